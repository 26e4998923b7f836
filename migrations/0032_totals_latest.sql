-- The latest day of all that is in a total, which tells whether the totals answer for a day, is read from one row.
CREATE INDEX portfolio_total_latest ON portfolio_total (last_on);
