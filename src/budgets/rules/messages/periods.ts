import { messages } from "../../../kernel/messages.ts";

/** What rules say of periods (handbook 4.7). */
export const periodWords = messages({
  drafts: {
    fr: "{project} : {count, plural, one {une écriture n’est pas encore validée} other {# écritures ne sont pas encore validées}} (brouillon ou soumise).",
    ar: "{project}: {count, plural, zero {لا قيد ينتظر المصادقة} one {قيد واحد لم تتم المصادقة عليه بعد} two {قيدان لم تتم المصادقة عليهما بعد} few {# قيود لم تتم المصادقة عليها بعد} many {# قيدا لم تتم المصادقة عليها بعد} other {# قيد لم تتم المصادقة عليها بعد}} (مسودة أو مقدم).",
    en: "{project}: {count, plural, one {one entry is not approved yet} other {# entries are not approved yet}} (draft or submitted).",
  },
  values: {
    fr: "{project} : {count, plural, one {une valeur d’indicateur n’est pas encore validée} other {# valeurs d’indicateurs ne sont pas encore validées}} (brouillon, soumise ou retournée).",
    ar: "{project}: {count, plural, zero {لا قيمة مؤشر تنتظر المصادقة} one {قيمة مؤشر واحدة لم تتم المصادقة عليها بعد} two {قيمتا مؤشرين لم تتم المصادقة عليهما بعد} few {# قيم مؤشرات لم تتم المصادقة عليها بعد} many {# قيمة مؤشرات لم تتم المصادقة عليها بعد} other {# قيمة مؤشرات لم تتم المصادقة عليها بعد}} (مسودة أو محالة أو معادة).",
    en: "{project}: {count, plural, one {one indicator value is not approved yet} other {# indicator values are not approved yet}} (draft, submitted or returned).",
  },
  receipts: {
    fr: "{project} : {count, plural, one {un versement n’est pas encore confirmé} other {# versements ne sont pas encore confirmés}}.",
    ar: "{project}: {count, plural, zero {لا دفعة تنتظر التأكيد} one {دفعة واحدة لم تؤكد بعد} two {دفعتان لم تؤكدا بعد} few {# دفعات لم تؤكد بعد} many {# دفعة لم تؤكد بعد} other {# دفعة لم تؤكد بعد}}.",
    en: "{project}: {count, plural, one {one receipt is not confirmed yet} other {# receipts are not confirmed yet}}.",
  },
  forecasts: {
    fr: "{project} : la prévision de ce trimestre n’est pas encore validée (brouillon, soumise ou renvoyée).",
    ar: "{project}: توقعات هذا الربع لم تتم المصادقة عليها بعد (مسودة أو محالة أو معادة).",
    en: "{project}: this quarter’s forecast is not approved yet (draft, submitted or returned).",
  },
  unconverted: {
    fr: "{project} : {amount} sont enregistrés sans taux, alors qu’un taux existe maintenant. Contre-passez ces écritures et saisissez-les de nouveau.",
    ar: "{project}: تم تسجيل {amount} دون سعر صرف، في حين يوجد سعر الآن. المرجو إلغاء هذه القيود بقيود عكسية ثم إدخالها من جديد.",
    en: "{project}: {amount} is recorded without a rate although there is one now. Reverse these entries and enter them again.",
  },
  overdue: {
    fr: "Jalon {code} ({project}) en retard de {days, plural, one {# jour} other {# jours}} : indiquez une nouvelle prévision et la cause.",
    ar: "المحطة {code} ({project}) متأخرة بـ{days, plural, zero {لا شيء} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}: المرجو تحديد توقع جديد والسبب.",
    en: "Milestone {code} ({project}) is {days, plural, one {# day} other {# days}} late: give a new forecast and the cause.",
  },
  overspent: {
    fr: "{project}, composante {component} : réalisé {spent}, budget révisé {budget}. Dépassement de ligne : régularisez par une révision budgétaire avant la clôture.",
    ar: "{project}، المكوِّن {component}: المنجز {spent}، الميزانية المراجعة {budget}. تجاوز للسطر: المرجو تسويته بمراجعة للميزانية قبل الإقفال.",
    en: "{project}, component {component}: spent {spent}, revised budget {budget}. Line overspent: regularise it by a budget revision before closing.",
  },
  aboveCeiling: {
    fr: "Le total affecté ({total}) dépasse le montant de la convention ({ceiling}) de {excess}. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ar: "مجموع المبالغ المخصصة ({total}) يتجاوز مبلغ الاتفاقية ({ceiling}) بمقدار {excess}. خفّضوا أحد التخصيصات أو سجلوا أولا ملحقا للاتفاقية.",
    en: "The allocated total ({total}) exceeds the agreement ceiling ({ceiling}) by {excess}. Reduce an allocation, or record an amendment first.",
  },
  notOver: {
    fr: "Le trimestre {quarter} ne finit que le {end} : il se clôture ensuite.",
    ar: "لا ينتهي {quarter} إلا في {end}: يُقفل بعد ذلك.",
    en: "The quarter {quarter} ends only on {end}: it is closed after that.",
  },
  shortReason: {
    fr: "Motif : {length} caractères ; il en faut au moins {least}, pour dire ce qui doit être corrigé et pourquoi.",
    ar: "السبب: {length} حرفا؛ يجب ألا يقل عن {least} حرفا لتوضيح ما يجب تصحيحه ولماذا.",
    en: "Reason: {length} characters; at least {least} are needed, to say what has to be corrected and why.",
  },
  wrongStep: {
    fr: "La période {quarter} est maintenant « {status} » : cette action n’y est pas possible.",
    ar: "الفترة {quarter} الآن «{status}»: هذا الإجراء غير ممكن.",
    en: "The period {quarter} is now “{status}”: this action is not possible.",
  },
  alreadyAsked: {
    fr: "La réouverture de {quarter} est déjà demandée ; une autre personne doit en décider.",
    ar: "تم طلب إعادة فتح {quarter} من قبل؛ على شخص آخر أن يبت فيه.",
    en: "The reopening of {quarter} has been asked for; another person has to decide.",
  },
  notAsked: {
    fr: "Personne n’a demandé la réouverture de {quarter}.",
    ar: "لم يطلب أحد إعادة فتح {quarter}.",
    en: "Nobody has asked for {quarter} to be reopened.",
  },
});

/** The states of a period. */
export const PERIOD_STATUS_NAME = messages({
  open: { fr: "Ouverte", ar: "مفتوحة", en: "Open" },
  in_review: { fr: "En revue", ar: "قيد المراجعة", en: "In review" },
  closed: { fr: "Clôturée", ar: "مقفلة", en: "Closed" },
  reopened: { fr: "Rouverte", ar: "أعيد فتحها", en: "Reopened" },
});
