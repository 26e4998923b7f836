import { DOCUMENT_NAME, SUPPLIER_NAME } from "../../budgets/rules/messages/entry.ts";
import { FUNDING_KIND_NAME } from "../../budgets/rules/messages/funding.ts";
import { PERIOD_STATUS_NAME } from "../../budgets/rules/messages/periods.ts";
import { RATE_KIND_NAME } from "../../budgets/rules/messages/rates.ts";
import { ROUTE_NAME, VERDICT_NAME } from "../../budgets/rules/messages/version-fields.ts";
import { LEVEL_NAME } from "../../indicators/messages.ts";
import { type Message, messages } from "../../kernel/messages.ts";
import { KIND_NAME } from "../../milestones/messages/milestone-page.ts";
import { REASON_NAME, UPDATE_STATUS_NAME } from "../../milestones/messages/update.ts";
import { ROLE_NAME } from "../../people/messages/shell.ts";
import {
  AGREEMENT_STATUS,
  EXCHANGE_METHOD,
  PROJECT_STATUS,
  REFERENCE_VERSION,
  ROLE,
} from "../../portfolio/messages/names.ts";
import { PACE_NAME } from "../../standing/messages.ts";

const APPROVAL = messages({
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  submitted: { fr: "Soumis", ar: "محال للمصادقة", en: "Submitted" },
  approved: { fr: "Validé", ar: "مصادق عليه", en: "Approved" },
  returned: { fr: "Renvoyé", ar: "معاد", en: "Returned" },
  rejected: { fr: "Rejeté", ar: "مرفوض", en: "Rejected" },
  published: { fr: "Publié", ar: "منشور", en: "Published" },
});

const PROPOSAL = messages({
  proposed: { fr: "Proposé", ar: "مقترح", en: "Proposed" },
  confirmed: { fr: "Confirmé", ar: "مؤكد", en: "Confirmed" },
  rejected: { fr: "Rejeté", ar: "مرفوض", en: "Rejected" },
  approved: { fr: "Approuvé", ar: "تمت الموافقة عليه", en: "Approved" },
});

const EVIDENCE_KIND = messages({
  file: { fr: "Fichier", ar: "ملف", en: "File" },
  link: { fr: "Lien", ar: "رابط", en: "Link" },
  date: { fr: "Date", ar: "تاريخ", en: "Date" },
  money: { fr: "Prévisions", ar: "توقعات", en: "Forecasts" },
  accepted: { fr: "Acceptée", ar: "مقبول", en: "Accepted" },
  dismissed: { fr: "Écartée", ar: "مستبعد", en: "Dismissed" },
});

const words = messages({
  all: { fr: "tout le portefeuille", ar: "المحفظة كاملة", en: "the whole portfolio" },
  some: { fr: "conventions et projets désignés", ar: "اتفاقيات ومشاريع معينة", en: "named agreements and projects" },
  none: { fr: "sans objet", ar: "غير معني", en: "none" },
  regie: { fr: "Régie", ar: "تدبير مباشر", en: "Direct management" },
  cogestion: { fr: "Cogestion", ar: "تدبير مشترك", en: "Co-management" },
  commitment: { fr: "Engagement contractuel", ar: "التزام تعاقدي", en: "Contractual commitment" },
  expenditure: { fr: "Dépense réalisée", ar: "نفقة منجزة", en: "Expenditure" },
  original: { fr: "Initiale", ar: "أصلية", en: "Original" },
  revision: { fr: "Révision", ar: "مراجعة", en: "Revision" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  donor_report: { fr: "Rapport du bailleur", ar: "تقرير الجهة المانحة", en: "Donor’s report" },
  gid: { fr: "GID", ar: "منظومة التدبير المندمج للنفقات", en: "GID" },
  estimate: { fr: "Estimation", ar: "تقدير", en: "Estimate" },
  activity: { fr: "Activité", ar: "نشاط", en: "Activity" },
  reserve: { fr: "Réserve", ar: "احتياطي", en: "Reserve" },
  staff: { fr: "Personnel", ar: "الموظفون", en: "Staff" },
  investment: { fr: "Investissement", ar: "استثمار", en: "Investment" },
  running: { fr: "Fonctionnement", ar: "تسيير", en: "Running costs" },
  evaluation: { fr: "Évaluation", ar: "تقييم", en: "Evaluation" },
  cancelled: { fr: "Annulé", ar: "ملغى", en: "Cancelled" },
  suspended: { fr: "Suspendu", ar: "معلق", en: "Suspended" },
  cumulative: { fr: "Cumulatif", ar: "تراكمي", en: "Cumulative" },
  period: { fr: "Par période", ar: "حسب الفترة", en: "Per period" },
  point: { fr: "Ponctuel", ar: "في تاريخ معين", en: "Point in time" },
  percentage: { fr: "Pourcentage", ar: "نسبة مئوية", en: "Percentage" },
  unit: { fr: "Nombre", ar: "عدد", en: "Number" },
});

/** Codes with words, by `entity.field`, or by the field alone where every thing means the same by it. */
export const VALUE_NAME: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  "agreement.status": AGREEMENT_STATUS,
  "project.status": PROJECT_STATUS,
  "participation.role": ROLE,
  "person.role": ROLE_NAME,
  "entry.kind": words,
  "entry.documentKind": DOCUMENT_NAME,
  "entry.supplier": SUPPLIER_NAME,
  "period.status": PERIOD_STATUS_NAME,
  "rate_proposal.kind": RATE_KIND_NAME,
  "rate_proposal.status": PROPOSAL,
  "exchange_rate.kind": RATE_KIND_NAME,
  "budget_version.kind": words,
  "funding.kind": FUNDING_KIND_NAME,
  "milestone.decision": words,
  "milestone.kind": KIND_NAME,
  "milestone_update.status": UPDATE_STATUS_NAME,
  "schedule_revision.status": PROPOSAL,
  "status_override.pace": PACE_NAME,
  "evidence.kind": EVIDENCE_KIND,
  "proposal_answer.kind": EVIDENCE_KIND,
  answer: EVIDENCE_KIND,
  reasonCode: REASON_NAME,
  accumulation: words,
  category: words,
  exchangeMethod: EXCHANGE_METHOD,
  referenceVersion: REFERENCE_VERSION,
  level: LEVEL_NAME,
  measure: words,
  mode: words,
  "budget_version.route": ROUTE_NAME,
  opinionVerdict: VERDICT_NAME,
  origin: words,
  reach: words,
  status: APPROVAL,
};
