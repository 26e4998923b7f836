-- Milestones tied to money, results and proof (handbook 4.5): what a milestone is and rests on, what people say of it
-- (facts, which another person accepts), and the documents that prove it.
ALTER TABLE milestone ADD COLUMN kind TEXT NOT NULL DEFAULT 'deliverable' CHECK (kind IN ('deliverable', 'decision', 'payment', 'event'));
ALTER TABLE milestone ADD COLUMN start_on TEXT;
ALTER TABLE milestone ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN criteria TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE milestone ADD COLUMN reason_code TEXT NOT NULL DEFAULT '' CHECK (reason_code IN ('', 'implementation', 'procurement', 'approval', 'partner', 'staff', 'funding', 'predecessor', 'scope', 'other'));
ALTER TABLE milestone ADD COLUMN corrective_action TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN predecessors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(predecessors));
ALTER TABLE milestone ADD COLUMN line_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(line_ids));
ALTER TABLE milestone ADD COLUMN indicator_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(indicator_ids));
ALTER TABLE milestone_history ADD COLUMN kind TEXT NOT NULL DEFAULT 'deliverable';
ALTER TABLE milestone_history ADD COLUMN start_on TEXT;
ALTER TABLE milestone_history ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone_history ADD COLUMN criteria TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone_history ADD COLUMN progress INTEGER NOT NULL DEFAULT 0;
ALTER TABLE milestone_history ADD COLUMN reason_code TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone_history ADD COLUMN corrective_action TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone_history ADD COLUMN predecessors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE milestone_history ADD COLUMN line_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE milestone_history ADD COLUMN indicator_ids TEXT NOT NULL DEFAULT '[]';
DROP TRIGGER milestone_kept;
CREATE TRIGGER milestone_kept AFTER UPDATE ON milestone BEGIN
  INSERT INTO milestone_history (id, project_id, component_id, code, title, weight, baseline_on, revised_baseline_on, forecast_on, actual_on, evidence, cause, decision, basis, revision, since_seq, kind, start_on, responsible, criteria, progress, reason_code, corrective_action, predecessors, line_ids, indicator_ids, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.component_id, OLD.code, OLD.title, OLD.weight, OLD.baseline_on, OLD.revised_baseline_on, OLD.forecast_on, OLD.actual_on, OLD.evidence, OLD.cause, OLD.decision, OLD.basis, OLD.revision, OLD.since_seq, OLD.kind, OLD.start_on, OLD.responsible, OLD.criteria, OLD.progress, OLD.reason_code, OLD.corrective_action, OLD.predecessors, OLD.line_ids, OLD.indicator_ids, NEW.since_seq);
END;

-- Null is what an update does not speak of. Its words are a fact once it is sent; only the decision is added to it.
CREATE TABLE milestone_update (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  milestone_id TEXT NOT NULL REFERENCES milestone (id),
  number INTEGER NOT NULL CHECK (number > 0),
  forecast_on TEXT,
  actual_on TEXT,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  reason_code TEXT CHECK (reason_code IN ('', 'implementation', 'procurement', 'approval', 'partner', 'staff', 'funding', 'predecessor', 'scope', 'other')),
  cause TEXT,
  corrective_action TEXT,
  told_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'accepted', 'returned')),
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (milestone_id, number),
  CHECK (actual_on IS NULL OR is_undone = 0),
  CHECK (status NOT IN ('accepted', 'returned') OR decided_by IS NOT NULL)
) STRICT;
CREATE TABLE milestone_update_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  milestone_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  forecast_on TEXT,
  actual_on TEXT,
  is_undone INTEGER NOT NULL,
  progress INTEGER,
  reason_code TEXT,
  cause TEXT,
  corrective_action TEXT,
  told_on TEXT NOT NULL,
  status TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_update_project ON milestone_update (project_id, status);
CREATE INDEX milestone_update_status ON milestone_update (status) WHERE status = 'submitted';
CREATE TRIGGER milestone_update_kept AFTER UPDATE ON milestone_update BEGIN
  INSERT INTO milestone_update_history (id, project_id, milestone_id, number, forecast_on, actual_on, is_undone, progress, reason_code, cause, corrective_action, told_on, status, entered_by, decided_by, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.milestone_id, OLD.number, OLD.forecast_on, OLD.actual_on, OLD.is_undone, OLD.progress, OLD.reason_code, OLD.cause, OLD.corrective_action, OLD.told_on, OLD.status, OLD.entered_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER milestone_update_revised BEFORE UPDATE ON milestone_update WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER milestone_update_inserted BEFORE INSERT ON milestone_update WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM milestone_update WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'milestone_update is never replaced'); END;
