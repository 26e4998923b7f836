import type { Language } from "./language.ts";

const part = encodeURIComponent;

/** Every address of Mizan, spelt once (product.md: contracts). With no argument a path holds its route pattern. */
export const paths = {
  home: "/",
  search: "/search",
  signIn: "/sign-in",
  signOut: "/sign-out",
  invitation: (token = ":token") => `/invitation/${pattern(token)}`,
  work: "/work",
  health: "/healthz",
  projects: "/projects",
  projectsWorkbook: "/projects.xlsx",
  projectsTable: "/projects.csv",
  newProject: "/projects/new",
  project: (code = ":code") => `/projects/${pattern(code)}`,
  editProject: (code = ":code") => `/projects/${pattern(code)}/edit`,
  cancelProject: (code = ":code") => `/projects/${pattern(code)}/cancellation`,
  projectStanding: (code = ":code") => `/projects/${pattern(code)}/standing`,
  projectBudget: (code = ":code") => `/projects/${pattern(code)}/budget`,
  budgetVersions: (code = ":code") => `/projects/${pattern(code)}/budget/versions`,
  budgetVersion: (code = ":code", number = ":number") =>
    `/projects/${pattern(code)}/budget/versions/${pattern(number)}`,
  editVersion: (code = ":code", number = ":number") =>
    `/projects/${pattern(code)}/budget/versions/${pattern(number)}/edit`,
  newRevision: (code = ":code") => `/projects/${pattern(code)}/budget/revisions/new`,
  budgetComparison: (code = ":code") => `/projects/${pattern(code)}/budget/comparison`,
  budgetBridge: (code = ":code") => `/projects/${pattern(code)}/budget/bridge`,
  budgetGrid: (code = ":code") => `/projects/${pattern(code)}/budget/grid`,
  budgetPaste: (code = ":code") => `/projects/${pattern(code)}/budget/grid/paste`,
  editLine: (code = ":code", line = ":line") => `/projects/${pattern(code)}/budget/lines/${pattern(line)}/edit`,
  newLine: (code = ":code") => `/projects/${pattern(code)}/budget/lines/new`,
  projectEntries: (code = ":code") => `/projects/${pattern(code)}/entries`,
  entriesWorkbook: (code = ":code") => `/projects/${pattern(code)}/entries.xlsx`,
  entriesTable: (code = ":code") => `/projects/${pattern(code)}/entries.csv`,
  newEntry: (code = ":code") => `/projects/${pattern(code)}/entries/new`,
  entryGrid: (code = ":code") => `/projects/${pattern(code)}/entries/grid`,
  waitingEntries: (code = ":code") => `/projects/${pattern(code)}/entries/waiting`,
  entrySteps: (code = ":code") => `/projects/${pattern(code)}/entries/submission`,
  entryDecisions: (code = ":code") => `/projects/${pattern(code)}/entries/decision`,
  entry: (code = ":code", entry = ":entry") => `/projects/${pattern(code)}/entries/${pattern(entry)}`,
  editEntry: (code = ":code", entry = ":entry") => `/projects/${pattern(code)}/entries/${pattern(entry)}/edit`,
  withdrawEntry: (code = ":code", entry = ":entry") =>
    `/projects/${pattern(code)}/entries/${pattern(entry)}/withdrawal`,
  takeBackEntry: (code = ":code", entry = ":entry") => `/projects/${pattern(code)}/entries/${pattern(entry)}/reduction`,
  correctEntry: (code = ":code", entry = ":entry") => `/projects/${pattern(code)}/entries/${pattern(entry)}/correction`,
  entriesWaiting: "/entries/waiting",
  projectFunding: (code = ":code") => `/projects/${pattern(code)}/funding`,
  newFunding: (code = ":code") => `/projects/${pattern(code)}/funding/new`,
  funding: (code = ":code", id = ":id") => `/projects/${pattern(code)}/funding/${pattern(id)}`,
  forecasts: (code = ":code") => `/projects/${pattern(code)}/forecasts`,
  forecast: (code = ":code", quarter = ":quarter") => `/projects/${pattern(code)}/forecasts/${pattern(quarter)}`,
  reportedAmounts: (code = ":code") => `/projects/${pattern(code)}/reported`,
  newReported: (code = ":code") => `/projects/${pattern(code)}/reported/new`,
  reportedAmount: (code = ":code", id = ":id") => `/projects/${pattern(code)}/reported/${pattern(id)}`,
  projectMilestones: (code = ":code") => `/projects/${pattern(code)}/milestones`,
  milestones: "/milestones",
  milestoneApprovals: "/milestones/approvals",
  milestoneDecision: (id = ":id") => `/milestones/updates/${pattern(id)}`,
  scheduleDecision: (id = ":id") => `/milestones/revisions/${pattern(id)}`,
  newMilestone: (code = ":code") => `/projects/${pattern(code)}/milestones/new`,
  milestoneSettings: (code = ":code") => `/projects/${pattern(code)}/milestones/settings`,
  milestone: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}`,
  editMilestone: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}/edit`,
  updateMilestone: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}/update`,
  rebaseline: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}/baseline`,
  milestoneProposal: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}/proposal`,
  milestoneShift: (code = ":code", milestone = ":milestone") =>
    `/projects/${pattern(code)}/milestones/${pattern(milestone)}/shift`,
  projectFiles: (code = ":code") => `/projects/${pattern(code)}/files`,
  evidence: (id = ":id") => `/evidence/${pattern(id)}`,
  projectIndicators: (code = ":code") => `/projects/${pattern(code)}/indicators`,
  enterValues: (code = ":code") => `/projects/${pattern(code)}/values`,
  newIndicator: (code = ":code") => `/projects/${pattern(code)}/indicators/new`,
  indicator: (code = ":code", indicator = ":indicator") =>
    `/projects/${pattern(code)}/indicators/${pattern(indicator)}`,
  editIndicator: (code = ":code", indicator = ":indicator") =>
    `/projects/${pattern(code)}/indicators/${pattern(indicator)}/edit`,
  reviseTarget: (code = ":code", indicator = ":indicator") =>
    `/projects/${pattern(code)}/indicators/${pattern(indicator)}/target`,
  valueApprovals: "/indicators/approvals",
  report: "/report",
  reportIndicator: (code = ":code", indicator = ":indicator") => `/report/${pattern(code)}/${pattern(indicator)}`,
  sharedIndicators: "/indicators",
  valueDecision: (id = ":id") => `/indicators/values/${pattern(id)}`,
  projectDocuments: (code = ":code") => `/projects/${pattern(code)}/documents`,
  projectHistory: (code = ":code") => `/projects/${pattern(code)}/history`,
  agreements: "/agreements",
  agreementsWorkbook: "/agreements.xlsx",
  agreementsTable: "/agreements.csv",
  newAgreement: "/agreements/new",
  agreement: (code = ":code") => `/agreements/${pattern(code)}`,
  agreementFunding: (code = ":code") => `/agreements/${pattern(code)}/funding`,
  editAgreement: (code = ":code") => `/agreements/${pattern(code)}/edit`,
  cancelAgreement: (code = ":code") => `/agreements/${pattern(code)}/cancellation`,
  amendments: (code = ":code") => `/agreements/${pattern(code)}/amendments`,
  initiatives: "/initiatives",
  workbooks: "/workbooks",
  workbook: (report = ":report{R[0-9]{2}\\.xlsx}") => `/workbooks/${report}`,
  workbookTable: (table = ":table{R[0-9]{2}\\.csv}") => `/workbooks/${table}`,
  workbookPreview: (code = ":code{R[0-9]{2}}") => `/workbooks/${code}`,
  issueWorkbook: (code = ":code{R[0-9]{2}}") => `/workbooks/${code}/issue`,
  edition: (number = ":number") => `/workbooks/runs/${pattern(number)}`,
  editionChanges: (number = ":number") => `/workbooks/runs/${pattern(number)}/changes`,
  editionFile: (number = ":number", file = ":file{(?:fr|ar|en)\\.xlsx}") =>
    `/workbooks/runs/${pattern(number)}/${file}`,
  progress: "/progress",
  projectProgress: (code = ":code") => `/progress/${pattern(code)}`,
  progressReport: (code = ":code") => `/progress/${pattern(code)}/report`,
  newQuestion: (code = ":code") => `/progress/${pattern(code)}/questions/new`,
  question: (code = ":code", id = ":id") => `/progress/${pattern(code)}/questions/${pattern(id)}`,
  questionAnswer: (code = ":code", id = ":id") => `/progress/${pattern(code)}/questions/${pattern(id)}/answer`,
  questionFollowUp: (code = ":code", id = ":id") => `/progress/${pattern(code)}/questions/${pattern(id)}/follow-up`,
  acknowledgement: (number = ":number") => `/workbooks/runs/${pattern(number)}/acknowledgement`,
  shares: (code = ":code") => `/agreements/${pattern(code)}/shares`,
  revokeShare: (code = ":code", id = ":id") => `/agreements/${pattern(code)}/shares/${pattern(id)}/revocation`,
  shared: (secret = ":secret") => `/shared/${pattern(secret)}`,
  sharedProject: (secret = ":secret", code = ":code") => `/shared/${pattern(secret)}/${pattern(code)}`,
  sharedReport: (secret = ":secret", code = ":code") => `/shared/${pattern(secret)}/${pattern(code)}/report`,
  history: "/history",
  journalWorkbook: "/workbooks/R09.xlsx",
  journalTable: "/workbooks/R09.csv",
  journalEntry: (seq = ":seq{[0-9]{1,12}}") => `/history/${pattern(seq)}`,
  verify: "/verify",
  verifyJournal: "/history/verification",
  rates: "/admin/rates",
  ratesWorkbook: "/admin/rates.xlsx",
  ratesTable: "/admin/rates.csv",
  newRate: "/admin/rates/new",
  importRates: "/admin/rates/import",
  rateLot: (lot = ":lot{[0-9]{1,12}}") => `/admin/rates/proposals/${pattern(lot)}`,
  periods: "/admin/periods",
  periodsWorkbook: "/admin/periods.xlsx",
  periodsTable: "/admin/periods.csv",
  period: (code = ":code", quarter = ":quarter") => `/admin/periods/${pattern(code)}/${pattern(quarter)}`,
  users: "/admin/users",
  newUser: "/admin/users/new",
  user: (id = ":id") => `/admin/users/${pattern(id)}`,
  userEnd: (id = ":id") => `/admin/users/${pattern(id)}/end`,
  userInvitation: (id = ":id") => `/admin/users/${pattern(id)}/invitation`,
  organisations: "/admin/organisations",
  newOrganisation: "/admin/organisations/new",
  organisation: (code = ":code") => `/admin/organisations/${pattern(code)}`,
  editOrganisation: (code = ":code") => `/admin/organisations/${pattern(code)}/edit`,
  cancelOrganisation: (code = ":code") => `/admin/organisations/${pattern(code)}/cancellation`,
  newOrganisationName: (code = ":code") => `/admin/organisations/${pattern(code)}/names/new`,
  organisationName: (code = ":code", name = ":name") => `/admin/organisations/${pattern(code)}/names/${pattern(name)}`,
  calendar: "/account/calendar",
  reminders: "/account/reminders",
  calendarFile: (secret = ":file{[\\w-]{20,80}\\.ics}") => `/calendar/${secret}`,
  stopReminders: (secret = ":secret") => `/reminders/${pattern(secret)}`,
  outbox: "/admin/outbox",
  tokens: "/account/tokens",
  endToken: (id = ":id") => `/account/tokens/${pattern(id)}/end`,
  language: "/language",
  api: "/api/v1",
  openapi: "/api/openapi.json",
} as const;

function pattern(value: string): string {
  return value.startsWith(":") ? value : part(value);
}

/** An address with query parameters; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  let address = path;
  for (const key in query) {
    const value = query[key];
    if (value === undefined || value === "") continue;
    address += `${address === path ? "?" : "&"}${key}=${encodeURIComponent(String(value).toWellFormed()).replaceAll("%20", "+")}`;
  }
  return address;
}

/** The same page, with the same filters, in another language. */
export function inLanguage(path: string, query: URLSearchParams, language: Language): string {
  const kept = [...query].filter(([key, value]) => key !== "lang" && value !== "");
  return `${path}?${new URLSearchParams([...kept, ["lang", language]])}`;
}
