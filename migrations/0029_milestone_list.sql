-- A page of the portfolio's milestones costs the same in a long list as in a short one: each filter has its own index.
-- src/milestones/store/found.ts says the same expressions.

CREATE INDEX milestone_kind ON milestone (kind, baseline_on, id);

-- How a milestone has ended, whatever the day: achieved with its evidence, decided against, or open.
CREATE INDEX milestone_settled ON milestone (
  CASE
    WHEN actual_on IS NOT NULL AND evidence <> '' THEN CASE WHEN actual_on > baseline_on THEN 'doneLate' ELSE 'done' END
    WHEN decision <> 'none' THEN decision
    ELSE 'open'
  END, baseline_on, id
);

-- Open ones by their slippage in days, and by the last day on which they are not late without a forecast (handbook 4.5).
CREATE INDEX milestone_slipping ON milestone (julianday(forecast_on) - julianday(baseline_on))
  WHERE decision = 'none' AND (actual_on IS NULL OR evidence = '');
CREATE INDEX milestone_due ON milestone (max(baseline_on, coalesce(forecast_on, baseline_on)))
  WHERE decision = 'none' AND (actual_on IS NULL OR evidence = '');

-- What was achieved after an earlier day, for the state as of that day.
CREATE INDEX milestone_achieved ON milestone (actual_on) WHERE actual_on IS NOT NULL AND evidence <> '';
