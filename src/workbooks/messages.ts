import { messages } from "../kernel/messages.ts";

export const workbooks = messages({
  title: { fr: "Rapports Excel", ar: "تقارير Excel", en: "Excel reports" },
  r01: {
    fr: "R01 — Situation d’exécution budgétaire par projet et composante",
    ar: "R01 — وضعية تنفيذ الميزانية حسب المشروع والمكوِّن",
    en: "R01 — Budget execution by project and component",
  },
  r01Note: {
    fr: "Pour le service financier et le comité de pilotage. Lignes groupées par bailleur, convention, projet et composante ; sous-totaux et taux en formules vivantes ; une page de synthèse avec graphiques ; feuilles Garde, Trimestres, Données, Paramètres et Contrôles.",
    ar: "للمصلحة المالية ولجنة القيادة. أسطر مجمعة حسب الجهة المانحة والاتفاقية والمشروع والمكوِّن؛ المجاميع الفرعية والنسب بصيغ حية؛ صفحة خلاصة برسوم بيانية؛ أوراق الغلاف والأرباع والمعطيات والمعايير والمراقبات.",
    en: "For the finance department and the steering committee. Rows grouped by donor, agreement, project and component; live formulas for subtotals and rates; a summary page with charts; cover, quarters, data, parameters and checks sheets.",
  },
  r02: {
    fr: "R02 — Rapport financier trimestriel au bailleur",
    ar: "R02 — التقرير المالي الربع سنوي الموجه إلى الجهة المانحة",
    en: "R02 — Quarterly financial report to the donor",
  },
  r02Note: {
    fr: "Pour le bailleur, un projet et un trimestre (celui de la date d’arrêté). Réalisé du trimestre et cumulé, engagements non soldés, prévisions des deux trimestres suivants, écarts justifiés ; trésorerie, taux par mois, révisions, certification et signatures. Totaux régie et cogestion et feuille « Budget vs actuals » pour les conventions belges.",
    ar: "للجهة المانحة، مشروع واحد وربع واحد (ربع تاريخ الحصر). منجز الربع والتراكمي، الالتزامات غير المسددة، توقعات الربعين المواليين، الفوارق المبررة؛ الخزينة، أسعار الصرف حسب الشهر، المراجعات، الإشهاد والتوقيعات. مجموع التدبير المباشر والمشترك وورقة «الميزانية والمنجز» للاتفاقيات البلجيكية.",
    en: "For the donor, one project and one quarter (that of the as-of date). Realised in the quarter and cumulative, outstanding commitments, forecasts of the two following quarters, explained variances; cash, rates by month, revisions, certification and signatures. Direct and co-management totals and the sheet “Budget vs actuals” for Belgian agreements.",
  },
  r03: {
    fr: "R03 — État des engagements et décaissements par exercice",
    ar: "R03 — بيان الالتزامات والمبالغ المصروفة حسب السنة المالية",
    en: "R03 — Commitments and disbursements by budget year",
  },
  r03Note: {
    fr: "Pour le service financier. Par exercice puis par bailleur : crédits et reports, engagements, réalisé, taux d’absorption, non consommé et ce qu’il devient.",
    ar: "للمصلحة المالية. حسب السنة المالية ثم الجهة المانحة: الاعتمادات والترحيلات، الالتزامات، المنجز، نسبة الاستيعاب، غير المستهلك ومآله.",
    en: "For the finance department. By budget year, then donor: available budget and carry-over, commitments, realised, absorption rate, the unspent and what becomes of it.",
  },
  r07: {
    fr: "R07 — Plan de décaissement et prévisions de trésorerie",
    ar: "R07 — مخطط الصرف وتوقعات الخزينة",
    en: "R07 — Disbursement plan and cash forecast",
  },
  r07Note: {
    fr: "Pour le service financier et les bailleurs. Huit trimestres glissants à partir de la date d’arrêté, prévision à l’achèvement et écart par ligne ; trésorerie disponible, besoin et appel de fonds.",
    ar: "للمصلحة المالية والجهات المانحة. ثمانية أرباع متتالية ابتداء من تاريخ الحصر، التوقع عند الإنجاز والفارق لكل سطر؛ الخزينة المتوفرة والحاجيات وطلب الأموال.",
    en: "For the finance department and donors. Eight rolling quarters from the as-of date, forecast at completion and variance per line; cash available, need and cash call.",
  },
  r08: {
    fr: "R08 — Liste des révisions budgétaires",
    ar: "R08 — لائحة مراجعات الميزانية",
    en: "R08 — List of budget revisions",
  },
  r08Note: {
    fr: "Pour le comité de pilotage et les auditeurs. Chaque montant déplacé, de quelle rubrique à quelle autre, la variation cumulée contre la version de référence, le seuil, la voie d’approbation et la décision.",
    ar: "للجنة القيادة والمدققين. كل مبلغ محول، من أي بند إلى أي بند، التغير التراكمي مقارنة بالصيغة المرجعية، العتبة ومسار المصادقة والقرار.",
    en: "For the steering committee and auditors. Each amount moved, from which heading to which, the cumulative variation against the reference version, the threshold, the route of approval and the decision.",
  },
  year: { fr: "Exercice", ar: "السنة المالية", en: "Budget year" },
  allYears: { fr: "Tous les exercices", ar: "كل السنوات المالية", en: "All budget years" },
  upTo: { fr: "Jusqu’au {date}", ar: "إلى غاية {date}", en: "Up to {date}" },
  inYear: { fr: "Exercice {year}", ar: "السنة المالية {year}", en: "Budget year {year}" },
  noForecast: {
    fr: "{project} : aucune prévision à cette date, les montants à venir sont n.d.",
    ar: "{project}: لا توقعات في هذا التاريخ، المبالغ المقبلة غير متوفرة.",
    en: "{project}: no forecast at this date, amounts to come are n/a.",
  },
  divided: {
    fr: "{project} : les prévisions {periods} portent sur une période plus longue et sont réparties à parts égales sur ses trimestres d’exécution (indicatif).",
    ar: "{project}: تهم توقعات {periods} فترة أطول وقد وزعت بالتساوي على أرباع التنفيذ (على سبيل البيان).",
    en: "{project}: the forecasts {periods} are for a longer period and are divided equally over its quarters of execution (indicative).",
  },
  pastForecast: {
    fr: "{project} : {amount} étaient prévus pour des trimestres désormais écoulés et ne sont pas comptés.",
    ar: "{project}: كان {amount} متوقعا لأرباع انقضت ولا يُحتسب.",
    en: "{project}: {amount} had been forecast for quarters that are now over and are not counted.",
  },
  scopeNeeded: {
    fr: "Le rapport au bailleur porte sur une convention : choisissez un projet ou une convention.",
    ar: "يتعلق التقرير الموجه إلى الجهة المانحة باتفاقية واحدة: اختر مشروعا أو اتفاقية.",
    en: "The report to the donor is of one agreement: choose a project or an agreement.",
  },
  badYear: {
    fr: "« {value} » n’est pas un exercice. Écrivez-le en quatre chiffres, par exemple 2025.",
    ar: "«{value}» ليست سنة مالية. اكتبها بأربعة أرقام، مثلا 2025.",
    en: "“{value}” is not a budget year. Write it in four digits, for example 2025.",
  },
  r05: {
    fr: "R05 — Suivi des jalons",
    ar: "R05 — تتبع محطات الإنجاز",
    en: "R05 — Milestone tracking",
  },
  r05Note: {
    fr: "Pour les responsables de programme et le comité de pilotage. Une ligne par jalon, le statut le plus grave d’abord : quatre dates, écarts initial et révisé, cause, mesure corrective, pièce ; un diagramme de Gantt.",
    ar: "لمسؤولي البرامج ولجنة القيادة. سطر لكل محطة، الحالة الأخطر أولا: أربعة تواريخ، الفارق الأصلي والمراجع، السبب والإجراء التصحيحي والوثيقة؛ ومخطط غانت.",
    en: "For programme managers and the steering committee. One row per milestone, the most severe status first: four dates, original and revised slippage, cause, corrective action, evidence; a Gantt chart.",
  },
  r06: {
    fr: "R06 — Cadre de résultats et suivi des indicateurs",
    ar: "R06 — إطار النتائج وتتبع المؤشرات",
    en: "R06 — Results framework and indicator tracking",
  },
  r06Note: {
    fr: "Pour les bailleurs et le suivi-évaluation. Une ligne par indicateur avec sa référence, ses cibles, le réalisé de la période et cumulé, femmes et hommes ; aucune ligne de total ; feuilles Garde, Données, Paramètres et Contrôles.",
    ar: "للجهات المانحة وللتتبع والتقييم. سطر لكل مؤشر مع مرجعه وأهدافه ومنجز الفترة والمنجز التراكمي، نساء ورجالا؛ بدون سطر للمجموع؛ أوراق الغلاف والمعطيات والمعلمات والمراقبة.",
    en: "For donors and monitoring and evaluation. One row per indicator with its baseline, targets, period and cumulative actuals, women and men; no totals row; cover, data, parameters and checks sheets.",
  },
  r04: { fr: "R04 — Tableau de bord portefeuille", ar: "R04 — لوحة قيادة المحفظة", en: "R04 — Portfolio dashboard" },
  r04Note: {
    fr: "Pour le cabinet, le comité de pilotage et les bailleurs. Une ligne par projet : statut, exécution, rythme, jalons, indicateurs, prévision à l’achèvement, principal risque ; une feuille de graphiques par trimestre et par bailleur.",
    ar: "للديوان ولجنة القيادة والجهات المانحة. سطر لكل مشروع: الحالة، التنفيذ، الوتيرة، المحطات، المؤشرات، التوقع عند الإنجاز، الخطر الرئيسي؛ وورقة رسوم بيانية حسب الربع والجهة المانحة.",
    en: "For the minister’s office, the steering committee and donors. One row per project: status, execution, burn ratio, milestones, indicators, forecast at completion, main risk; a sheet of charts by quarter and by donor.",
  },
  r10: {
    fr: "R10 — Base à plat pour tableaux croisés",
    ar: "R10 — قاعدة مسطحة للجداول المحورية",
    en: "R10 — Flat base for pivot tables",
  },
  r10Note: {
    fr: "Pour vos propres tableaux croisés dynamiques. Une ligne par ligne budgétaire, exercice, trimestre et mesure, en devise d’origine, EUR et MAD ; tableau Excel tbl_base, sans totaux ni mise en forme.",
    ar: "لجداولكم المحورية. سطر لكل سطر ميزانياتي وسنة مالية وربع ومؤشر، بالعملة الأصلية وبالأورو والدرهم؛ جدول Excel باسم tbl_base، بدون مجاميع ولا تنسيق.",
    en: "For your own pivot tables. One row per budget line, budget year, quarter and measure, in the original currency, EUR and MAD; Excel table tbl_base, no totals, no formatting.",
  },
  on: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },
  known: {
    fr: "Connu au (n° du journal ou instant)",
    ar: "كما كان معروفا عند (رقم السجل أو لحظة)",
    en: "As known at (journal number or instant)",
  },
  scope: { fr: "Périmètre", ar: "النطاق", en: "Scope" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  donor: { fr: "Bailleur", ar: "الجهة المانحة", en: "Donor" },
  all: { fr: "Tous", ar: "الكل", en: "All" },
  allProjects: { fr: "Tous les projets", ar: "كل المشاريع", en: "All projects" },
  allAgreements: { fr: "Toutes les conventions", ar: "كل الاتفاقيات", en: "All agreements" },
  allDonors: { fr: "Tous les bailleurs", ar: "كل الجهات المانحة", en: "All donors" },
  currency: { fr: "Devise", ar: "العملة", en: "Currency" },
  language: { fr: "Langue", ar: "اللغة", en: "Language" },
  closed: { fr: "Projets clôturés", ar: "المشاريع المقفلة", en: "Closed projects" },
  closedOut: { fr: "Exclus", ar: "مستثناة", en: "Left out" },
  closedIn: { fr: "Inclus", ar: "مدرجة", en: "Included" },
  download: { fr: "Télécharger (.xlsx)", ar: "تنزيل ملف xlsx", en: "Download (.xlsx)" },
  explained: {
    fr: "{agreement} : écart à la prévision à justifier, au-delà de",
    ar: "{agreement}: الفارق عن التوقع الواجب تبريره، فوق",
    en: "{agreement}: variance from forecast to explain, beyond",
  },
  notify: {
    fr: "{agreement} : seuil de notification d’une révision",
    ar: "{agreement}: عتبة الإشعار بالمراجعة",
    en: "{agreement}: notification threshold of a revision",
  },
  amend: {
    fr: "{agreement} : seuil de l’avenant",
    ar: "{agreement}: عتبة ملحق الاتفاقية",
    en: "{agreement}: amendment threshold",
  },
  leftOut: {
    fr: "{project} : {count, plural, one {# écriture non approuvée n’est pas comptée} other {# écritures non approuvées ne sont pas comptées}} ({amount}).",
    ar: "{project}: {count, plural, zero {لا قيود} one {قيد واحد غير مصادق عليه غير محتسب} two {قيدان غير مصادق عليهما غير محتسبين} few {# قيود غير مصادق عليها غير محتسبة} many {# قيدا غير مصادق عليه غير محتسب} other {# قيد غير مصادق عليه غير محتسب}} ({amount}).",
    en: "{project}: {count, plural, one {# entry not approved is not counted} other {# entries not approved are not counted}} ({amount}).",
  },
  closedLeftOut: {
    fr: "Projets clôturés non compris : {projects}.",
    ar: "المشاريع المقفلة غير المدرجة: {projects}.",
    en: "Closed projects not included: {projects}.",
  },
  otherCurrency: {
    fr: "{project} est tenu en {currency} : non compris, on n’additionne pas des devises différentes.",
    ar: "{project} ممسوك بعملة {currency}: غير مدرج، لا تجمع عملات مختلفة.",
    en: "{project} is kept in {currency}: not included, different currencies are not added.",
  },
  badCurrency: {
    fr: "« {value} » n’est pas une devise de rapport. Choisissez EUR ou MAD.",
    ar: "«{value}» ليست عملة تقرير. اختر EUR أو MAD.",
    en: "“{value}” is not a report currency. Choose EUR or MAD.",
  },
  badOn: {
    fr: "« {value} » n’est pas une date. Écrivez-la sous la forme 2025-06-30.",
    ar: "«{value}» ليس تاريخا. اكتبه على الشكل 2025-06-30.",
    en: "“{value}” is not a date. Write it as 2025-06-30.",
  },
  badPeriod: {
    fr: "« {value} » n’est pas un trimestre. Écrivez-le sous la forme 2025-Q2.",
    ar: "«{value}» ليس ربعا. اكتبه على الشكل 2025-Q2.",
    en: "“{value}” is not a quarter. Write it as 2025-Q2.",
  },
  noRate: {
    fr: "Aucun taux EUR/MAD au {on} : le rapport en MAD n’est pas possible. Saisissez le taux, ou demandez le rapport en EUR.",
    ar: "لا يوجد سعر صرف أورو/درهم بتاريخ {on}: لا يمكن إصدار التقرير بالدرهم. أدخل السعر أو اطلب التقرير بالأورو.",
    en: "No EUR/MAD rate at {on}: the report in MAD is not possible. Enter the rate, or ask for the report in EUR.",
  },
});

/** How a revision was approved (REV-03 to REV-05). */
export const REVISION_ROUTE = messages({
  notification: { fr: "Notification", ar: "إشعار", en: "Notification" },
  committee: { fr: "Comité de pilotage", ar: "لجنة القيادة", en: "Steering committee" },
  amendment: { fr: "Avenant", ar: "ملحق الاتفاقية", en: "Amendment" },
});

export const REVISION_STATUS = messages({
  draft: { fr: "Brouillon", ar: "مسودة", en: "Draft" },
  submitted: { fr: "Soumise", ar: "محالة للمصادقة", en: "Submitted" },
  approved: { fr: "Approuvée", ar: "مصادق عليها", en: "Approved" },
  rejected: { fr: "Rejetée", ar: "مرفوضة", en: "Rejected" },
});
