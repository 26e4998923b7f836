-- The ledger in full (handbook 4.3): which document, which service, which commitment or original an entry belongs to,
-- who entered it and who decided. A reduction is a negative commitment that names it, a refund a negative expenditure
-- that names its original.

ALTER TABLE entry ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN document_kind TEXT NOT NULL DEFAULT 'report' CHECK (document_kind IN ('report', 'contract', 'purchase_order', 'grant', 'invoice', 'statement', 'decision'));
ALTER TABLE entry ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN vat_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN document_on TEXT;
ALTER TABLE entry ADD COLUMN service_on TEXT;
ALTER TABLE entry ADD COLUMN commitment_id TEXT REFERENCES entry (id);
ALTER TABLE entry ADD COLUMN original_id TEXT REFERENCES entry (id);
ALTER TABLE entry ADD COLUMN is_regularisation INTEGER NOT NULL DEFAULT 0 CHECK (is_regularisation IN (0, 1));
ALTER TABLE entry ADD COLUMN justification TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN waiver TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN entered_by TEXT NOT NULL DEFAULT 'system';
ALTER TABLE entry ADD COLUMN decided_by TEXT;
ALTER TABLE entry ADD COLUMN decision_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_history ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_history ADD COLUMN document_kind TEXT NOT NULL DEFAULT 'report';
ALTER TABLE entry_history ADD COLUMN supplier TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_history ADD COLUMN vat_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry_history ADD COLUMN document_on TEXT;
ALTER TABLE entry_history ADD COLUMN service_on TEXT;
ALTER TABLE entry_history ADD COLUMN commitment_id TEXT;
ALTER TABLE entry_history ADD COLUMN original_id TEXT;
ALTER TABLE entry_history ADD COLUMN is_regularisation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry_history ADD COLUMN justification TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_history ADD COLUMN waiver TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_history ADD COLUMN entered_by TEXT NOT NULL DEFAULT 'system';
ALTER TABLE entry_history ADD COLUMN decided_by TEXT;
ALTER TABLE entry_history ADD COLUMN decision_reason TEXT NOT NULL DEFAULT '';
DROP TRIGGER entry_kept;
CREATE TRIGGER entry_kept AFTER UPDATE ON entry BEGIN
  INSERT INTO entry_history (id, project_id, line_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative, status, revision, since_seq, reference, document_kind, supplier, vat_minor, document_on, service_on, commitment_id, original_id, is_regularisation, justification, waiver, entered_by, decided_by, decision_reason, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.line_id, OLD.kind, OLD.amount_minor, OLD.currency, OLD.rate_micro, OLD.rated_on, OLD.rate_source, OLD.agreement_minor, OLD.mad_minor, OLD.booked_on, OLD.quarter, OLD.origin, OLD.document, OLD.is_illustrative, OLD.status, OLD.revision, OLD.since_seq, OLD.reference, OLD.document_kind, OLD.supplier, OLD.vat_minor, OLD.document_on, OLD.service_on, OLD.commitment_id, OLD.original_id, OLD.is_regularisation, OLD.justification, OLD.waiver, OLD.entered_by, OLD.decided_by, OLD.decision_reason, NEW.since_seq);
END;

DROP TRIGGER entry_facts;
CREATE TRIGGER entry_facts BEFORE UPDATE OF id, project_id, line_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative, reference, document_kind, supplier, vat_minor, document_on, service_on, commitment_id, original_id, is_regularisation, justification, waiver, entered_by ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is a fact: reverse it and enter it again'); END;
CREATE TRIGGER entry_decided BEFORE UPDATE ON entry WHEN NEW.decided_by IS NOT NULL AND NEW.decided_by = OLD.entered_by AND NEW.status = 'approved'
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
CREATE INDEX entry_commitment ON entry (commitment_id) WHERE commitment_id IS NOT NULL;
CREATE INDEX entry_original ON entry (original_id) WHERE original_id IS NOT NULL;

