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
