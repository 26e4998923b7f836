-- Forecasts have versions: what was expected at the end of a reporting quarter, the second version of it, and so on. The
-- table is made again because its key gains the version; nothing refers to it.
CREATE TABLE forecast_versioned (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  line_id TEXT NOT NULL REFERENCES budget_line (id),
  made_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  period TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]-Q[1-4]' OR period GLOB '[12][0-9][0-9][0-9]-Q[1-4]+' OR period GLOB '[12][0-9][0-9][0-9]' OR period GLOB '[12][0-9][0-9][0-9]-H[12]'),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (line_id, made_on, version, period)
) STRICT;
INSERT INTO forecast_versioned (id, project_id, line_id, made_on, version, period, amount_minor, is_illustrative, since_seq)
SELECT id, project_id, line_id, made_on, 1, period, amount_minor, is_illustrative, since_seq FROM forecast;
DROP TABLE forecast;
ALTER TABLE forecast_versioned RENAME TO forecast;
CREATE INDEX forecast_project ON forecast (project_id, made_on, version);
CREATE TRIGGER forecast_never_updated BEFORE UPDATE ON forecast BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
CREATE TRIGGER forecast_never_deleted BEFORE DELETE ON forecast BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
CREATE TRIGGER forecast_inserted BEFORE INSERT ON forecast WHEN EXISTS (SELECT 1 FROM forecast WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
CREATE TRIGGER forecast_key_inserted BEFORE INSERT ON forecast WHEN EXISTS (SELECT 1 FROM forecast WHERE line_id = NEW.line_id AND made_on = NEW.made_on AND version = NEW.version AND period = NEW.period)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: forecast.line_id, forecast.made_on, forecast.version, forecast.period'); END;

-- A draft holds its cells; once another person approves it they become facts of `forecast` in the same journal entry.
CREATE TABLE forecast_version (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  version INTEGER NOT NULL CHECK (version > 0),
  made_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'returned')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  explanations TEXT NOT NULL CHECK (json_valid(explanations)),
  note TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decided_on TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, quarter, version)
) STRICT;
CREATE TABLE forecast_version_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  status TEXT NOT NULL,
  cells TEXT NOT NULL,
  explanations TEXT NOT NULL,
  note TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decided_on TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER forecast_version_kept AFTER UPDATE ON forecast_version BEGIN
  INSERT INTO forecast_version_history (id, project_id, quarter, version, made_on, status, cells, explanations, note, entered_by, decided_by, decided_on, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.quarter, OLD.version, OLD.made_on, OLD.status, OLD.cells, OLD.explanations, OLD.note, OLD.entered_by, OLD.decided_by, OLD.decided_on, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER forecast_version_revised BEFORE UPDATE ON forecast_version WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER forecast_version_inserted BEFORE INSERT ON forecast_version WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM forecast_version WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'forecast_version is never replaced'); END;
CREATE TRIGGER forecast_version_key_inserted BEFORE INSERT ON forecast_version WHEN EXISTS (SELECT 1 FROM forecast_version WHERE project_id = NEW.project_id AND quarter = NEW.quarter AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: forecast_version.project_id, forecast_version.quarter, forecast_version.version'); END;
CREATE TRIGGER forecast_version_key_updated BEFORE UPDATE OF project_id, quarter, version ON forecast_version WHEN EXISTS (SELECT 1 FROM forecast_version WHERE project_id = NEW.project_id AND quarter = NEW.quarter AND version = NEW.version AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: forecast_version.project_id, forecast_version.quarter, forecast_version.version'); END;
CREATE TRIGGER forecast_version_never_deleted BEFORE DELETE ON forecast_version BEGIN SELECT RAISE(ABORT, 'forecast_version is never deleted'); END;
CREATE TRIGGER forecast_version_history_inserted BEFORE INSERT ON forecast_version_history WHEN EXISTS (SELECT 1 FROM forecast_version_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'forecast_version_history is append-only'); END;
CREATE TRIGGER forecast_version_history_never_updated BEFORE UPDATE ON forecast_version_history BEGIN SELECT RAISE(ABORT, 'forecast_version_history is append-only'); END;
CREATE TRIGGER forecast_version_history_never_deleted BEFORE DELETE ON forecast_version_history BEGIN SELECT RAISE(ABORT, 'forecast_version_history is append-only'); END;
CREATE TRIGGER forecast_version_entered BEFORE INSERT ON forecast_version WHEN NEW.status <> 'draft' AND NEW.entered_by <> 'system'
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER forecast_version_approved BEFORE UPDATE OF project_id, quarter, version, made_on, status, cells, explanations, note, entered_by, decided_by, decided_on, decision_reason ON forecast_version WHEN OLD.status = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved forecast is a fact: make its next version'); END;
CREATE TRIGGER forecast_version_decided BEFORE UPDATE OF status ON forecast_version WHEN (NEW.status = 'approved' AND (OLD.status <> 'submitted' OR NEW.decided_by IS NULL OR NEW.decided_by = OLD.entered_by OR NEW.cells <> OLD.cells OR NEW.entered_by <> OLD.entered_by OR EXISTS (SELECT 1 FROM forecast_version_history WHERE id = OLD.id AND entered_by = NEW.decided_by)))
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER forecast_version_in_closed_period BEFORE INSERT ON forecast_version
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id AND p.quarter = NEW.quarter AND p.status = 'closed';
END;
