-- Running totals of the money, kept by the same statement that changes a fact (performance.md, section 4): the portfolio
-- is read from tens of rows, however many facts there are. They hold what is approved now; `last_on` is the latest day
-- that is in a total, so that a reader of an earlier day knows to add up the facts instead. `npm run check-data`
-- recomputes them.

-- A project's approved budget, original and in force, commitments and spending, by budget year.
CREATE TABLE project_total (
  project_id TEXT NOT NULL REFERENCES project (id),
  measure TEXT NOT NULL CHECK (measure IN ('original', 'budget', 'commitment', 'expenditure')),
  year INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  mad_minor INTEGER NOT NULL,
  mad_missing INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (project_id, measure, year)
) STRICT, WITHOUT ROWID;

-- The same by donor, currency and status of the projects.
CREATE TABLE portfolio_total (
  donor_id TEXT NOT NULL REFERENCES organisation (id),
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  measure TEXT NOT NULL,
  year INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  mad_minor INTEGER NOT NULL,
  mad_missing INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (donor_id, currency, status, measure, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER project_total_began AFTER INSERT ON project_total BEGIN
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT a.donor_id, a.currency, p.status, NEW.measure, NEW.year, NEW.amount_minor, NEW.mad_minor, NEW.mad_missing, NEW.last_on
  FROM project p JOIN agreement a ON a.id = p.agreement_id WHERE p.id = NEW.project_id
  ON CONFLICT (donor_id, currency, status, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER project_total_changed AFTER UPDATE ON project_total BEGIN
  UPDATE portfolio_total SET amount_minor = amount_minor + NEW.amount_minor - OLD.amount_minor,
    mad_minor = mad_minor + NEW.mad_minor - OLD.mad_minor, mad_missing = mad_missing + NEW.mad_missing - OLD.mad_missing,
    last_on = max(last_on, NEW.last_on)
  WHERE (donor_id, currency, status) = (SELECT a.donor_id, a.currency, p.status FROM project p JOIN agreement a ON a.id = p.agreement_id WHERE p.id = NEW.project_id)
    AND measure = NEW.measure AND year = NEW.year;
END;
CREATE TRIGGER project_total_never_deleted BEFORE DELETE ON project_total BEGIN SELECT RAISE(ABORT, 'project_total is never deleted'); END;
CREATE TRIGGER portfolio_total_never_deleted BEFORE DELETE ON portfolio_total BEGIN SELECT RAISE(ABORT, 'portfolio_total is never deleted'); END;

-- A project that changes its status or its agreement takes its totals along.
CREATE TRIGGER project_total_moved AFTER UPDATE OF status, agreement_id ON project WHEN NEW.status <> OLD.status OR NEW.agreement_id <> OLD.agreement_id BEGIN
  UPDATE portfolio_total SET amount_minor = portfolio_total.amount_minor - t.amount_minor, mad_minor = portfolio_total.mad_minor - t.mad_minor,
    mad_missing = portfolio_total.mad_missing - t.mad_missing
  FROM project_total t JOIN agreement a ON a.id = OLD.agreement_id
  WHERE t.project_id = OLD.id AND portfolio_total.donor_id = a.donor_id AND portfolio_total.currency = a.currency
    AND portfolio_total.status = OLD.status AND portfolio_total.measure = t.measure AND portfolio_total.year = t.year;
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT a.donor_id, a.currency, NEW.status, t.measure, t.year, t.amount_minor, t.mad_minor, t.mad_missing, t.last_on
  FROM project_total t JOIN agreement a ON a.id = NEW.agreement_id WHERE t.project_id = NEW.id
  ON CONFLICT (donor_id, currency, status, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER portfolio_total_moved AFTER UPDATE OF donor_id, currency ON agreement WHEN NEW.donor_id <> OLD.donor_id OR NEW.currency <> OLD.currency BEGIN
  UPDATE portfolio_total SET amount_minor = portfolio_total.amount_minor - t.amount_minor, mad_minor = portfolio_total.mad_minor - t.mad_minor,
    mad_missing = portfolio_total.mad_missing - t.mad_missing
  FROM (SELECT p.status, t.measure, t.year, sum(t.amount_minor) AS amount_minor, sum(t.mad_minor) AS mad_minor, sum(t.mad_missing) AS mad_missing
    FROM project p JOIN project_total t ON t.project_id = p.id WHERE p.agreement_id = NEW.id GROUP BY 1, 2, 3) t
  WHERE portfolio_total.donor_id = OLD.donor_id AND portfolio_total.currency = OLD.currency
    AND portfolio_total.status = t.status AND portfolio_total.measure = t.measure AND portfolio_total.year = t.year;
  INSERT INTO portfolio_total (donor_id, currency, status, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.donor_id, NEW.currency, p.status, t.measure, t.year, sum(t.amount_minor), sum(t.mad_minor), sum(t.mad_missing), max(t.last_on)
  FROM project p JOIN project_total t ON t.project_id = p.id WHERE p.agreement_id = NEW.id GROUP BY p.status, t.measure, t.year
  ON CONFLICT (donor_id, currency, status, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;

CREATE TRIGGER entry_totalled AFTER INSERT ON entry WHEN NEW.status = 'approved' BEGIN
  INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  VALUES (NEW.project_id, NEW.kind, CAST(substr(NEW.quarter, 1, 4) AS INTEGER), NEW.agreement_minor, coalesce(NEW.mad_minor, 0), NEW.mad_minor IS NULL, NEW.booked_on)
  ON CONFLICT (project_id, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER entry_retotalled AFTER UPDATE OF status ON entry WHEN (NEW.status = 'approved') <> (OLD.status = 'approved') BEGIN
  INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, NEW.kind, CAST(substr(NEW.quarter, 1, 4) AS INTEGER), way * NEW.agreement_minor, way * coalesce(NEW.mad_minor, 0), way * (NEW.mad_minor IS NULL), NEW.booked_on
  FROM (SELECT CASE NEW.status WHEN 'approved' THEN 1 ELSE -1 END AS way) WHERE true
  ON CONFLICT (project_id, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor,
    mad_minor = mad_minor + excluded.mad_minor, mad_missing = mad_missing + excluded.mad_missing, last_on = max(last_on, excluded.last_on);
END;

-- The last approved version is the budget; the first is the original. Cells may come before the approval or after it.
CREATE TRIGGER budget_cell_totalled AFTER INSERT ON budget_cell BEGIN
  INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, measure, NEW.year, NEW.amount_minor, 0, 0, v.decided_on
  FROM budget_version v JOIN (SELECT 'budget' AS measure UNION ALL SELECT 'original')
  WHERE v.id = NEW.version_id AND v.status = 'approved' AND CASE measure WHEN 'original' THEN v.number = 1 ELSE
    v.number = (SELECT max(number) FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved') END
  ON CONFLICT (project_id, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor, last_on = max(last_on, excluded.last_on);
END;
CREATE TRIGGER budget_version_totalled AFTER INSERT ON budget_version WHEN NEW.status = 'approved' BEGIN
  UPDATE project_total SET amount_minor = 0, last_on = max(last_on, NEW.decided_on) WHERE project_id = NEW.project_id AND measure = 'budget'
    AND NEW.number = (SELECT max(number) FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved');
END;
CREATE TRIGGER budget_version_retotalled AFTER UPDATE OF status ON budget_version WHEN NEW.status = 'approved' AND OLD.status <> 'approved' BEGIN
  UPDATE project_total SET amount_minor = 0, last_on = max(last_on, NEW.decided_on) WHERE project_id = NEW.project_id AND measure = 'budget'
    AND NEW.number = (SELECT max(number) FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved');
  INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
  SELECT NEW.project_id, measure, c.year, sum(c.amount_minor), 0, 0, NEW.decided_on
  FROM budget_cell c JOIN (SELECT 'budget' AS measure UNION ALL SELECT 'original')
  WHERE c.project_id = NEW.project_id AND c.version_id = NEW.id AND CASE measure WHEN 'original' THEN NEW.number = 1 ELSE
    NEW.number = (SELECT max(number) FROM budget_version WHERE project_id = NEW.project_id AND status = 'approved') END
  GROUP BY measure, c.year
  ON CONFLICT (project_id, measure, year) DO UPDATE SET amount_minor = amount_minor + excluded.amount_minor, last_on = max(last_on, excluded.last_on);
END;

-- What was approved before.
INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
SELECT project_id, kind, CAST(substr(quarter, 1, 4) AS INTEGER), sum(agreement_minor), coalesce(sum(mad_minor), 0), count(*) - count(mad_minor), max(booked_on)
FROM entry WHERE status = 'approved' GROUP BY 1, 2, 3;
INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
SELECT c.project_id, 'original', c.year, sum(c.amount_minor), 0, 0, max(v.decided_on)
FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
WHERE v.status = 'approved' AND v.number = 1 GROUP BY 1, 3;
INSERT INTO project_total (project_id, measure, year, amount_minor, mad_minor, mad_missing, last_on)
SELECT c.project_id, 'budget', c.year, sum(c.amount_minor), 0, 0, max(v.decided_on)
FROM budget_version v JOIN budget_cell c ON c.project_id = v.project_id AND c.version_id = v.id
WHERE v.status = 'approved' AND v.number = (SELECT max(number) FROM budget_version WHERE project_id = v.project_id AND status = 'approved') GROUP BY 1, 3;
