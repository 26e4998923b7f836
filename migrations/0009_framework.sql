-- What results need to survive an evaluation (IND-01 to IND-12). New columns may be null, so that rows written before
-- still are what their journal says. The two tables are made anew, since two of their checks were too narrow: an
-- indicator of maintenance has its baseline for target (IND-08), words have no number (IND-09), drafts are incomplete.
CREATE TABLE indicator_before AS SELECT * FROM indicator;
CREATE TABLE indicator_value_before AS SELECT * FROM indicator_value;
DROP TABLE indicator_value;
DROP TABLE indicator;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  component_id TEXT REFERENCES component (id),
  code TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  level TEXT NOT NULL CHECK (level IN ('impact', 'outcome', 'output')),
  measure TEXT NOT NULL CHECK (measure IN ('unit', 'percentage', 'nominal', 'ordinal', 'qualitative')),
  unit TEXT NOT NULL CHECK (json_valid(unit)),
  is_ascending INTEGER NOT NULL CHECK (is_ascending IN (0, 1)),
  accumulation TEXT NOT NULL CHECK (accumulation IN ('cumulative', 'period', 'point')),
  baseline_milli INTEGER NOT NULL,
  baseline_year INTEGER NOT NULL CHECK (baseline_year BETWEEN 1990 AND 2100),
  target_milli INTEGER NOT NULL,
  target_year INTEGER NOT NULL CHECK (target_year BETWEEN 1990 AND 2100),
  source TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  definition TEXT CHECK (definition IS NULL OR json_valid(definition)),
  assumptions TEXT CHECK (assumptions IS NULL OR json_valid(assumptions)),
  frequency TEXT CHECK (frequency IN ('quarter', 'half', 'year')),
  responsible TEXT,
  roll_up TEXT CHECK (roll_up IN ('sum', 'ratio')),
  shared_code TEXT,
  is_by_sex INTEGER CHECK (is_by_sex IN (0, 1)),
  dimensions TEXT CHECK (dimensions IS NULL OR json_valid(dimensions)),
  yearly_targets TEXT CHECK (yearly_targets IS NULL OR json_valid(yearly_targets)),
  may_exceed INTEGER CHECK (may_exceed IN (0, 1)),
  is_maintained INTEGER CHECK (is_maintained IN (0, 1)),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, code),
  CHECK (
    target_milli <> baseline_milli OR coalesce(is_maintained, 0) = 1
    OR measure IN ('nominal', 'ordinal', 'qualitative')
  )
) STRICT;
INSERT INTO indicator (id, project_id, component_id, code, title, level, measure, unit, is_ascending, accumulation, baseline_milli, baseline_year, target_milli, target_year, source, position, revision, since_seq)
SELECT id, project_id, component_id, code, title, level, measure, unit, is_ascending, accumulation, baseline_milli, baseline_year, target_milli, target_year, source, position, revision, since_seq FROM indicator_before;
DROP TABLE indicator_before;

CREATE TABLE indicator_value (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  value_milli INTEGER,
  numerator INTEGER,
  denominator INTEGER,
  women INTEGER CHECK (women >= 0),
  men INTEGER CHECK (men >= 0),
  no_data_reason TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'returned', 'published')),
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  undeclared INTEGER CHECK (undeclared >= 0),
  categories TEXT CHECK (categories IS NULL OR json_valid(categories)),
  words TEXT,
  comment TEXT,
  justification TEXT,
  evidence TEXT,
  decision_reason TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (period_start <= period_end),
  CHECK (decided_by IS NULL OR decided_by <> entered_by),
  CHECK (value_milli IS NULL OR no_data_reason = ''),
  CHECK (
    status IN ('draft', 'returned') OR value_milli IS NOT NULL OR no_data_reason <> '' OR coalesce(words, '') <> ''
  )
) STRICT;
CREATE INDEX indicator_value_of ON indicator_value (project_id, indicator_id, period_end);
INSERT INTO indicator_value (id, project_id, indicator_id, period_start, period_end, value_milli, numerator, denominator, women, men, no_data_reason, source, status, entered_by, decided_by, revision, since_seq)
SELECT id, project_id, indicator_id, period_start, period_end, value_milli, numerator, denominator, women, men, no_data_reason, source, status, entered_by, decided_by, revision, since_seq FROM indicator_value_before;
DROP TABLE indicator_value_before;

