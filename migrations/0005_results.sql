CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  component_id TEXT REFERENCES component (id),
  code TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  baseline_on TEXT NOT NULL,
  revised_baseline_on TEXT,
  forecast_on TEXT,
  actual_on TEXT,
  evidence TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT 'none' CHECK (decision IN ('none', 'cancelled', 'suspended')),
  basis TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, code),
  CHECK (actual_on IS NULL OR evidence <> '')
) STRICT;
CREATE INDEX milestone_baseline ON milestone (baseline_on);

-- Values are thousandths of the indicator's unit.
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
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, code),
  CHECK (target_milli <> baseline_milli)
) STRICT;

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
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (period_start <= period_end),
  CHECK (decided_by IS NULL OR decided_by <> entered_by),
  CHECK ((value_milli IS NULL) = (no_data_reason <> ''))
) STRICT;
CREATE INDEX indicator_value_of ON indicator_value (project_id, indicator_id, period_end);