CREATE TRIGGER milestone_update_key_inserted BEFORE INSERT ON milestone_update WHEN EXISTS (SELECT 1 FROM milestone_update WHERE milestone_id = NEW.milestone_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone_update.milestone_id, milestone_update.number'); END;
CREATE TRIGGER milestone_update_key_updated BEFORE UPDATE OF milestone_id, number ON milestone_update WHEN EXISTS (SELECT 1 FROM milestone_update WHERE milestone_id = NEW.milestone_id AND number = NEW.number AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: milestone_update.milestone_id, milestone_update.number'); END;
CREATE TRIGGER milestone_update_never_deleted BEFORE DELETE ON milestone_update BEGIN SELECT RAISE(ABORT, 'milestone_update is never deleted'); END;
CREATE TRIGGER milestone_update_history_inserted BEFORE INSERT ON milestone_update_history WHEN EXISTS (SELECT 1 FROM milestone_update_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'milestone_update_history is append-only'); END;
CREATE TRIGGER milestone_update_history_never_updated BEFORE UPDATE ON milestone_update_history BEGIN SELECT RAISE(ABORT, 'milestone_update_history is append-only'); END;
CREATE TRIGGER milestone_update_history_never_deleted BEFORE DELETE ON milestone_update_history BEGIN SELECT RAISE(ABORT, 'milestone_update_history is append-only'); END;
CREATE TRIGGER milestone_update_facts BEFORE UPDATE OF project_id, milestone_id, number, forecast_on, actual_on, is_undone, progress, reason_code, cause, corrective_action, told_on, entered_by ON milestone_update WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'an update is a fact: send another one'); END;
CREATE TRIGGER milestone_update_once BEFORE UPDATE ON milestone_update WHEN OLD.status IN ('accepted', 'returned')
BEGIN SELECT RAISE(ABORT, 'an update is decided once'); END;
CREATE TRIGGER milestone_update_decided BEFORE UPDATE ON milestone_update WHEN NEW.status IN ('accepted', 'returned') AND NEW.decided_by = OLD.entered_by
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER milestone_update_born BEFORE INSERT ON milestone_update WHEN NEW.status NOT IN ('draft', 'submitted')
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;

-- A document or a link that proves something: of any thing, by its table's name and id. The file lies in the file store.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  entity TEXT NOT NULL CHECK (entity <> ''),
  entity_id TEXT NOT NULL CHECK (entity_id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('file', 'link')),
  title TEXT NOT NULL CHECK (title <> ''),
  url TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  object_key TEXT NOT NULL,
  is_for_donors INTEGER NOT NULL CHECK (is_for_donors IN (0, 1)),
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  entered_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((kind = 'link' AND url LIKE 'http%' AND object_key = '') OR (kind = 'file' AND url = '' AND object_key <> '' AND length(sha256) = 64))
) STRICT;
CREATE TABLE evidence_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  object_key TEXT NOT NULL,
  is_for_donors INTEGER NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  entered_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_of ON evidence (entity, entity_id);
CREATE INDEX evidence_project ON evidence (project_id);
CREATE INDEX evidence_object ON evidence (object_key);
CREATE TRIGGER evidence_kept AFTER UPDATE ON evidence BEGIN
  INSERT INTO evidence_history (id, project_id, entity, entity_id, kind, title, url, file_name, media_type, size_bytes, sha256, object_key, is_for_donors, is_withdrawn, entered_by, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.entity, OLD.entity_id, OLD.kind, OLD.title, OLD.url, OLD.file_name, OLD.media_type, OLD.size_bytes, OLD.sha256, OLD.object_key, OLD.is_for_donors, OLD.is_withdrawn, OLD.entered_by, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER evidence_revised BEFORE UPDATE ON evidence WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER evidence_inserted BEFORE INSERT ON evidence WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'evidence is never replaced'); END;
CREATE TRIGGER evidence_never_deleted BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
CREATE TRIGGER evidence_history_inserted BEFORE INSERT ON evidence_history WHEN EXISTS (SELECT 1 FROM evidence_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'evidence_history is append-only'); END;
CREATE TRIGGER evidence_history_never_updated BEFORE UPDATE ON evidence_history BEGIN SELECT RAISE(ABORT, 'evidence_history is append-only'); END;
CREATE TRIGGER evidence_history_never_deleted BEFORE DELETE ON evidence_history BEGIN SELECT RAISE(ABORT, 'evidence_history is append-only'); END;
CREATE TRIGGER evidence_facts BEFORE UPDATE OF project_id, entity, entity_id, kind, title, url, file_name, media_type, size_bytes, sha256, object_key, entered_by ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is a fact: withdraw it and add another'); END;
CREATE TRIGGER milestone_update_proven BEFORE UPDATE ON milestone_update WHEN NEW.status = 'accepted' AND NEW.actual_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM evidence WHERE entity = 'milestone_update' AND entity_id = NEW.id AND is_withdrawn = 0)
  AND NOT EXISTS (SELECT 1 FROM milestone WHERE id = NEW.milestone_id AND evidence <> '')
BEGIN SELECT RAISE(ABORT, 'JAL-01'); END;
