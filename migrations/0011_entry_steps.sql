-- The life of an entry: a draft, and one that was returned, may still be corrected by who entered it; from its
-- submission on it is a fact, which only a reversal takes away. What an audit asks for is held here, too, whoever writes.

DROP TRIGGER entry_facts;
CREATE TRIGGER entry_facts BEFORE UPDATE OF id, project_id, line_id, kind, amount_minor, currency, rate_micro, rated_on, rate_source, agreement_minor, mad_minor, booked_on, quarter, origin, document, is_illustrative, reference, document_kind, supplier, vat_minor, document_on, service_on, commitment_id, original_id, is_regularisation, justification, waiver, entered_by ON entry
WHEN OLD.status NOT IN ('draft', 'returned')
  OR NEW.id <> OLD.id OR NEW.project_id <> OLD.project_id OR NEW.kind <> OLD.kind OR NEW.entered_by <> OLD.entered_by
BEGIN SELECT RAISE(ABORT, 'an entry is a fact: reverse it and enter it again'); END;

-- Nothing comes back from approval; what was returned starts again.
CREATE TRIGGER entry_steps BEFORE UPDATE OF status ON entry
WHEN NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN
  ('draft submitted', 'draft returned', 'returned draft', 'returned submitted', 'submitted approved', 'submitted returned')
BEGIN SELECT RAISE(ABORT, 'an approved entry is reversed, never taken back'); END;

-- Approved or returned by somebody else; only the one who entered it may withdraw it (returned, decided by nobody).
DROP TRIGGER entry_decided;
CREATE TRIGGER entry_decided BEFORE UPDATE OF status ON entry
WHEN (NEW.status = 'approved' AND OLD.status <> 'approved' AND (NEW.decided_by IS NULL OR NEW.decided_by = OLD.entered_by))
  OR (NEW.status = 'returned' AND OLD.status <> 'returned' AND NEW.decided_by = OLD.entered_by)
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;

CREATE TRIGGER entry_moved_in_closed_period BEFORE UPDATE ON entry WHEN NEW.status <> 'returned'
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id AND p.quarter = NEW.quarter AND p.status = 'closed';
END;

-- Two approvals at once cannot commit more than a line has.
CREATE TRIGGER entry_within_budget BEFORE UPDATE OF status ON entry
WHEN NEW.kind = 'commitment' AND NEW.status = 'approved' AND NEW.agreement_minor > 0
  AND NEW.agreement_minor
    + (SELECT coalesce(sum(e.agreement_minor), 0) FROM entry e
       WHERE e.project_id = NEW.project_id AND e.line_id = NEW.line_id AND e.kind = 'commitment' AND e.status = 'approved')
    > (SELECT coalesce(sum(c.amount_minor), 0) FROM budget_cell c
       WHERE c.project_id = NEW.project_id AND c.line_id = NEW.line_id AND c.version_id = (
         SELECT v.id FROM budget_version v WHERE v.project_id = NEW.project_id AND v.status = 'approved'
         ORDER BY v.number DESC LIMIT 1))
BEGIN SELECT RAISE(ABORT, 'ENG-01'); END;

-- A negative amount says what it takes back.
CREATE TRIGGER entry_refund BEFORE INSERT ON entry
WHEN NEW.kind = 'expenditure' AND NEW.amount_minor < 0 AND NEW.original_id IS NULL
BEGIN SELECT RAISE(ABORT, 'DEP-08'); END;
CREATE TRIGGER entry_reduction BEFORE INSERT ON entry
WHEN NEW.kind = 'commitment' AND NEW.amount_minor < 0 AND NEW.original_id IS NULL AND NEW.commitment_id IS NULL
BEGIN SELECT RAISE(ABORT, 'ENG-03'); END;

-- What waits for somebody, and an invoice that came before (DEP-07).
CREATE INDEX entry_waiting ON entry (status, project_id) WHERE status IN ('draft', 'submitted', 'returned');
CREATE INDEX entry_reference ON entry (project_id, reference) WHERE reference <> '';
