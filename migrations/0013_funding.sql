-- Money received: instalments of the donor, fonds de concours with the order's reference (FC-01), national contributions
-- in cash and in kind, which never count against the ceiling (BUD-08). One enters, another confirms; a correction
-- reverses and re-enters.
CREATE TABLE funding (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'fonds_de_concours', 'national_cash', 'national_in_kind')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
  currency TEXT NOT NULL CHECK (currency IN ('EUR', 'MAD', 'USD')),
  rate_micro INTEGER CHECK (rate_micro > 0),
  rated_on TEXT,
  rate_source TEXT,
  agreement_minor INTEGER,
  mad_minor INTEGER,
  received_on TEXT NOT NULL,
  booked_on TEXT NOT NULL,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  is_regularisation INTEGER NOT NULL CHECK (is_regularisation IN (0, 1)),
  reference TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL,
  original_id TEXT REFERENCES funding (id),
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('submitted', 'approved', 'returned')),
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK ((rate_micro IS NULL) = (rated_on IS NULL) AND (rate_micro IS NULL) = (rate_source IS NULL)),
  CHECK (kind <> 'fonds_de_concours' OR reference <> ''),
  CHECK ((amount_minor < 0) = (original_id IS NOT NULL))
) STRICT;
CREATE TABLE funding_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  rate_micro INTEGER,
  rated_on TEXT,
  rate_source TEXT,
  agreement_minor INTEGER,
  mad_minor INTEGER,
  received_on TEXT NOT NULL,
  booked_on TEXT NOT NULL,
  quarter TEXT NOT NULL,
  is_regularisation INTEGER NOT NULL,
  reference TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL,
  original_id TEXT,
  is_illustrative INTEGER NOT NULL,
  status TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER funding_kept AFTER UPDATE ON funding BEGIN
  INSERT INTO funding_history (id, project_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, received_on, booked_on, quarter, is_regularisation, reference, document, note, original_id, is_illustrative, status, entered_by, decided_by, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.kind, OLD.amount_minor, OLD.currency, OLD.rate_micro, OLD.rated_on, OLD.rate_source, OLD.agreement_minor, OLD.mad_minor, OLD.received_on, OLD.booked_on, OLD.quarter, OLD.is_regularisation, OLD.reference, OLD.document, OLD.note, OLD.original_id, OLD.is_illustrative, OLD.status, OLD.entered_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER funding_revised BEFORE UPDATE ON funding WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER funding_inserted BEFORE INSERT ON funding WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM funding WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'funding is never replaced'); END;
