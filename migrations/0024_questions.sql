-- A donor's question on a figure: what it is about, and the figure as it was shown. What is said of it is a message.
CREATE TABLE donor_question (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  about TEXT NOT NULL CHECK (length(about) BETWEEN 1 AND 80),
  figure TEXT NOT NULL CHECK (length(figure) <= 200),
  on_date TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id),
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX donor_question_project ON donor_question (project_id, since_seq);
CREATE TRIGGER donor_question_inserted BEFORE INSERT ON donor_question WHEN EXISTS (SELECT 1 FROM donor_question WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'donor_question is append-only'); END;
CREATE TRIGGER donor_question_never_updated BEFORE UPDATE ON donor_question BEGIN SELECT RAISE(ABORT, 'donor_question is append-only'); END;
CREATE TRIGGER donor_question_never_deleted BEFORE DELETE ON donor_question BEGIN SELECT RAISE(ABORT, 'donor_question is append-only'); END;
-- Only a donor asks.
CREATE TRIGGER donor_question_asked BEFORE INSERT ON donor_question
WHEN coalesce((SELECT role FROM person WHERE id = NEW.asked_by), '') <> 'donor'
BEGIN SELECT RAISE(ABORT, 'SEC-02'); END;

-- The thread of a question: the donor's words and the ministry's answers. It is open while the donor spoke last.
CREATE TABLE question_message (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  question_id TEXT NOT NULL REFERENCES donor_question (id),
  side TEXT NOT NULL CHECK (side IN ('donor', 'ministry')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_by TEXT NOT NULL REFERENCES person (id),
  written_at TEXT NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX question_message_of ON question_message (question_id, since_seq);
CREATE TRIGGER question_message_inserted BEFORE INSERT ON question_message WHEN EXISTS (SELECT 1 FROM question_message WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'question_message is append-only'); END;
CREATE TRIGGER question_message_never_updated BEFORE UPDATE ON question_message BEGIN SELECT RAISE(ABORT, 'question_message is append-only'); END;
CREATE TRIGGER question_message_never_deleted BEFORE DELETE ON question_message BEGIN SELECT RAISE(ABORT, 'question_message is append-only'); END;
-- Nobody speaks for the other side, nor of another project's question.
CREATE TRIGGER question_message_side BEFORE INSERT ON question_message
WHEN (NEW.side = 'donor') <> (coalesce((SELECT role FROM person WHERE id = NEW.written_by), '') = 'donor')
  OR NEW.project_id <> (SELECT project_id FROM donor_question WHERE id = NEW.question_id)
BEGIN SELECT RAISE(ABORT, 'SEC-02'); END;

-- A donor has taken note of an issued report: once a person and report.
CREATE TABLE run_acknowledgement (
  id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES report_run (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  acknowledged_at TEXT NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (run_id, person_id)
) STRICT;
CREATE TRIGGER run_acknowledgement_inserted BEFORE INSERT ON run_acknowledgement WHEN EXISTS (SELECT 1 FROM run_acknowledgement WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'run_acknowledgement is append-only'); END;
CREATE TRIGGER run_acknowledgement_once BEFORE INSERT ON run_acknowledgement WHEN EXISTS (SELECT 1 FROM run_acknowledgement WHERE run_id = NEW.run_id AND person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: run_acknowledgement.run_id, run_acknowledgement.person_id'); END;
CREATE TRIGGER run_acknowledgement_never_updated BEFORE UPDATE ON run_acknowledgement BEGIN SELECT RAISE(ABORT, 'run_acknowledgement is append-only'); END;
CREATE TRIGGER run_acknowledgement_never_deleted BEFORE DELETE ON run_acknowledgement BEGIN SELECT RAISE(ABORT, 'run_acknowledgement is append-only'); END;
-- Of a report that was made for donors, by a donor.
CREATE TRIGGER run_acknowledgement_by_donor BEFORE INSERT ON run_acknowledgement
WHEN coalesce((SELECT role FROM person WHERE id = NEW.person_id), '') <> 'donor'
  OR coalesce((SELECT is_for_donors FROM report_run WHERE id = NEW.run_id), 0) <> 1
BEGIN SELECT RAISE(ABORT, 'SEC-02'); END;
