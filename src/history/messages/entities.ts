import { type Message, messages } from "../../kernel/messages.ts";

/** The things that the journal speaks of, by their tables' names. */
export const ENTITY_NAME: Readonly<Record<string, Message>> = messages({
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  amendment: { fr: "Avenant", ar: "ملحق الاتفاقية", en: "Amendment" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  participation: { fr: "Intervenant", ar: "المتدخل", en: "Participation" },
  initiative: { fr: "Initiative liée", ar: "المبادرة المرتبطة", en: "Related initiative" },
  budget_line: { fr: "Ligne budgétaire", ar: "سطر الميزانية", en: "Budget line" },
  budget_version: { fr: "Version du budget", ar: "صيغة الميزانية", en: "Budget version" },
  budget_cell: { fr: "Montant budgété", ar: "المبلغ المبرمج", en: "Budgeted amount" },
  entry: { fr: "Engagement ou dépense", ar: "التزام أو نفقة", en: "Commitment or expenditure" },
  forecast: { fr: "Prévision", ar: "التوقع", en: "Forecast" },
  period: { fr: "Période", ar: "الفترة", en: "Period" },
  rate_proposal: { fr: "Taux proposé", ar: "سعر صرف مقترح", en: "Proposed rate" },
  target_revision: { fr: "Révision de cible", ar: "مراجعة الهدف", en: "Target revision" },
  exchange_rate: { fr: "Taux de change", ar: "سعر الصرف", en: "Exchange rate" },
  milestone: { fr: "Jalon", ar: "محطة الإنجاز", en: "Milestone" },
  indicator: { fr: "Indicateur", ar: "المؤشر", en: "Indicator" },
  indicator_value: { fr: "Valeur d’indicateur", ar: "قيمة المؤشر", en: "Indicator value" },
  organisation: { fr: "Organisme", ar: "الهيئة", en: "Organisation" },
  organisation_name: { fr: "Nom d’organisme", ar: "اسم الهيئة", en: "Organisation’s name" },
  person: { fr: "Personne", ar: "الشخص", en: "Person" },
  credential: { fr: "Mot de passe", ar: "كلمة السر", en: "Password" },
  session: { fr: "Session", ar: "جلسة", en: "Session" },
  invitation: { fr: "Invitation", ar: "دعوة", en: "Invitation" },
});