-- A revision moves amounts between lines and years: a draft holds its moves, an approved one its cells (REV-01 to REV-07).
ALTER TABLE budget_version ADD COLUMN moves TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(moves));
ALTER TABLE budget_version ADD COLUMN requested_on TEXT;
ALTER TABLE budget_version ADD COLUMN requested_by TEXT NOT NULL DEFAULT 'system';
ALTER TABLE budget_version ADD COLUMN opinion TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version ADD COLUMN opinion_by TEXT;
ALTER TABLE budget_version ADD COLUMN route TEXT NOT NULL DEFAULT '' CHECK (route IN ('', 'notification', 'committee', 'amendment'));
ALTER TABLE budget_version ADD COLUMN document TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version ADD COLUMN decided_by TEXT;
ALTER TABLE budget_version_history ADD COLUMN moves TEXT NOT NULL DEFAULT '[]';
ALTER TABLE budget_version_history ADD COLUMN requested_on TEXT;
ALTER TABLE budget_version_history ADD COLUMN requested_by TEXT NOT NULL DEFAULT 'system';
ALTER TABLE budget_version_history ADD COLUMN opinion TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version_history ADD COLUMN opinion_by TEXT;
ALTER TABLE budget_version_history ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version_history ADD COLUMN document TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_version_history ADD COLUMN decided_by TEXT;
DROP TRIGGER budget_version_kept;
CREATE TRIGGER budget_version_kept AFTER UPDATE ON budget_version BEGIN
  INSERT INTO budget_version_history (id, project_id, number, kind, status, decided_on, decision, reason, revision, since_seq, moves, requested_on, requested_by, opinion, opinion_by, route, document, decided_by, until_seq)
  VALUES (OLD.id, OLD.project_id, OLD.number, OLD.kind, OLD.status, OLD.decided_on, OLD.decision, OLD.reason, OLD.revision, OLD.since_seq, OLD.moves, OLD.requested_on, OLD.requested_by, OLD.opinion, OLD.opinion_by, OLD.route, OLD.document, OLD.decided_by, NEW.since_seq);
END;

CREATE TRIGGER budget_version_decided BEFORE UPDATE ON budget_version WHEN NEW.status = 'approved' AND OLD.status <> 'approved' AND NEW.decided_by = OLD.requested_by
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;

