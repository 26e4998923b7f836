-- Which donor was told by which mail that a quarter was reopened (PER-02): `seq` is the journal number of the reopening.
CREATE TABLE reopening_notice (
  period_id TEXT NOT NULL REFERENCES period (id),
  seq INTEGER NOT NULL REFERENCES journal (seq),
  person_id TEXT NOT NULL REFERENCES person (id),
  mail_id TEXT NOT NULL REFERENCES mail (id),
  PRIMARY KEY (period_id, seq, person_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER reopening_notice_inserted BEFORE INSERT ON reopening_notice
WHEN EXISTS (SELECT 1 FROM reopening_notice WHERE period_id = NEW.period_id AND seq = NEW.seq AND person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'reopening_notice is append-only'); END;
CREATE TRIGGER reopening_notice_never_updated BEFORE UPDATE ON reopening_notice BEGIN SELECT RAISE(ABORT, 'reopening_notice is append-only'); END;
CREATE TRIGGER reopening_notice_never_deleted BEFORE DELETE ON reopening_notice BEGIN SELECT RAISE(ABORT, 'reopening_notice is append-only'); END;

-- REV-04: a revision of the steering committee's rests on its minutes, and what an approved version rests on stays.
CREATE TRIGGER budget_version_proven BEFORE UPDATE OF status ON budget_version
WHEN NEW.status = 'approved' AND OLD.status <> 'approved' AND NEW.route = 'committee'
  AND NOT EXISTS (SELECT 1 FROM evidence WHERE entity = 'budget_version' AND entity_id = NEW.id AND is_withdrawn = 0)
BEGIN SELECT RAISE(ABORT, 'REV-04'); END;
CREATE TRIGGER evidence_of_version_stays BEFORE UPDATE OF is_withdrawn ON evidence
WHEN NEW.is_withdrawn <> OLD.is_withdrawn AND OLD.entity = 'budget_version'
  AND EXISTS (SELECT 1 FROM budget_version v WHERE v.id = OLD.entity_id AND v.status = 'approved')
BEGIN SELECT RAISE(ABORT, 'REV-04'); END;

-- BUD-07: a revision may change the mode of lines; from the submission of the original on, nothing else does.
ALTER TABLE budget_version ADD COLUMN modes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(modes));
ALTER TABLE budget_version_history ADD COLUMN modes TEXT NOT NULL DEFAULT '[]';
DROP TRIGGER budget_version_kept;
CREATE TRIGGER budget_version_kept AFTER UPDATE ON budget_version BEGIN
  INSERT INTO budget_version_history (id, project_id, number, kind, status, decided_on, decision, reason, revision, since_seq, moves, requested_on, requested_by, opinion, opinion_by, route, document, decided_by, opinion_verdict, amendment_id, modes, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.number, OLD.kind, OLD.status, OLD.decided_on, OLD.decision, OLD.reason, OLD.revision, OLD.since_seq, OLD.moves, OLD.requested_on, OLD.requested_by, OLD.opinion, OLD.opinion_by, OLD.route, OLD.document, OLD.decided_by, OLD.opinion_verdict, OLD.amendment_id, OLD.modes, NEW.since_seq);
END;
CREATE TRIGGER budget_version_modes_frozen BEFORE UPDATE OF modes ON budget_version
WHEN OLD.status IN ('approved', 'rejected')
BEGIN SELECT RAISE(ABORT, 'BUD-05'); END;
CREATE TRIGGER budget_line_mode_revised BEFORE UPDATE OF mode ON budget_line
WHEN NEW.mode <> OLD.mode
  AND EXISTS (SELECT 1 FROM budget_version v WHERE v.project_id = NEW.project_id AND v.kind = 'original' AND v.status IN ('submitted', 'approved'))
  AND NOT EXISTS (SELECT 1 FROM budget_version v, json_each(v.modes) m WHERE v.project_id = NEW.project_id AND v.status = 'approved'
    AND v.since_seq = NEW.since_seq AND m.value ->> 'lineId' = NEW.id AND m.value ->> 'mode' = NEW.mode)
BEGIN SELECT RAISE(ABORT, 'BUD-07'); END;
