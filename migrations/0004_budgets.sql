CREATE TABLE budget_line (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  component_id TEXT NOT NULL REFERENCES component (id),
  code TEXT NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  mode TEXT NOT NULL CHECK (mode IN ('none', 'regie', 'cogestion')),
  category TEXT NOT NULL CHECK (category IN ('activity', 'reserve', 'staff', 'investment', 'running', 'evaluation')),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, code)
) STRICT;

CREATE TABLE budget_version (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('original', 'revision')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'rejected')),
  decided_on TEXT,
  decision TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, number),
  CHECK ((number = 1) = (kind = 'original')),
  CHECK (status <> 'approved' OR decided_on IS NOT NULL)
) STRICT;

-- A version holds every line and year: the new total, never the difference. Insert-only.
CREATE TABLE budget_cell (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  version_id TEXT NOT NULL REFERENCES budget_version (id),
  line_id TEXT NOT NULL REFERENCES budget_line (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (version_id, line_id, year)
) STRICT;
-- Covering: a project's budget is read from the index alone.
CREATE INDEX budget_cell_project ON budget_cell (project_id, version_id, line_id, year, amount_minor);

-- Rates are dated facts: 1 EUR = micro / 1 000 000 of the quoted currency (FX-02). Insert-only.
CREATE TABLE exchange_rate (
  id TEXT PRIMARY KEY,
  quote TEXT NOT NULL CHECK (quote IN ('MAD', 'USD')),
  micro INTEGER NOT NULL CHECK (micro > 0),
  rated_on TEXT NOT NULL,
  source TEXT NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
CREATE INDEX exchange_rate_on ON exchange_rate (quote, rated_on);

-- Commitments and spending as dated facts; only the status may change, by the four steps of approval.
CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  line_id TEXT NOT NULL REFERENCES budget_line (id),
  kind TEXT NOT NULL CHECK (kind IN ('commitment', 'expenditure')),
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (currency IN ('EUR', 'MAD', 'USD')),
  rate_micro INTEGER CHECK (rate_micro > 0),
  rated_on TEXT,
  rate_source TEXT,
  agreement_minor INTEGER NOT NULL,
  mad_minor INTEGER,
  booked_on TEXT NOT NULL,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  origin TEXT NOT NULL CHECK (origin IN ('agreement', 'donor_report', 'gid', 'estimate')),
  document TEXT NOT NULL,
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'approved', 'returned')),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((rate_micro IS NULL) = (rated_on IS NULL) AND (rate_micro IS NULL) = (rate_source IS NULL))
) STRICT;
-- Covering: a project's sums are read from the index alone.
CREATE INDEX entry_project ON entry (project_id, line_id, kind, quarter, status, booked_on, agreement_minor, mad_minor);
CREATE TRIGGER entry_facts BEFORE UPDATE OF id, project_id, line_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source,
  agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is a fact: reverse it and enter it again'); END;

-- Remaining spending per line and period (a quarter, or a whole later year), as forecast on a day. Insert-only.
CREATE TABLE forecast (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  line_id TEXT NOT NULL REFERENCES budget_line (id),
  made_on TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]-Q[1-4]' OR period GLOB '[12][0-9][0-9][0-9]' OR period GLOB '[12][0-9][0-9][0-9]-H[12]'),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (line_id, made_on, period)
) STRICT;
CREATE INDEX forecast_project ON forecast (project_id, made_on);
