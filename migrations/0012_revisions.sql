-- What decides a revision (handbook 4.2): finance's opinion for or against, and the amendment that it rests on (REV-05).
ALTER TABLE budget_version ADD COLUMN opinion_verdict TEXT NOT NULL DEFAULT '' CHECK (opinion_verdict IN ('', 'favourable', 'unfavourable'));
ALTER TABLE budget_version ADD COLUMN amendment_id TEXT REFERENCES amendment (id);
ALTER TABLE budget_version_history ADD COLUMN opinion_verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version_history ADD COLUMN amendment_id TEXT;
DROP TRIGGER budget_version_kept;
CREATE TRIGGER budget_version_kept AFTER UPDATE ON budget_version BEGIN
  INSERT INTO budget_version_history (id, project_id, number, kind, status, decided_on, decision, reason, revision, since_seq, moves, requested_on, requested_by, opinion, opinion_by, route, document, decided_by, opinion_verdict, amendment_id, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.number, OLD.kind, OLD.status, OLD.decided_on, OLD.decision, OLD.reason, OLD.revision, OLD.since_seq, OLD.moves, OLD.requested_on, OLD.requested_by, OLD.opinion, OLD.opinion_by, OLD.route, OLD.document, OLD.decided_by, OLD.opinion_verdict, OLD.amendment_id, NEW.since_seq);
END;

-- A decided version is never changed: the next one is a revision (BUD-05).
CREATE TRIGGER budget_version_frozen BEFORE UPDATE OF project_id, number, kind, status, decided_on, decision, reason, moves, requested_on, requested_by, opinion, opinion_by, opinion_verdict, route, document, amendment_id, decided_by ON budget_version
WHEN OLD.status IN ('approved', 'rejected')
BEGIN SELECT RAISE(ABORT, 'BUD-05'); END;
-- Its amounts come with the decision, all of them, and none later.
CREATE TRIGGER budget_cell_frozen BEFORE INSERT ON budget_cell
WHEN NOT EXISTS (SELECT 1 FROM budget_version v WHERE v.id = NEW.version_id AND v.status = 'approved' AND v.since_seq = NEW.since_seq)
BEGIN SELECT RAISE(ABORT, 'BUD-05'); END;

-- Approved by somebody else, and so is the opinion; in balance, unless an amendment changes the total (REV-01, SEC-01).
CREATE TRIGGER budget_version_opinion BEFORE UPDATE OF opinion_by ON budget_version
WHEN NEW.opinion_by IS NOT NULL AND NEW.opinion_by = OLD.requested_by
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER budget_version_balanced BEFORE UPDATE OF status ON budget_version
WHEN NEW.status = 'approved' AND NEW.kind = 'revision' AND NEW.amendment_id IS NULL
  AND (SELECT coalesce(sum(value ->> 'deltaMinor'), 0) FROM json_each(NEW.moves)) <> 0
BEGIN SELECT RAISE(ABORT, 'REV-01'); END;
