-- Issued reports: what was asked for, on which data, and the fingerprints of the files as they were handed out (PER-05,
-- AUD-02). A run is never changed; its files lie in the file store, under their hash.
CREATE TABLE report_run (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL CHECK (report GLOB 'R[0-9][0-9]'),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  serial INTEGER NOT NULL CHECK (serial > 0),
  asked TEXT NOT NULL CHECK (json_valid(asked)),
  on_date TEXT NOT NULL,
  known_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
  status TEXT NOT NULL CHECK (status IN ('provisional', 'final')),
  is_for_donors INTEGER NOT NULL CHECK (is_for_donors IN (0, 1)),
  project_ids TEXT NOT NULL CHECK (json_valid(project_ids) AND json_array_length(project_ids) > 0),
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  data_sha256 TEXT NOT NULL CHECK (length(data_sha256) = 64),
  files TEXT NOT NULL CHECK (json_valid(files)),
  issued_by TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE UNIQUE INDEX report_run_number ON report_run (report, year, serial);
CREATE INDEX report_run_data ON report_run (data_sha256);
CREATE TRIGGER report_run_inserted BEFORE INSERT ON report_run WHEN EXISTS (SELECT 1 FROM report_run WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'report_run is append-only'); END;
CREATE TRIGGER report_run_number_once BEFORE INSERT ON report_run WHEN EXISTS (SELECT 1 FROM report_run WHERE report = NEW.report AND year = NEW.year AND serial = NEW.serial)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: report_run.report, report_run.year, report_run.serial'); END;
CREATE TRIGGER report_run_never_updated BEFORE UPDATE ON report_run BEGIN SELECT RAISE(ABORT, 'report_run is append-only'); END;
CREATE TRIGGER report_run_never_deleted BEFORE DELETE ON report_run BEGIN SELECT RAISE(ABORT, 'report_run is append-only'); END;

-- Who tried to verify a file, by a hash of their network address, so that nobody can try for ever.
CREATE TABLE verification_try (
  key TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX verification_try_key ON verification_try (key, at);