ALTER TABLE indicator_history ADD COLUMN definition TEXT;
ALTER TABLE indicator_history ADD COLUMN assumptions TEXT;
ALTER TABLE indicator_history ADD COLUMN frequency TEXT;
ALTER TABLE indicator_history ADD COLUMN responsible TEXT;
ALTER TABLE indicator_history ADD COLUMN roll_up TEXT;
ALTER TABLE indicator_history ADD COLUMN shared_code TEXT;
ALTER TABLE indicator_history ADD COLUMN is_by_sex INTEGER;
ALTER TABLE indicator_history ADD COLUMN dimensions TEXT;
ALTER TABLE indicator_history ADD COLUMN yearly_targets TEXT;
ALTER TABLE indicator_history ADD COLUMN may_exceed INTEGER;
ALTER TABLE indicator_history ADD COLUMN is_maintained INTEGER;
CREATE TRIGGER indicator_kept AFTER UPDATE ON indicator BEGIN
  INSERT INTO indicator_history (id, project_id, component_id, code, title, level, measure, unit, is_ascending, accumulation, baseline_milli, baseline_year, target_milli, target_year, source, position, definition, assumptions, frequency, responsible, roll_up, shared_code, is_by_sex, dimensions, yearly_targets, may_exceed, is_maintained, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.component_id, OLD.code, OLD.title, OLD.level, OLD.measure, OLD.unit, OLD.is_ascending, OLD.accumulation, OLD.baseline_milli, OLD.baseline_year, OLD.target_milli, OLD.target_year, OLD.source, OLD.position, OLD.definition, OLD.assumptions, OLD.frequency, OLD.responsible, OLD.roll_up, OLD.shared_code, OLD.is_by_sex, OLD.dimensions, OLD.yearly_targets, OLD.may_exceed, OLD.is_maintained, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER indicator_revised BEFORE UPDATE ON indicator WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER indicator_inserted BEFORE INSERT ON indicator WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM indicator WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'indicator is never replaced'); END;
CREATE TRIGGER indicator_never_deleted BEFORE DELETE ON indicator BEGIN SELECT RAISE(ABORT, 'indicator is never deleted'); END;

ALTER TABLE indicator_value_history ADD COLUMN undeclared INTEGER;
ALTER TABLE indicator_value_history ADD COLUMN categories TEXT;
ALTER TABLE indicator_value_history ADD COLUMN words TEXT;
ALTER TABLE indicator_value_history ADD COLUMN comment TEXT;
ALTER TABLE indicator_value_history ADD COLUMN justification TEXT;
ALTER TABLE indicator_value_history ADD COLUMN evidence TEXT;
ALTER TABLE indicator_value_history ADD COLUMN decision_reason TEXT;
CREATE TRIGGER indicator_value_kept AFTER UPDATE ON indicator_value BEGIN
  INSERT INTO indicator_value_history (id, project_id, indicator_id, period_start, period_end, value_milli, numerator, denominator, women, men, no_data_reason, source, status, entered_by, decided_by, undeclared, categories, words, comment, justification, evidence, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.indicator_id, OLD.period_start, OLD.period_end, OLD.value_milli, OLD.numerator, OLD.denominator, OLD.women, OLD.men, OLD.no_data_reason, OLD.source, OLD.status, OLD.entered_by, OLD.decided_by, OLD.undeclared, OLD.categories, OLD.words, OLD.comment, OLD.justification, OLD.evidence, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER indicator_value_revised BEFORE UPDATE ON indicator_value WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER indicator_value_inserted BEFORE INSERT ON indicator_value WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM indicator_value WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'indicator_value is never replaced: STALE'); END;
CREATE TRIGGER indicator_value_never_deleted BEFORE DELETE ON indicator_value BEGIN SELECT RAISE(ABORT, 'indicator_value is never deleted'); END;

CREATE TRIGGER indicator_key_inserted BEFORE INSERT ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE project_id = NEW.project_id AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator.project_id, indicator.code'); END;
CREATE TRIGGER indicator_key_updated BEFORE UPDATE OF project_id, code ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE project_id = NEW.project_id AND code = NEW.code AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator.project_id, indicator.code'); END;

-- Each change of a target with its decision; the old one is kept (IND-11).
CREATE TABLE target_revision (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  from_milli INTEGER NOT NULL,
  from_year INTEGER NOT NULL,
  to_milli INTEGER NOT NULL,
  to_year INTEGER NOT NULL,
  from_yearly TEXT CHECK (from_yearly IS NULL OR json_valid(from_yearly)),
  to_yearly TEXT CHECK (to_yearly IS NULL OR json_valid(to_yearly)),
  decided_on TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision <> ''),
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX target_revision_of ON target_revision (indicator_id);
CREATE TRIGGER target_revision_inserted BEFORE INSERT ON target_revision WHEN EXISTS (SELECT 1 FROM target_revision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'target_revision is append-only'); END;
CREATE TRIGGER target_revision_never_updated BEFORE UPDATE ON target_revision BEGIN SELECT RAISE(ABORT, 'target_revision is append-only'); END;
CREATE TRIGGER target_revision_never_deleted BEFORE DELETE ON target_revision BEGIN SELECT RAISE(ABORT, 'target_revision is append-only'); END;
