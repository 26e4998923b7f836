import { type Message, messages } from "../../kernel/messages.ts";
import type { Blocker } from "../rules/closure.ts";

/** The pages of periods. */
export const periods = messages({
  title: { fr: "Périodes", ar: "الفترات", en: "Periods" },
  quarter: { fr: "Trimestre", ar: "الربع", en: "Quarter" },
  status: { fr: "État", ar: "الحالة", en: "State" },
  pending: { fr: "Écritures en attente", ar: "قيود في الانتظار", en: "Entries waiting" },
  closedOn: { fr: "Clôturée le", ar: "تاريخ الإقفال", en: "Closed on" },
  closedBy: { fr: "Clôturée par", ar: "أقفلها", en: "Closed by" },
  reopenedUntil: { fr: "Rouverte jusqu’au", ar: "مفتوحة إلى غاية", en: "Reopened until" },
  reopenedBy: { fr: "Réouverture approuvée par", ar: "وافق على إعادة الفتح", en: "Reopening approved by" },
  askedBy: { fr: "Réouverture demandée par", ar: "طلب إعادة الفتح", en: "Reopening asked by" },
  askedWhy: { fr: "Motif de la demande :", ar: "سبب الطلب:", en: "Reason of the request:" },
  look: { fr: "Examiner", ar: "فحص", en: "Look" },
  action: { fr: "Suite", ar: "الإجراء", en: "Next" },
  noPeriods: { fr: "Aucune période à afficher", ar: "لا توجد فترة للعرض", en: "No period to show" },
  checklist: { fr: "Contrôles avant clôture", ar: "المراقبة قبل الإقفال", en: "Checks before closing" },
  blocker: { fr: "À régler avant la clôture", ar: "للتسوية قبل الإقفال", en: "To settle before closing" },
  rule: { fr: "Règle", ar: "القاعدة", en: "Rule" },
  where: { fr: "Où", ar: "أين", en: "Where" },
  nothingLeft: {
    fr: "Rien ne s’oppose à la clôture : aucune écriture en attente, taux présents, jalons prévus, budgets respectés.",
    ar: "لا شيء يمنع الإقفال: لا قيود في الانتظار، والأسعار متوفرة، والمحطات متوقعة، والميزانيات محترمة.",
    en: "Nothing stands against closing: no entry waits, rates are there, milestones have forecasts, budgets are kept.",
  },
  takes: {
    fr: "Cette période accepte des écritures.",
    ar: "هذه الفترة تقبل القيود.",
    en: "This period takes entries.",
  },
  whoReopens: {
    fr: "Un chargé de projet, un responsable de programme ou le service financier demande la réouverture ; une autre personne du service financier, ou un administrateur, l’approuve pour cinq jours ouvrés.",
    ar: "يطلب إعادة الفتح مكلف بالمشروع أو مسؤول البرنامج أو المصلحة المالية؛ ويوافق عليها شخص آخر من المصلحة المالية أو مدير النظام لمدة خمسة أيام عمل.",
    en: "A project officer, a programme manager or the finance department asks for a reopening; another person of the finance department, or an administrator, approves it for five working days.",
  },
  whoCloses: {
    fr: "Le service financier met la période en revue, puis la clôture.",
    ar: "تضع المصلحة المالية الفترة قيد المراجعة ثم تقفلها.",
    en: "The finance department puts the period in review, then closes it.",
  },
  waitsForOther: {
    fr: "La réouverture est demandée : une autre personne du service financier, ou un administrateur, doit en décider.",
    ar: "تم طلب إعادة الفتح: على شخص آخر من المصلحة المالية أو مدير النظام أن يبت فيه.",
    en: "The reopening has been asked for: another person of the finance department, or an administrator, has to decide.",
  },
  review: { fr: "Mettre en revue", ar: "وضع قيد المراجعة", en: "Put in review" },
  resume: { fr: "Reprendre la saisie", ar: "استئناف الإدخال", en: "Resume entry" },
  close: { fr: "Clôturer", ar: "إقفال", en: "Close" },
  closeTitle: { fr: "Clôturer {quarter} ?", ar: "إقفال {quarter}؟", en: "Close {quarter}?" },
  closeWhat: {
    fr: "Plus aucun chiffre daté de cette période ne pourra être saisi ni corrigé, par personne. Une facture tardive s’enregistre dans la période ouverte avec la mention « régularisation ». Les rapports déjà produits se reproduisent à l’identique.",
    ar: "لن يتمكن أي شخص من إدخال أو تصحيح أي رقم يعود إلى هذه الفترة. تُسجل الفاتورة المتأخرة في الفترة المفتوحة مع الإشارة إلى «تسوية». ويمكن إعادة إنتاج التقارير السابقة كما هي.",
    en: "No figure dated in this period can be entered or corrected any more, by anyone. A late invoice is booked in the open period, marked “regularisation”. Reports made before can be reproduced identically.",
  },
  ask: { fr: "Demander la réouverture", ar: "طلب إعادة الفتح", en: "Ask for reopening" },
  askTitle: {
    fr: "Demander la réouverture de {quarter} ?",
    ar: "طلب إعادة فتح {quarter}؟",
    en: "Ask for {quarter} to be reopened?",
  },
  askWhat: {
    fr: "Dites ce qui doit être corrigé et pourquoi, en 20 caractères au moins. Si un rapport de cette période a été envoyé, le bailleur doit en être informé.",
    ar: "بيّنوا ما يجب تصحيحه ولماذا في 20 حرفا على الأقل. إذا أُرسل تقرير عن هذه الفترة فيجب إخبار الجهة المانحة.",
    en: "Say what has to be corrected and why, in 20 characters at least. If a report of this period was sent, the donor has to be told.",
  },
  approve: { fr: "Approuver la réouverture", ar: "الموافقة على إعادة الفتح", en: "Approve the reopening" },
  approveTitle: {
    fr: "Rouvrir {quarter} jusqu’au {until} ?",
    ar: "إعادة فتح {quarter} إلى غاية {until}؟",
    en: "Reopen {quarter} until {until}?",
  },
  approveWhat: {
    fr: "La période accepte de nouveau des écritures pendant cinq jours ouvrés, puis se referme d’elle-même. Si un rapport de cette période a été envoyé, informez le bailleur.",
    ar: "تقبل الفترة القيود من جديد لمدة خمسة أيام عمل، ثم تُقفل تلقائيا. إذا أُرسل تقرير عن هذه الفترة فأخبروا الجهة المانحة.",
    en: "The period takes entries again for five working days, then shuts by itself. If a report of this period was sent, tell the donor.",
  },
  decline: { fr: "Refuser la demande", ar: "رفض الطلب", en: "Decline the request" },
  declineTitle: { fr: "Refuser la réouverture ?", ar: "رفض إعادة الفتح؟", en: "Decline the reopening?" },
});

/** The pages where a blocker is put right. */
export const BLOCKER_PLACE: Readonly<Record<Blocker["place"], Message>> = messages({
  entries: { fr: "Écritures", ar: "القيود", en: "Entries" },
  receipts: { fr: "Trésorerie", ar: "الخزينة", en: "Cash" },
  forecasts: { fr: "Prévisions", ar: "التوقعات", en: "Forecasts" },
  indicators: { fr: "Indicateurs", ar: "المؤشرات", en: "Indicators" },
  rates: { fr: "Taux de change", ar: "أسعار الصرف", en: "Exchange rates" },
  milestones: { fr: "Jalons", ar: "محطات الإنجاز", en: "Milestones" },
  budget: { fr: "Budget", ar: "الميزانية", en: "Budget" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
});