-- Quarters of an agreement: open, in review, closed, reopened for limited days by two people (PER-01, PER-02).
CREATE TABLE period (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  status TEXT NOT NULL CHECK (status IN ('open', 'in_review', 'closed', 'reopened')),
  closed_on TEXT,
  closed_by TEXT,
  reopening_reason TEXT NOT NULL DEFAULT '',
  reopening_asked_by TEXT,
  reopened_by TEXT,
  reopened_until TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  UNIQUE (agreement_id, quarter),
  CHECK (status <> 'reopened' OR (reopened_by IS NOT NULL AND reopened_by <> reopening_asked_by AND reopened_until IS NOT NULL))
) STRICT;
CREATE TABLE period_history (
  id TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  quarter TEXT NOT NULL,
  status TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT,
  reopening_reason TEXT NOT NULL,
  reopening_asked_by TEXT,
  reopened_by TEXT,
  reopened_until TEXT,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER period_kept AFTER UPDATE ON period BEGIN
  INSERT INTO period_history (id, agreement_id, quarter, status, closed_on, closed_by, reopening_reason, reopening_asked_by, reopened_by, reopened_until, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.agreement_id, OLD.quarter, OLD.status, OLD.closed_on, OLD.closed_by, OLD.reopening_reason, OLD.reopening_asked_by, OLD.reopened_by, OLD.reopened_until, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER period_revised BEFORE UPDATE ON period WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER period_inserted BEFORE INSERT ON period WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM period WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'period is never replaced'); END;
CREATE TRIGGER period_key_inserted BEFORE INSERT ON period WHEN EXISTS (SELECT 1 FROM period WHERE agreement_id = NEW.agreement_id AND quarter = NEW.quarter)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: period.agreement_id, period.quarter'); END;
CREATE TRIGGER period_key_updated BEFORE UPDATE OF agreement_id, quarter ON period WHEN EXISTS (SELECT 1 FROM period WHERE agreement_id = NEW.agreement_id AND quarter = NEW.quarter AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: period.agreement_id, period.quarter'); END;
CREATE TRIGGER period_never_deleted BEFORE DELETE ON period BEGIN SELECT RAISE(ABORT, 'period is never deleted'); END;
CREATE TRIGGER period_history_inserted BEFORE INSERT ON period_history WHEN EXISTS (SELECT 1 FROM period_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'period_history is append-only'); END;
CREATE TRIGGER period_history_never_updated BEFORE UPDATE ON period_history BEGIN SELECT RAISE(ABORT, 'period_history is append-only'); END;
CREATE TRIGGER period_history_never_deleted BEFORE DELETE ON period_history BEGIN SELECT RAISE(ABORT, 'period_history is append-only'); END;

-- A closed period takes nothing, whoever writes; a reopened one only until its last day (the rule says the words).
CREATE TRIGGER entry_in_closed_period BEFORE INSERT ON entry
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id AND p.quarter = NEW.quarter AND p.status = 'closed';
END;

-- Rates are entered by one person and confirmed by another before they become facts (scenario 13).
ALTER TABLE exchange_rate ADD COLUMN kind TEXT NOT NULL DEFAULT 'inforeuro' CHECK (kind IN ('inforeuro', 'fixed', 'transfer', 'bam'));

CREATE TABLE rate_proposal (
  id TEXT PRIMARY KEY,
  quote TEXT NOT NULL CHECK (quote IN ('MAD', 'USD')),
  micro INTEGER NOT NULL CHECK (micro > 0),
  rated_on TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('inforeuro', 'fixed', 'transfer', 'bam')),
  source TEXT NOT NULL,
  justification TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'rejected')),
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL REFERENCES journal (seq),
  CHECK (decided_by IS NULL OR decided_by <> entered_by)
) STRICT;
CREATE TABLE rate_proposal_history (
  id TEXT NOT NULL,
  quote TEXT NOT NULL,
  micro INTEGER NOT NULL,
  rated_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  justification TEXT NOT NULL,
  status TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decision_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  since_seq INTEGER NOT NULL,
  until_seq INTEGER NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rate_proposal_kept AFTER UPDATE ON rate_proposal BEGIN
  INSERT INTO rate_proposal_history (id, quote, micro, rated_on, kind, source, justification, status, entered_by, decided_by, decision_reason, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.quote, OLD.micro, OLD.rated_on, OLD.kind, OLD.source, OLD.justification, OLD.status, OLD.entered_by, OLD.decided_by, OLD.decision_reason, OLD.revision, OLD.since_seq, NEW.since_seq);
END;
CREATE TRIGGER rate_proposal_revised BEFORE UPDATE ON rate_proposal WHEN NEW.id <> OLD.id OR NEW.revision <> OLD.revision + 1 OR NEW.since_seq <= OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'STALE'); END;
CREATE TRIGGER rate_proposal_inserted BEFORE INSERT ON rate_proposal WHEN NEW.revision <> 1 OR EXISTS (SELECT 1 FROM rate_proposal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'rate_proposal is never replaced'); END;
CREATE TRIGGER rate_proposal_never_deleted BEFORE DELETE ON rate_proposal BEGIN SELECT RAISE(ABORT, 'rate_proposal is never deleted'); END;
CREATE TRIGGER rate_proposal_history_inserted BEFORE INSERT ON rate_proposal_history WHEN EXISTS (SELECT 1 FROM rate_proposal_history WHERE id = NEW.id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'rate_proposal_history is append-only'); END;
CREATE TRIGGER rate_proposal_history_never_updated BEFORE UPDATE ON rate_proposal_history BEGIN SELECT RAISE(ABORT, 'rate_proposal_history is append-only'); END;
CREATE TRIGGER rate_proposal_history_never_deleted BEFORE DELETE ON rate_proposal_history BEGIN SELECT RAISE(ABORT, 'rate_proposal_history is append-only'); END;
