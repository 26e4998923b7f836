-- The portfolio's totals with the four measures of a budget year side by side: what is asked for every morning reads a
-- row for each quarter of a donor's year, in the order in which it is added up (performance.md, F2). Kept by the totals.
CREATE TABLE portfolio_quarter (
  donor_id TEXT NOT NULL REFERENCES organisation (id),
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  year INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  original_minor INTEGER NOT NULL,
  budget_minor INTEGER NOT NULL,
  commitment_minor INTEGER NOT NULL,
  expenditure_minor INTEGER NOT NULL,
  PRIMARY KEY (donor_id, currency, status, year, quarter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portfolio_quarter_began AFTER INSERT ON portfolio_total BEGIN
  INSERT INTO portfolio_quarter (donor_id, currency, status, year, quarter, original_minor, budget_minor, commitment_minor, expenditure_minor)
  VALUES (NEW.donor_id, NEW.currency, NEW.status, NEW.year, NEW.quarter, iif(NEW.measure = 'original', NEW.amount_minor, 0), iif(NEW.measure = 'budget', NEW.amount_minor, 0),
    iif(NEW.measure = 'commitment', NEW.amount_minor, 0), iif(NEW.measure = 'expenditure', NEW.amount_minor, 0))
  ON CONFLICT (donor_id, currency, status, year, quarter) DO UPDATE SET original_minor = original_minor + excluded.original_minor,
    budget_minor = budget_minor + excluded.budget_minor, commitment_minor = commitment_minor + excluded.commitment_minor,
    expenditure_minor = expenditure_minor + excluded.expenditure_minor;
END;
CREATE TRIGGER portfolio_quarter_changed AFTER UPDATE OF amount_minor ON portfolio_total WHEN NEW.amount_minor <> OLD.amount_minor BEGIN
  UPDATE portfolio_quarter SET original_minor = original_minor + iif(NEW.measure = 'original', NEW.amount_minor - OLD.amount_minor, 0),
    budget_minor = budget_minor + iif(NEW.measure = 'budget', NEW.amount_minor - OLD.amount_minor, 0),
    commitment_minor = commitment_minor + iif(NEW.measure = 'commitment', NEW.amount_minor - OLD.amount_minor, 0),
    expenditure_minor = expenditure_minor + iif(NEW.measure = 'expenditure', NEW.amount_minor - OLD.amount_minor, 0)
  WHERE donor_id = NEW.donor_id AND currency = NEW.currency AND status = NEW.status AND year = NEW.year AND quarter = NEW.quarter;
END;
CREATE TRIGGER portfolio_quarter_never_deleted BEFORE DELETE ON portfolio_quarter BEGIN SELECT RAISE(ABORT, 'portfolio_quarter is never deleted'); END;

INSERT INTO portfolio_quarter (donor_id, currency, status, year, quarter, original_minor, budget_minor, commitment_minor, expenditure_minor)
SELECT donor_id, currency, status, year, quarter, coalesce(sum(amount_minor) FILTER (WHERE measure = 'original'), 0), coalesce(sum(amount_minor) FILTER (WHERE measure = 'budget'), 0),
  coalesce(sum(amount_minor) FILTER (WHERE measure = 'commitment'), 0), coalesce(sum(amount_minor) FILTER (WHERE measure = 'expenditure'), 0)
FROM portfolio_total GROUP BY 1, 2, 3, 4, 5;

-- The latest day of all that is in a total tells whether these answer for a day: read from one row.
CREATE INDEX portfolio_total_latest ON portfolio_total (last_on);
