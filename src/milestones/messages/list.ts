import { messages } from "../../kernel/messages.ts";

export const list = messages({
  excel: { fr: "Excel (R05)", ar: "ملف Excel (R05)", en: "Excel (R05)" },
  title: { fr: "Suivi des jalons", ar: "تتبع محطات الإنجاز", en: "Milestones followed" },
  note: {
    fr: "Tous les projets de votre périmètre, par date de référence.",
    ar: "جميع المشاريع في نطاقكم، حسب التاريخ المرجعي.",
    en: "All projects within your reach, by baseline date.",
  },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  allProjects: { fr: "Projets en cours", ar: "المشاريع الجارية", en: "Current projects" },
  state: { fr: "Statut", ar: "الحالة", en: "Status" },
  allStates: { fr: "Tous", ar: "الكل", en: "All" },
  kind: { fr: "Nature", ar: "النوع", en: "Kind" },
  allKinds: { fr: "Toutes", ar: "الكل", en: "All" },
  from: { fr: "Référence du", ar: "التاريخ المرجعي من", en: "Baseline from" },
  until: { fr: "au", ar: "إلى", en: "to" },
  component: { fr: "Composante", ar: "المكوِّن", en: "Component" },
  responsible: { fr: "Responsable", ar: "المسؤول", en: "Responsible" },
  cause: { fr: "Cause", ar: "السبب", en: "Cause" },
  correctiveAction: { fr: "Mesure corrective", ar: "الإجراء التصحيحي", en: "Corrective action" },
  evidence: { fr: "Pièce", ar: "الوثيقة", en: "Evidence" },
  told: { fr: "{label} :", ar: "{label}:", en: "{label}:" },
  lastUpdate: { fr: "Dernière mise à jour", ar: "آخر تحديث", en: "Last update" },
  slippageRevised: { fr: "Écart révisé (j)", ar: "الفارق المعدل (يوم)", en: "Revised slippage (d)" },
  shown: {
    fr: "{count, plural, =0 {Aucun jalon} one {# jalon sur cette page} other {# jalons sur cette page}}",
    ar: "{count, plural, zero {لا توجد محطة} one {محطة واحدة في هذه الصفحة} two {محطتان في هذه الصفحة} few {# محطات في هذه الصفحة} many {# محطة في هذه الصفحة} other {# محطة في هذه الصفحة}}",
    en: "{count, plural, =0 {No milestone} one {# milestone on this page} other {# milestones on this page}}",
  },
  found: {
    fr: "{count, plural, =0 {Aucun jalon trouvé} one {# jalon trouvé} other {# jalons trouvés}}",
    ar: "{count, plural, zero {لم يُعثر على أي محطة} one {عُثر على محطة واحدة} two {عُثر على محطتين} few {عُثر على # محطات} many {عُثر على # محطة} other {عُثر على # محطة}}",
    en: "{count, plural, =0 {No milestone found} one {# milestone found} other {# milestones found}}",
  },
  foundMore: {
    fr: "{count, plural, one {Plus de # jalon trouvé} other {Plus de # jalons trouvés}}",
    ar: "{count, plural, zero {أكثر من # محطة} one {أكثر من محطة} two {أكثر من محطتين} few {أكثر من # محطات} many {أكثر من # محطة} other {أكثر من # محطة}}",
    en: "{count, plural, one {More than # milestone found} other {More than # milestones found}}",
  },
  badFilter: {
    fr: "Le filtre « {name} » ne connaît pas « {value} ».",
    ar: "المعيار «{name}» لا يقبل «{value}».",
    en: "The filter “{name}” does not know “{value}”.",
  },
});
