-- A project's status as somebody fixed it by hand, with why (handbook 4.5). It stands for one quarter: with the next one
-- the three dimensions speak again.
CREATE TABLE status_override (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  pace TEXT NOT NULL CHECK (pace IN ('good', 'watch', 'bad')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  decided_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, quarter)
) STRICT;
CREATE TABLE status_override_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  pace TEXT NOT NULL,
  reason TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER status_override_kept AFTER UPDATE ON status_override BEGIN
  INSERT INTO status_override_history (id, project_id, quarter, pace, reason, is_withdrawn, decided_by, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.quarter, OLD.pace, OLD.reason, OLD.is_withdrawn, OLD.decided_by, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER status_override_revised BEFORE UPDATE ON status_override WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER status_override_inserted BEFORE INSERT ON status_override WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM status_override WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'status_override is never replaced'); END;
CREATE TRIGGER status_override_key_inserted BEFORE INSERT ON status_override WHEN EXISTS (SELECT 1 FROM status_override WHERE project_id = NEW.project_id AND quarter = NEW.quarter)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: status_override.project_id, status_override.quarter'); END;
CREATE TRIGGER status_override_key_updated BEFORE UPDATE OF project_id, quarter ON status_override WHEN NEW.project_id <> OLD.project_id OR NEW.quarter <> OLD.quarter
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: status_override.project_id, status_override.quarter'); END;
CREATE TRIGGER status_override_never_deleted BEFORE DELETE ON status_override BEGIN SELECT RAISE(ABORT, 'status_override is never deleted'); END;
CREATE TRIGGER status_override_history_inserted BEFORE INSERT ON status_override_history WHEN EXISTS (SELECT 1 FROM status_override_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'status_override_history is append-only'); END;
CREATE TRIGGER status_override_history_never_updated BEFORE UPDATE ON status_override_history BEGIN SELECT RAISE(ABORT, 'status_override_history is append-only'); END;
CREATE TRIGGER status_override_history_never_deleted BEFORE DELETE ON status_override_history BEGIN SELECT RAISE(ABORT, 'status_override_history is append-only'); END;

-- The milestones that are still open, by the day they were due: what a dashboard looks at first in a large portfolio.
CREATE INDEX milestone_open ON milestone (baseline_on, project_id) WHERE actual_on IS NULL AND decision = 'none';
