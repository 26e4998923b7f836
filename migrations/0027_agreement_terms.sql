-- What an agreement says beyond its thresholds, never hard-coded: whether VAT is eligible (DEP-06), how much of an advance
-- must be justified before the next call (CASH-02), from which variance a forecast is explained (R02), and against which
-- version revisions are measured (REV-02).
ALTER TABLE agreement ADD COLUMN is_vat_eligible INTEGER NOT NULL DEFAULT 0 CHECK (is_vat_eligible IN (0, 1));
ALTER TABLE agreement ADD COLUMN justified_bps INTEGER NOT NULL DEFAULT 8000 CHECK (justified_bps BETWEEN 0 AND 10000);
ALTER TABLE agreement ADD COLUMN explained_bps INTEGER NOT NULL DEFAULT 1000 CHECK (explained_bps BETWEEN 0 AND 10000);
ALTER TABLE agreement ADD COLUMN reference_version TEXT NOT NULL DEFAULT 'committee' CHECK (reference_version IN ('original', 'committee'));
ALTER TABLE agreement_history ADD COLUMN is_vat_eligible INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agreement_history ADD COLUMN justified_bps INTEGER NOT NULL DEFAULT 8000;
ALTER TABLE agreement_history ADD COLUMN explained_bps INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE agreement_history ADD COLUMN reference_version TEXT NOT NULL DEFAULT 'committee';
DROP TRIGGER agreement_kept;
CREATE TRIGGER agreement_kept AFTER UPDATE ON agreement BEGIN
  INSERT INTO agreement_history (id, code, title, donor_id, agency_id, status, currency, ceiling_minor, signed_on, valid_from, valid_to, execution_start, execution_end, exchange_method, fixed_rate_micro, notify_bps, amend_bps, overspend_bps, liquidation_days, has_modes, basis, search, cancel_reason, is_vat_eligible, justified_bps, explained_bps, reference_version, revision, since_seq, until_seq)
  VALUES (OLD.id, OLD.code, OLD.title, OLD.donor_id, OLD.agency_id, OLD.status, OLD.currency, OLD.ceiling_minor, OLD.signed_on, OLD.valid_from, OLD.valid_to, OLD.execution_start, OLD.execution_end, OLD.exchange_method, OLD.fixed_rate_micro, OLD.notify_bps, OLD.amend_bps, OLD.overspend_bps, OLD.liquidation_days, OLD.has_modes, OLD.basis, OLD.search, OLD.cancel_reason, OLD.is_vat_eligible, OLD.justified_bps, OLD.explained_bps, OLD.reference_version, OLD.revision, OLD.since_seq, NEW.since_seq);
END;

-- Entries are converted once: VAT that was counted, or left out, stays so.
CREATE INDEX entry_vat ON entry (project_id) WHERE vat_minor <> 0;
CREATE TRIGGER agreement_vat_fixed BEFORE UPDATE OF is_vat_eligible ON agreement WHEN NEW.is_vat_eligible <> OLD.is_vat_eligible
BEGIN
  SELECT RAISE(ABORT, 'DEP-06') FROM project p JOIN entry e ON e.project_id = p.id
  WHERE p.agreement_id = NEW.id AND e.vat_minor <> 0 AND e.status IN ('submitted', 'approved') LIMIT 1;
END;
