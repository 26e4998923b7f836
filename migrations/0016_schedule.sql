-- Plans that change by decision only (JAL-06): re-baselining, what was answered to a proposal, the thresholds of a project.
CREATE TABLE schedule_revision (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  milestone_id TEXT NOT NULL REFERENCES milestone (id),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  document TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'rejected')),
  requested_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (decided_by IS NULL OR decided_by <> requested_by),
  CHECK (status <> 'approved' OR (decided_by IS NOT NULL AND decided_on IS NOT NULL AND decision <> ''))
) STRICT;
CREATE TABLE schedule_revision_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  milestone_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT,
  status TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX schedule_revision_milestone ON schedule_revision (milestone_id);
CREATE INDEX schedule_revision_project ON schedule_revision (project_id, status);
CREATE TRIGGER schedule_revision_kept AFTER UPDATE ON schedule_revision BEGIN
  INSERT INTO schedule_revision_history (id, project_id, milestone_id, from_on, to_on, reason, document, decision, decided_on, status, requested_by, decided_by, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.milestone_id, OLD.from_on, OLD.to_on, OLD.reason, OLD.document, OLD.decision, OLD.decided_on, OLD.status, OLD.requested_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER schedule_revision_revised BEFORE UPDATE ON schedule_revision WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER schedule_revision_inserted BEFORE INSERT ON schedule_revision WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM schedule_revision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'schedule_revision is never replaced'); END;
CREATE TRIGGER schedule_revision_never_deleted BEFORE DELETE ON schedule_revision BEGIN SELECT RAISE(ABORT, 'schedule_revision is never deleted'); END;
CREATE TRIGGER schedule_revision_history_inserted BEFORE INSERT ON schedule_revision_history WHEN EXISTS (SELECT 1 FROM schedule_revision_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'schedule_revision_history is append-only'); END;
CREATE TRIGGER schedule_revision_history_never_updated BEFORE UPDATE ON schedule_revision_history BEGIN SELECT RAISE(ABORT, 'schedule_revision_history is append-only'); END;
CREATE TRIGGER schedule_revision_history_never_deleted BEFORE DELETE ON schedule_revision_history BEGIN SELECT RAISE(ABORT, 'schedule_revision_history is append-only'); END;
CREATE TRIGGER schedule_revision_facts BEFORE UPDATE OF project_id, milestone_id, from_on, to_on, reason, document, requested_by ON schedule_revision
BEGIN SELECT RAISE(ABORT, 'a proposed revision is a fact: propose another one'); END;
CREATE TRIGGER schedule_revision_once BEFORE UPDATE ON schedule_revision WHEN OLD.status <> 'proposed'
BEGIN SELECT RAISE(ABORT, 'a schedule revision is decided once'); END;
CREATE TRIGGER schedule_revision_born BEFORE INSERT ON schedule_revision WHEN NEW.status <> 'proposed'
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER milestone_baseline_kept BEFORE UPDATE OF baseline_on ON milestone WHEN NEW.baseline_on <> OLD.baseline_on
BEGIN SELECT RAISE(ABORT, 'JAL-06'); END;
CREATE TRIGGER milestone_rebaselined BEFORE UPDATE OF revised_baseline_on ON milestone WHEN NEW.revised_baseline_on IS NOT OLD.revised_baseline_on
  AND NOT EXISTS (SELECT 1 FROM schedule_revision WHERE milestone_id = NEW.id AND status = 'approved' AND to_on = NEW.revised_baseline_on)
BEGIN SELECT RAISE(ABORT, 'JAL-06'); END;
CREATE TRIGGER milestone_chained BEFORE UPDATE OF predecessors ON milestone
WHEN EXISTS (WITH RECURSIVE above (id) AS (
    SELECT value ->> 'milestoneId' FROM json_each(NEW.predecessors)
    UNION SELECT j.value ->> 'milestoneId' FROM above JOIN milestone m ON m.id = above.id, json_each(m.predecessors) j
  ) SELECT 1 FROM above WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'JAL-07'); END;

CREATE TABLE milestone_setting (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  at_risk_after_days INTEGER NOT NULL CHECK (at_risk_after_days BETWEEN 0 AND 1000),
  late_after_days INTEGER NOT NULL CHECK (late_after_days BETWEEN 1 AND 1000),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id),
  CHECK (late_after_days > at_risk_after_days)
) STRICT;
CREATE TABLE milestone_setting_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  at_risk_after_days INTEGER NOT NULL,
  late_after_days INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER milestone_setting_kept AFTER UPDATE ON milestone_setting BEGIN
  INSERT INTO milestone_setting_history (id, project_id, at_risk_after_days, late_after_days, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.at_risk_after_days, OLD.late_after_days, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER milestone_setting_revised BEFORE UPDATE ON milestone_setting WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER milestone_setting_inserted BEFORE INSERT ON milestone_setting WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM milestone_setting WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'milestone_setting is never replaced'); END;
CREATE TRIGGER milestone_setting_key_inserted BEFORE INSERT ON milestone_setting WHEN EXISTS (SELECT 1 FROM milestone_setting WHERE project_id = NEW.project_id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone_setting.project_id'); END;
CREATE TRIGGER milestone_setting_key_updated BEFORE UPDATE OF project_id ON milestone_setting WHEN EXISTS (SELECT 1 FROM milestone_setting WHERE project_id = NEW.project_id AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone_setting.project_id'); END;
CREATE TRIGGER milestone_setting_never_deleted BEFORE DELETE ON milestone_setting BEGIN SELECT RAISE(ABORT, 'milestone_setting is never deleted'); END;
CREATE TRIGGER milestone_setting_history_inserted BEFORE INSERT ON milestone_setting_history WHEN EXISTS (SELECT 1 FROM milestone_setting_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'milestone_setting_history is append-only'); END;
CREATE TRIGGER milestone_setting_history_never_updated BEFORE UPDATE ON milestone_setting_history BEGIN SELECT RAISE(ABORT, 'milestone_setting_history is append-only'); END;
CREATE TRIGGER milestone_setting_history_never_deleted BEFORE DELETE ON milestone_setting_history BEGIN SELECT RAISE(ABORT, 'milestone_setting_history is append-only'); END;

-- What was answered to a proposal that the figures made: a later date down the chain, a later forecast of money.
CREATE TABLE proposal_answer (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  milestone_id TEXT NOT NULL REFERENCES milestone (id),
  kind TEXT NOT NULL CHECK (kind IN ('date', 'money')),
  proposal TEXT NOT NULL CHECK (proposal <> ''),
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'dismissed')),
  reason TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX proposal_answer_project ON proposal_answer (project_id);
CREATE TRIGGER proposal_answer_inserted BEFORE INSERT ON proposal_answer WHEN EXISTS (SELECT 1 FROM proposal_answer WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'proposal_answer is append-only'); END;
CREATE TRIGGER proposal_answer_never_updated BEFORE UPDATE ON proposal_answer BEGIN SELECT RAISE(ABORT, 'proposal_answer is append-only'); END;
CREATE TRIGGER proposal_answer_never_deleted BEFORE DELETE ON proposal_answer BEGIN SELECT RAISE(ABORT, 'proposal_answer is append-only'); END;
