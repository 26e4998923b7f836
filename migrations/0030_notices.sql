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
