-- The portfolio as everything stands that was approved so far, one row for a donor's money of one budget year: what is
-- asked for every morning reads tens of rows, however many quarters lie behind (performance.md, F2). Kept by the totals.
CREATE TABLE portfolio_latest (
  donor_id TEXT NOT NULL REFERENCES organisation (id),
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  year INTEGER NOT NULL,
  original_minor INTEGER NOT NULL,
  budget_minor INTEGER NOT NULL,
  commitment_minor INTEGER NOT NULL,
  expenditure_minor INTEGER NOT NULL,
  PRIMARY KEY (donor_id, currency, status, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portfolio_latest_began AFTER INSERT ON portfolio_total BEGIN
  INSERT INTO portfolio_latest (donor_id, currency, status, year, original_minor, budget_minor, commitment_minor, expenditure_minor)
  VALUES (NEW.donor_id, NEW.currency, NEW.status, NEW.year, iif(NEW.measure = 'original', NEW.amount_minor, 0), iif(NEW.measure = 'budget', NEW.amount_minor, 0),
    iif(NEW.measure = 'commitment', NEW.amount_minor, 0), iif(NEW.measure = 'expenditure', NEW.amount_minor, 0))
  ON CONFLICT (donor_id, currency, status, year) DO UPDATE SET original_minor = original_minor + excluded.original_minor,
    budget_minor = budget_minor + excluded.budget_minor, commitment_minor = commitment_minor + excluded.commitment_minor,
    expenditure_minor = expenditure_minor + excluded.expenditure_minor;
END;
CREATE TRIGGER portfolio_latest_changed AFTER UPDATE OF amount_minor ON portfolio_total WHEN NEW.amount_minor <> OLD.amount_minor BEGIN
  UPDATE portfolio_latest SET original_minor = original_minor + iif(NEW.measure = 'original', NEW.amount_minor - OLD.amount_minor, 0),
    budget_minor = budget_minor + iif(NEW.measure = 'budget', NEW.amount_minor - OLD.amount_minor, 0),
    commitment_minor = commitment_minor + iif(NEW.measure = 'commitment', NEW.amount_minor - OLD.amount_minor, 0),
    expenditure_minor = expenditure_minor + iif(NEW.measure = 'expenditure', NEW.amount_minor - OLD.amount_minor, 0)
  WHERE donor_id = NEW.donor_id AND currency = NEW.currency AND status = NEW.status AND year = NEW.year;
END;
CREATE TRIGGER portfolio_latest_never_deleted BEFORE DELETE ON portfolio_latest BEGIN SELECT RAISE(ABORT, 'portfolio_latest is never deleted'); END;

INSERT INTO portfolio_latest (donor_id, currency, status, year, original_minor, budget_minor, commitment_minor, expenditure_minor)
SELECT donor_id, currency, status, year, coalesce(sum(amount_minor) FILTER (WHERE measure = 'original'), 0), coalesce(sum(amount_minor) FILTER (WHERE measure = 'budget'), 0),
  coalesce(sum(amount_minor) FILTER (WHERE measure = 'commitment'), 0), coalesce(sum(amount_minor) FILTER (WHERE measure = 'expenditure'), 0)
FROM portfolio_total GROUP BY 1, 2, 3, 4;

-- The latest day of all that is in a total tells whether these answer for a day: read from one row.
CREATE INDEX portfolio_total_latest ON portfolio_total (last_on);
