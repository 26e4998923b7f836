import { messages } from "../../src/kernel/messages.ts";

/** R03, handbook 6.2 and 5.3. */
export const R03 = messages({
  sheet: { fr: "R03", ar: "R03", en: "R03" },
  title: {
    fr: "R03 — État des engagements et décaissements par exercice",
    ar: "R03 — بيان الالتزامات والمبالغ المصروفة حسب السنة المالية",
    en: "R03 — Commitments and disbursements by budget year",
  },
  years: { fr: "Exercices : {years}", ar: "السنوات المالية: {years}", en: "Budget years: {years}" },
  period: {
    fr: "Exercices {years}, arrêtés au {date}",
    ar: "السنوات المالية {years}، محصورة بتاريخ {date}",
    en: "Budget years {years}, as of {date}",
  },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
  budget: { fr: "Budget de l’exercice", ar: "ميزانية السنة المالية", en: "Year budget" },
  carriedIn: { fr: "Reports reçus", ar: "المبالغ المرحَّلة الواردة", en: "Carry-over in" },
  credit: { fr: "Crédits disponibles", ar: "الاعتمادات المتوفرة", en: "Available for the year" },
  committed: { fr: "Engagements de l’exercice", ar: "التزامات السنة المالية", en: "Commitments of the year" },
  spent: { fr: "Réalisé de l’exercice", ar: "منجز السنة المالية", en: "Realised of the year" },
  commitmentRate: { fr: "Taux d’engagement", ar: "نسبة الالتزام", en: "Commitment rate" },
  absorption: { fr: "Taux d’absorption", ar: "نسبة الاستيعاب", en: "Absorption rate" },
  spentOnEarlier: {
    fr: "Réalisé sur engagements antérieurs",
    ar: "المنجز برسم التزامات سابقة",
    en: "Realised on earlier commitments",
  },
  unspent: { fr: "Non consommé", ar: "غير المستهلك", en: "Unspent" },
  unspentCommitted: { fr: "dont engagé", ar: "منه الملتزم به", en: "of which committed" },
  carryOver: { fr: "Report proposé", ar: "الترحيل المقترح", en: "Proposed carry-over" },
  cancelled: { fr: "Annulation", ar: "الإلغاء", en: "Cancelled" },
  totalYear: { fr: "Total exercice {year}", ar: "مجموع السنة المالية {year}", en: "Total budget year {year}" },
  totalDonor: {
    fr: "Total {year}, bailleur {name}",
    ar: "مجموع {year}، الجهة المانحة: {name}",
    en: "Total {year}, donor {name}",
  },
  creditIs: {
    fr: "budget de l’exercice + reports reçus (révisions approuvées entre exercices)",
    ar: "ميزانية السنة المالية + المبالغ المرحلة الواردة (مراجعات مصادق عليها بين السنوات)",
    en: "year budget + carry-over in (approved revisions between years)",
  },
  commitmentRateIs: {
    fr: "engagements de l’exercice ÷ crédits disponibles",
    ar: "التزامات السنة المالية ÷ الاعتمادات المتوفرة",
    en: "commitments of the year ÷ available for the year",
  },
  absorptionIs: {
    fr: "réalisé de l’exercice ÷ crédits disponibles",
    ar: "منجز السنة المالية ÷ الاعتمادات المتوفرة",
    en: "realised of the year ÷ available for the year",
  },
  unspentIs: {
    fr: "crédits disponibles − réalisé de l’exercice ; « dont engagé » : engagements cumulés non payés à la fin de l’exercice, au plus le non consommé",
    ar: "الاعتمادات المتوفرة − منجز السنة المالية؛ «منه الملتزم به»: الالتزامات التراكمية غير المؤداة في نهاية السنة، في حدود غير المستهلك",
    en: "available for the year − realised of the year; “of which committed”: cumulative commitments unpaid at the year’s end, up to the unspent amount",
  },
  carryOverIs: {
    fr: "tout le non consommé d’un exercice achevé tant que le projet s’exécute (la part non engagée attend une décision) ; il est annulé une fois le projet achevé",
    ar: "كل غير المستهلك من سنة مالية منتهية ما دام المشروع قيد التنفيذ (والجزء غير الملتزم به ينتظر قرارا)؛ ويُلغى بعد انتهاء المشروع",
    en: "all that an ended year left unspent while the project runs (the uncommitted part awaits a decision); it is cancelled once the project has ended",
  },
  notes: {
    fr: "Une case vide ou « — » est « n.d. » : exercice non achevé, ou dépenses sans engagement désigné ; jamais 0.",
    ar: "الخانة الفارغة أو «—» تعني غياب المعطيات: سنة مالية غير منتهية، أو نفقات بدون التزام محدد؛ وليس 0.",
    en: "An empty cell or “—” is n/a: a year that is not over, or expenditure without its commitment named; never 0.",
  },
  checkOverspent: {
    fr: "Exercices dont le réalisé dépasse les crédits disponibles",
    ar: "سنوات مالية يتجاوز منجزها الاعتمادات المتوفرة",
    en: "Years whose realised amount exceeds what was available",
  },
  checkDuplicates: {
    fr: "Lignes en double (même projet, même exercice)",
    ar: "أسطر مكررة (نفس المشروع ونفس السنة المالية)",
    en: "Duplicate lines (same project, same year)",
  },
});
