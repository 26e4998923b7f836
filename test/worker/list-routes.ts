/** The lists of screens as files, and what they need: what their screens do. */
export const LIST_ROUTES = {
  "GET /projects/:code/entries.xlsx": "portfolio.read",
  "GET /projects/:code/entries.csv": "portfolio.read",
  "GET /projects.xlsx": "portfolio.read",
  "GET /projects.csv": "portfolio.read",
  "GET /agreements.xlsx": "portfolio.read",
  "GET /agreements.csv": "portfolio.read",
  "GET /admin/rates.xlsx": "rate.read",
  "GET /admin/rates.csv": "rate.read",
  "GET /admin/periods.xlsx": "period.read",
  "GET /admin/periods.csv": "period.read",
} as const;
