CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (json_valid(title)),
  donor_id TEXT NOT NULL REFERENCES organisation (id),
  agency_id TEXT REFERENCES organisation (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'in_force', 'executing', 'suspended', 'operationally_closed', 'closed', 'cancelled')),
  currency TEXT NOT NULL CHECK (currency IN ('EUR', 'MAD', 'USD')),
  ceiling_minor INTEGER NOT NULL CHECK (ceiling_minor >= 0),
  signed_on TEXT,
  valid_from TEXT,
  valid_to TEXT,
  execution_start TEXT NOT NULL,
  execution_end TEXT NOT NULL,
  exchange_method TEXT NOT NULL CHECK (exchange_method IN ('inforeuro', 'fixed', 'transfer', 'bam')),
  fixed_rate_micro INTEGER CHECK (fixed_rate_micro > 0),
  notify_bps INTEGER NOT NULL CHECK (notify_bps BETWEEN 0 AND 10000),
  amend_bps INTEGER NOT NULL CHECK (amend_bps BETWEEN notify_bps AND 10000),
  overspend_bps INTEGER NOT NULL CHECK (overspend_bps BETWEEN 0 AND 10000),
  liquidation_days INTEGER NOT NULL CHECK (liquidation_days BETWEEN 0 AND 3650),
  has_modes INTEGER NOT NULL CHECK (has_modes IN (0, 1)),
  basis TEXT NOT NULL DEFAULT '',
  search TEXT NOT NULL,
  cancel_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (execution_start <= execution_end),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to),
  CHECK ((exchange_method = 'fixed') = (fixed_rate_micro IS NOT NULL))
) STRICT;
CREATE INDEX agreement_donor ON agreement (donor_id);

CREATE TABLE amendment (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  number INTEGER NOT NULL CHECK (number > 0),
  signed_on TEXT NOT NULL,
  ceiling_before_minor INTEGER NOT NULL,
  ceiling_minor INTEGER NOT NULL CHECK (ceiling_minor >= 0),
  execution_end_before TEXT NOT NULL,
  execution_end TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (agreement_id, number)
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  title TEXT NOT NULL CHECK (json_valid(title)),
  objective TEXT NOT NULL CHECK (json_valid(objective)),
  status TEXT NOT NULL CHECK (status IN ('pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended')),
  planned_start TEXT NOT NULL,
  actual_start TEXT,
  planned_end TEXT NOT NULL,
  actual_end TEXT,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  sectors TEXT NOT NULL CHECK (json_valid(sectors)),
  identifiers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(identifiers)),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  search TEXT NOT NULL,
  cancel_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (planned_start <= planned_end)
) STRICT;
CREATE INDEX project_agreement ON project (agreement_id);

-- BUD-01, last line of defence when two people allocate at once: the rule itself answers with words and figures.
CREATE TRIGGER project_ceiling_insert BEFORE INSERT ON project WHEN NEW.status <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'BUD-01') FROM agreement a WHERE a.id = NEW.agreement_id AND a.ceiling_minor < NEW.amount_minor
    + coalesce((SELECT sum(p.amount_minor) FROM project p WHERE p.agreement_id = a.id AND p.status <> 'cancelled'), 0);
END;
CREATE TRIGGER project_ceiling_update BEFORE UPDATE ON project
WHEN NEW.status <> 'cancelled' AND (NEW.amount_minor > OLD.amount_minor OR NEW.agreement_id <> OLD.agreement_id OR OLD.status = 'cancelled')
BEGIN
  SELECT RAISE(ABORT, 'BUD-01') FROM agreement a WHERE a.id = NEW.agreement_id AND a.ceiling_minor < NEW.amount_minor
    + coalesce((SELECT sum(p.amount_minor) FROM project p WHERE p.agreement_id = a.id AND p.status <> 'cancelled' AND p.id <> NEW.id), 0);
END;
CREATE TRIGGER agreement_ceiling_update BEFORE UPDATE OF ceiling_minor ON agreement WHEN NEW.ceiling_minor < OLD.ceiling_minor
BEGIN
  SELECT RAISE(ABORT, 'BUD-01') WHERE NEW.ceiling_minor <
    coalesce((SELECT sum(p.amount_minor) FROM project p WHERE p.agreement_id = NEW.id AND p.status <> 'cancelled'), 0);
END;

CREATE TABLE component (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  code TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  position INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1)),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, code)
) STRICT;

-- Who does what in a project: several lead agencies are allowed (handbook 1.3, trap 7).
CREATE TABLE participation (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL CHECK (role IN ('funding', 'accountable', 'extending', 'implementing', 'lead', 'participant', 'steering')),
  is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1)),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (project_id, organisation_id, role)
) STRICT;

-- Related national initiatives: no donor, no amount (handbook 1.3, traps 4 and 5).
CREATE TABLE initiative (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (json_valid(title)),
  description TEXT NOT NULL CHECK (json_valid(description)),
  lead_id TEXT REFERENCES organisation (id),
  project_id TEXT REFERENCES project (id),
  basis TEXT NOT NULL DEFAULT '',
  is_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (is_cancelled IN (0, 1)),
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;
