-- Values of indicators under audit: a closed period takes none (PER-01), what was approved stays as it was until it is
-- returned (IND-10), and nobody who ever entered a value decides on it (SEC-01). A value is dated on its period's last
-- day. Publishing changes no figure, so a closed period does not stand in its way.

CREATE TRIGGER indicator_value_in_closed_period BEFORE INSERT ON indicator_value
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id
    AND p.quarter = substr(NEW.period_end, 1, 4) || '-Q' || ((CAST(substr(NEW.period_end, 6, 2) AS INTEGER) + 2) / 3)
    AND (p.status = 'closed' OR (p.status = 'reopened' AND p.reopened_until < (SELECT date(j.at) FROM journal j WHERE j.seq = NEW.since_seq)));
END;

CREATE TRIGGER indicator_value_moved_in_closed_period BEFORE UPDATE ON indicator_value
WHEN NOT (OLD.status = 'approved' AND NEW.status = 'published')
BEGIN
  SELECT RAISE(ABORT, 'PER-01') FROM period p JOIN project o ON o.agreement_id = p.agreement_id
  WHERE o.id = NEW.project_id
    AND p.quarter = substr(NEW.period_end, 1, 4) || '-Q' || ((CAST(substr(NEW.period_end, 6, 2) AS INTEGER) + 2) / 3)
    AND (p.status = 'closed' OR (p.status = 'reopened' AND p.reopened_until < (SELECT date(j.at) FROM journal j WHERE j.seq = NEW.since_seq)));
END;

CREATE TRIGGER indicator_value_stays_in_place BEFORE UPDATE OF project_id, indicator_id, period_start, period_end ON indicator_value
WHEN NEW.project_id <> OLD.project_id OR NEW.indicator_id <> OLD.indicator_id
  OR NEW.period_start <> OLD.period_start OR NEW.period_end <> OLD.period_end
BEGIN SELECT RAISE(ABORT, 'a value keeps its indicator and period'); END;

CREATE TRIGGER indicator_value_locked BEFORE UPDATE ON indicator_value
WHEN OLD.status IN ('approved', 'published') AND (
  NEW.status NOT IN ('approved', 'published', 'returned') OR NEW.entered_by <> OLD.entered_by
  OR NEW.value_milli IS NOT OLD.value_milli OR NEW.numerator IS NOT OLD.numerator
  OR NEW.denominator IS NOT OLD.denominator OR NEW.women IS NOT OLD.women OR NEW.men IS NOT OLD.men
  OR NEW.undeclared IS NOT OLD.undeclared OR NEW.categories IS NOT OLD.categories OR NEW.words IS NOT OLD.words
  OR NEW.no_data_reason <> OLD.no_data_reason OR NEW.source <> OLD.source)
BEGIN SELECT RAISE(ABORT, 'IND-10'); END;

CREATE TRIGGER indicator_value_decided BEFORE UPDATE OF status ON indicator_value
WHEN NEW.status IN ('approved', 'published') AND NEW.status <> OLD.status AND (
  NEW.decided_by IS NULL
  OR EXISTS (SELECT 1 FROM indicator_value_history h WHERE h.id = NEW.id AND h.entered_by = NEW.decided_by))
BEGIN SELECT RAISE(ABORT, 'SEC-01'); END;