CREATE TRIGGER funding_never_deleted BEFORE DELETE ON funding BEGIN SELECT RAISE(ABORT, 'funding is never deleted'); END;
CREATE TRIGGER funding_history_inserted BEFORE INSERT ON funding_history WHEN EXISTS (SELECT 1 FROM funding_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'funding_history is append-only'); END;
CREATE TRIGGER funding_history_never_updated BEFORE UPDATE ON funding_history BEGIN SELECT RAISE(ABORT, 'funding_history is append-only'); END;
CREATE TRIGGER funding_history_never_deleted BEFORE DELETE ON funding_history BEGIN SELECT RAISE(ABORT, 'funding_history is append-only'); END;
CREATE INDEX funding_project ON funding (project_id, booked_on);
CREATE UNIQUE INDEX funding_reversed ON funding (original_id) WHERE original_id IS NOT NULL AND status <> 'returned';
CREATE TRIGGER funding_reversed_inserted BEFORE INSERT ON funding WHEN NEW.original_id IS NOT NULL AND EXISTS (SELECT 1 FROM funding WHERE original_id = NEW.original_id AND status <> 'returned')
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: funding.original_id'); END;
CREATE TRIGGER funding_reversed_updated BEFORE UPDATE OF status, original_id ON funding WHEN NEW.original_id IS NOT NULL AND NEW.status <> 'returned' AND EXISTS (SELECT 1 FROM funding WHERE original_id = NEW.original_id AND status <> 'returned' AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: funding.original_id'); END;
CREATE TRIGGER funding_facts BEFORE UPDATE OF id, project_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, received_on, booked_on, quarter, is_regularisation, reference, document, note, original_id, is_illustrative, entered_by ON funding
BEGIN SELECT RAISE(ABORT, 'money received is a fact: reverse it and enter it again'); END;
CREATE TRIGGER funding_decided BEFORE UPDATE OF status, decided_by, decision_reason ON funding WHEN OLD.status <> 'submitted' OR NEW.status = 'submitted' OR NEW.decided_by IS NULL OR NEW.decided_by = OLD.entered_by
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER funding_entered BEFORE INSERT ON funding WHEN NEW.status <> 'submitted' AND NEW.entered_by <> 'system'
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER funding_in_closed_period BEFORE INSERT ON funding
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id AND p.quarter = NEW.quarter AND p.status = 'closed';
END;

-- What the donor's agency reports as spent without a ledger (path A): a total of a component, or of the whole project,
-- for a quarter, a half-year or a year. Insert-only: a correction is a new row that supersedes the last one.
CREATE TABLE reported_amount (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  component_id TEXT REFERENCES component (id),
  period TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]-Q[1-4]' OR period GLOB '[12][0-9][0-9][0-9]' OR period GLOB '[12][0-9][0-9][0-9]-H[12]'),
  amount_minor INTEGER NOT NULL,
  document TEXT NOT NULL CHECK (document <> ''),
  place TEXT NOT NULL,
  reported_on TEXT NOT NULL,
  supersedes_id TEXT REFERENCES reported_amount (id),
  reason TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  is_illustrative INTEGER NOT NULL CHECK (is_illustrative IN (0, 1)),
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (supersedes_id IS NULL OR reason <> '')
) STRICT;
CREATE INDEX reported_amount_project ON reported_amount (project_id, component_id, period);
CREATE UNIQUE INDEX reported_amount_superseded ON reported_amount (supersedes_id) WHERE supersedes_id IS NOT NULL;
CREATE TRIGGER reported_amount_never_updated BEFORE UPDATE ON reported_amount BEGIN SELECT RAISE(ABORT, 'reported_amount is append-only'); END;
CREATE TRIGGER reported_amount_never_deleted BEFORE DELETE ON reported_amount BEGIN SELECT RAISE(ABORT, 'reported_amount is append-only'); END;
CREATE TRIGGER reported_amount_inserted BEFORE INSERT ON reported_amount WHEN EXISTS (SELECT 1 FROM reported_amount WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reported_amount is append-only'); END;
CREATE TRIGGER reported_amount_superseded_once BEFORE INSERT ON reported_amount WHEN NEW.supersedes_id IS NOT NULL AND EXISTS (SELECT 1 FROM reported_amount WHERE supersedes_id = NEW.supersedes_id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: reported_amount.supersedes_id'); END;
CREATE TRIGGER reported_amount_one_of_a_scope BEFORE INSERT ON reported_amount WHEN NEW.supersedes_id IS NULL AND EXISTS (SELECT 1 FROM reported_amount WHERE project_id = NEW.project_id AND component_id IS NEW.component_id AND period = NEW.period)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: reported_amount.project_id, reported_amount.component_id, reported_amount.period'); END;
CREATE TRIGGER reported_amount_of_its_scope BEFORE INSERT ON reported_amount WHEN NEW.supersedes_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reported_amount WHERE id = NEW.supersedes_id AND project_id = NEW.project_id AND component_id IS NEW.component_id AND period = NEW.period)
BEGIN SELECT RAISE(ABORT, 'a correction is of the same scope and period'); END;

-- Why a reported amount differs from what was entered, and who accepted that. It explains these two amounts and no others.
CREATE TABLE reconciliation (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id),
  reported_id TEXT NOT NULL UNIQUE REFERENCES reported_amount (id),
  reported_minor INTEGER NOT NULL,
  entered_minor INTEGER NOT NULL,
  explanation TEXT NOT NULL CHECK (explanation <> ''),
  status TEXT NOT NULL CHECK (status IN ('submitted', 'approved', 'returned')),
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (status = 'submitted' OR (decided_by IS NOT NULL AND decided_by <> entered_by))
) STRICT;
CREATE TABLE reconciliation_history (
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  reported_id TEXT NOT NULL,
  reported_minor INTEGER NOT NULL,
  entered_minor INTEGER NOT NULL,
  explanation TEXT NOT NULL,
  status TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER reconciliation_kept AFTER UPDATE ON reconciliation BEGIN
  INSERT INTO reconciliation_history (id, project_id, reported_id, reported_minor, entered_minor, explanation, status, entered_by, decided_by, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.reported_id, OLD.reported_minor, OLD.entered_minor, OLD.explanation, OLD.status, OLD.entered_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER reconciliation_revised BEFORE UPDATE ON reconciliation WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER reconciliation_inserted BEFORE INSERT ON reconciliation WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM reconciliation WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'reconciliation is never replaced'); END;
CREATE TRIGGER reconciliation_key_inserted BEFORE INSERT ON reconciliation WHEN EXISTS (SELECT 1 FROM reconciliation WHERE reported_id = NEW.reported_id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: reconciliation.reported_id'); END;
CREATE TRIGGER reconciliation_key_updated BEFORE UPDATE OF reported_id ON reconciliation WHEN EXISTS (SELECT 1 FROM reconciliation WHERE reported_id = NEW.reported_id AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: reconciliation.reported_id'); END;
CREATE TRIGGER reconciliation_never_deleted BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation is never deleted'); END;
CREATE TRIGGER reconciliation_history_inserted BEFORE INSERT ON reconciliation_history WHEN EXISTS (SELECT 1 FROM reconciliation_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'reconciliation_history is append-only'); END;
CREATE TRIGGER reconciliation_history_never_updated BEFORE UPDATE ON reconciliation_history BEGIN SELECT RAISE(ABORT, 'reconciliation_history is append-only'); END;
CREATE TRIGGER reconciliation_history_never_deleted BEFORE DELETE ON reconciliation_history BEGIN SELECT RAISE(ABORT, 'reconciliation_history is append-only'); END;
CREATE INDEX reconciliation_project ON reconciliation (project_id);
CREATE TRIGGER reconciliation_entered BEFORE INSERT ON reconciliation WHEN NEW.status <> 'submitted'
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE TRIGGER reconciliation_decided BEFORE UPDATE ON reconciliation WHEN NEW.status <> 'submitted' AND (OLD.status <> 'submitted' OR NEW.decided_by = OLD.entered_by OR NEW.entered_by <> OLD.entered_by OR NEW.explanation <> OLD.explanation OR NEW.entered_minor <> OLD.entered_minor)
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
