-- Running totals of the money, kept by the same statement that changes a fact (performance.md, section 4): the portfolio
-- is read from tens of rows, however many facts there are. `quarter` is the one in which a fact begins to count (an entry's
-- day of booking, a budget's day of decision), so that they answer for the end of any quarter; `last_on` is the latest
-- day that is in a total, so that they answer for any day after it. `npm run check-data` recomputes them.

-- A project's approved budget, original and in force, commitments and spending, by budget year.
CREATE TABLE project_total (
  project_id TEXT NOT NULL REFERENCES project (id),
  measure TEXT NOT NULL CHECK (measure IN ('original', 'budget', 'commitment', 'expenditure')),
  year INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  mad_minor INTEGER NOT NULL,
  mad_missing INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (project_id, measure, year, quarter)
) STRICT, WITHOUT ROWID;

-- The same by donor, currency and status of the projects.
CREATE TABLE portfolio_total (
  donor_id TEXT NOT NULL REFERENCES organisation (id),
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  measure TEXT NOT NULL,
  year INTEGER NOT NULL,
  quarter TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  mad_minor INTEGER NOT NULL,
  mad_missing INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (donor_id, currency, status, measure, year, quarter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER project_total_began AFTER INSERT ON project_total BEGIN
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT a.donor_id, a.currency, p.status, NEW.measure, NEW.year, NEW.quarter, NEW.amount_minor, NEW.mad_minor, NEW.mad_missing, NEW.last_on
  FROM project p JOIN agreement a ON a.id = p.agreement_id WHERE p.id = NEW.project_id
  ON CONFLICT (donor_id, currency, status, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER project_total_changed AFTER UPDATE ON project_total BEGIN
  UPDATE portfolio_total SET amount_minor = amount_minor + NEW.amount_minor - OLD.amount_minor,
    mad_minor = mad_minor + NEW.mad_minor - OLD.mad_minor, mad_missing = mad_missing + NEW.mad_missing - OLD.mad_missing,
    last_on = max(last_on, NEW.last_on)
  WHERE (donor_id, currency, status) = (SELECT a.donor_id, a.currency, p.status FROM project p JOIN agreement a ON a.id = p.agreement_id WHERE p.id = NEW.project_id)
    AND measure = NEW.measure AND year = NEW.year AND quarter = NEW.quarter;
END;
CREATE TRIGGER project_total_never_deleted BEFORE DELETE ON project_total BEGIN SELECT RAISE(ABORT, 'project_total is never deleted'); END;
CREATE TRIGGER portfolio_total_never_deleted BEFORE DELETE ON portfolio_total BEGIN SELECT RAISE(ABORT, 'portfolio_total is never deleted'); END;

-- A project that changes its status or its agreement takes its totals along.
CREATE TRIGGER project_total_moved AFTER UPDATE OF status, agreement_id ON project WHEN NEW.status <> OLD.status OR NEW.agreement_id <> OLD.agreement_id BEGIN
  UPDATE portfolio_total SET amount_minor = portfolio_total.amount_minor - t.amount_minor, mad_minor = portfolio_total.mad_minor - t.mad_minor,
    mad_missing = portfolio_total.mad_missing - t.mad_missing
  FROM project_total t JOIN agreement a ON a.id = OLD.agreement_id
  WHERE t.project_id = OLD.id AND portfolio_total.donor_id = a.donor_id AND portfolio_total.currency = a.currency
    AND portfolio_total.status = OLD.status AND portfolio_total.measure = t.measure AND portfolio_total.year = t.year AND portfolio_total.quarter = t.quarter;
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT a.donor_id, a.currency, NEW.status, t.measure, t.year, t.quarter, t.amount_minor, t.mad_minor, t.mad_missing, t.last_on
  FROM project_total t JOIN agreement a ON a.id = NEW.agreement_id WHERE t.project_id = NEW.id
  ON CONFLICT (donor_id, currency, status, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER portfolio_total_moved AFTER UPDATE OF donor_id, currency ON agreement WHEN NEW.donor_id <> OLD.donor_id OR NEW.currency <> OLD.currency BEGIN
  UPDATE portfolio_total SET amount_minor = portfolio_total.amount_minor - t.amount_minor, mad_minor = portfolio_total.mad_minor - t.mad_minor,
    mad_missing = portfolio_total.mad_missing - t.mad_missing
  FROM (SELECT p.status, t.measure, t.year, t.quarter, sum(t.amount_minor) AS amount_minor, sum(t.mad_minor) AS mad_minor, sum(t.mad_missing) AS mad_missing
    FROM project p JOIN project_total t ON t.project_id = p.id WHERE p.agreement_id = NEW.id GROUP BY 1, 2, 3, 4) t
  WHERE portfolio_total.donor_id = OLD.donor_id AND portfolio_total.currency = OLD.currency
    AND portfolio_total.status = t.status AND portfolio_total.measure = t.measure AND portfolio_total.year = t.year AND portfolio_total.quarter = t.quarter;
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.donor_id, NEW.currency, p.status, t.measure, t.year, t.quarter, sum(t.amount_minor), sum(t.mad_minor), sum(t.mad_missing), max(t.last_on)
  FROM project p JOIN project_total t ON t.project_id = p.id WHERE p.agreement_id = NEW.id GROUP BY p.status, t.measure, t.year, t.quarter
  ON CONFLICT (donor_id, currency, status, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;

CREATE TRIGGER entry_totalled AFTER INSERT ON entry WHEN NEW.status = 'approved' BEGIN
  INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  VALUES (NEW.project_id, NEW.kind, CAST(substr(NEW.quarter, 1, 4) AS INTEGER), substr(NEW.booked_on, 1, 4) || '-Q' || ((CAST(substr(NEW.booked_on, 6, 2) AS INTEGER) + 2) / 3), NEW.agreement_minor, coalesce(NEW.mad_minor, 0), NEW.mad_minor IS NULL, NEW.booked_on)
  ON CONFLICT (project_id, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER entry_retotalled AFTER UPDATE OF status ON entry WHEN (NEW.status = 'approved') <> (OLD.status = 'approved') BEGIN
  INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, NEW.kind, CAST(substr(NEW.quarter, 1, 4) AS INTEGER), substr(NEW.booked_on, 1, 4) || '-Q' || ((CAST(substr(NEW.booked_on, 6, 2) AS INTEGER) + 2) / 3), way * NEW.agreement_minor, way * coalesce(NEW.mad_minor, 0), way * (NEW.mad_minor IS NULL), NEW.booked_on
  FROM (SELECT CASE NEW.status WHEN 'approved' THEN 1 ELSE -1 END AS way) WHERE true
  ON CONFLICT (project_id, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;

-- The first approved version is the original; the last one is the budget, which each version changes by its difference to
-- the one before. A version's cells come with its approval, after it.
CREATE TRIGGER budget_cell_totalled AFTER INSERT ON budget_cell BEGIN
  INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, measure, NEW.year, substr(v.decided_on, 1, 4) || '-Q' || ((CAST(substr(v.decided_on, 6, 2) AS INTEGER) + 2) / 3), NEW.amount_minor, 0, 0, v.decided_on
  FROM budget_version v JOIN (SELECT 'budget' AS measure UNION ALL SELECT 'original')
  WHERE v.id = NEW.version_id AND v.status = 'approved' AND (measure = 'budget' OR v.number = 1)
  ON CONFLICT (project_id, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER budget_version_totalled AFTER INSERT ON budget_version WHEN NEW.status = 'approved' AND NEW.number > 1 BEGIN
  INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, 'budget', c.year, substr(NEW.decided_on, 1, 4) || '-Q' || ((CAST(substr(NEW.decided_on, 6, 2) AS INTEGER) + 2) / 3), -sum(c.amount_minor), 0, 0, NEW.decided_on
  FROM budget_cell c WHERE c.project_id = NEW.project_id
    AND c.version_id = (SELECT id FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved' AND number < NEW.number ORDER BY number DESC LIMIT 1)
  GROUP BY c.year
  ON CONFLICT (project_id, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER budget_version_retotalled AFTER UPDATE OF status ON budget_version WHEN NEW.status = 'approved' AND OLD.status <> 'approved' AND NEW.number > 1 BEGIN
  INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, 'budget', c.year, substr(NEW.decided_on, 1, 4) || '-Q' || ((CAST(substr(NEW.decided_on, 6, 2) AS INTEGER) + 2) / 3), -sum(c.amount_minor), 0, 0, NEW.decided_on
  FROM budget_cell c WHERE c.project_id = NEW.project_id
    AND c.version_id = (SELECT id FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved' AND number < NEW.number ORDER BY number DESC LIMIT 1)
  GROUP BY c.year
  ON CONFLICT (project_id, measure, year, quarter) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor, last_on = max(last_on, excluded.last_on);
END;

-- What was approved before.
INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
SELECT project_id, kind, CAST(substr(quarter, 1, 4) AS INTEGER), substr(booked_on, 1, 4) || '-Q' || ((CAST(substr(booked_on, 6, 2) AS INTEGER) + 2) / 3), sum(agreement_minor), coalesce(sum(mad_minor), 0), count(*) - count(mad_minor), max(booked_on)
FROM entry WHERE status = 'approved' GROUP BY 1, 2, 3, 4;
INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
SELECT c.project_id, 'original', c.year, substr(v.decided_on, 1, 4) || '-Q' || ((CAST(substr(v.decided_on, 6, 2) AS INTEGER) + 2) / 3), sum(c.amount_minor), 0, 0, max(v.decided_on)
FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
WHERE v.status = 'approved' AND v.number = 1 GROUP BY 1, 3, 4;
INSERT INTO project_total (project_id, measure, year, quarter, amount_minor, mad_minor, mad_missing, last_on)
SELECT project_id, 'budget', year, quarter, sum(amount_minor), 0, 0, max(decided_on) FROM (
  SELECT c.project_id, c.year, substr(v.decided_on, 1, 4) || '-Q' || ((CAST(substr(v.decided_on, 6, 2) AS INTEGER) + 2) / 3) AS quarter, c.amount_minor, v.decided_on
  FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id WHERE v.status = 'approved'
  UNION ALL
  SELECT c.project_id, c.year, substr(n.decided_on, 1, 4) || '-Q' || ((CAST(substr(n.decided_on, 6, 2) AS INTEGER) + 2) / 3), -c.amount_minor, n.decided_on
  FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
  JOIN budget_version n ON n.project_id = v.project_id AND n.status = 'approved'
    AND n.number = (SELECT min(number) FROM budget_version WHERE project_id = v.project_id AND status = 'approved' AND number > v.number)
  WHERE v.status = 'approved')
GROUP BY 1, 3, 4;
