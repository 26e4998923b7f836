import { messages } from "../../../kernel/messages.ts";

/** What the rules of budgets and their revisions say (handbook 4.1, 4.2). */
export const versionWords = messages({
  yearsDiffer: {
    fr: "La somme des années ({years}) ne correspond pas au total de la ligne ({total}). Écart : {gap}.",
    ar: "مجموع السنوات ({years}) لا يطابق مجموع السطر ({total}). الفارق: {gap}.",
    en: "The sum of the years ({years}) does not match the line’s total ({total}). Difference: {gap}.",
  },
  linesDiffer: {
    fr: "La somme des lignes ({lines}) ne correspond pas au montant du projet ({total}). Écart : {gap}.",
    ar: "مجموع الأسطر ({lines}) لا يطابق مبلغ المشروع ({total}). الفارق: {gap}.",
    en: "The sum of the lines ({lines}) does not match the project’s amount ({total}). Difference: {gap}.",
  },
  negative: {
    fr: "Un budget ne peut pas être négatif.",
    ar: "لا يمكن أن تكون الميزانية سالبة.",
    en: "A budget cannot be negative.",
  },
  negativeAt: {
    fr: "{line}, {year} : un budget ne peut pas être négatif (il resterait {after}).",
    ar: "{line}، {year}: لا يمكن أن تكون الميزانية سالبة (سيبقى {after}).",
    en: "{line}, {year}: a budget cannot be negative ({after} would remain).",
  },
  yearOutside: {
    fr: "L’exercice {year} est hors de la période d’exécution ({start} – {end}).",
    ar: "السنة المالية {year} خارج مدة التنفيذ ({start} – {end}).",
    en: "Budget year {year} is outside the execution period ({start} – {end}).",
  },
  frozen: {
    fr: "La version initiale est verrouillée. Créez une révision.",
    ar: "الصيغة الأصلية مقفلة. أنشئوا مراجعة.",
    en: "The original version is locked. Create a revision.",
  },
  modeChanges: {
    fr: "La ligne {line} passe en « {mode} » : un autre régime juridique. Joignez le PV du comité de pilotage.",
    ar: "ينتقل السطر {line} إلى «{mode}»: نظام قانوني آخر. المرجو إرفاق محضر لجنة القيادة.",
    en: "Line {line} becomes “{mode}”: another legal regime. Attach the minutes of the steering committee.",
  },
  modeByRevision: {
    fr: "Le mode d’exécution d’une ligne approuvée ne change que par une révision.",
    ar: "لا يتغير نمط تنفيذ سطر مصادق عليه إلا بمراجعة.",
    en: "The mode of an approved line changes only through a revision.",
  },
  modeMissing: {
    fr: "Indiquez le mode d’exécution : régie ou cogestion.",
    ar: "حددوا نمط التنفيذ: تدبير مباشر أو تدبير مشترك.",
    en: "Say how it is carried out: direct management or co-management.",
  },
  modeMissingOf: {
    fr: "Ligne {line} : indiquez le mode d’exécution : régie ou cogestion.",
    ar: "السطر {line}: حددوا نمط التنفيذ: تدبير مباشر أو تدبير مشترك.",
    en: "Line {line}: say how it is carried out: direct management or co-management.",
  },
  modeIdle: {
    fr: "Cette convention ne distingue pas régie et cogestion.",
    ar: "لا تميز هذه الاتفاقية بين التدبير المباشر والتدبير المشترك.",
    en: "This agreement does not tell direct management from co-management.",
  },
  unbalanced: {
    fr: "La révision n’est pas équilibrée : {increase} / {decrease} (écart {gap}).",
    ar: "المراجعة غير متوازنة: {increase} / {decrease} (الفارق {gap}).",
    en: "The revision is not balanced: {increase} / {decrease} (difference {gap}).",
  },
  unbalancedByAmendment: {
    fr: "Avec l’avenant, le budget révisé ({after}) doit être égal au montant du projet ({total}). Écart : {gap}.",
    ar: "مع الملحق، يجب أن تساوي الميزانية المعدلة ({after}) مبلغ المشروع ({total}). الفارق: {gap}.",
    en: "With the amendment, the revised budget ({after}) must equal the project’s amount ({total}). Difference: {gap}.",
  },
  noReference: {
    fr: "Indiquez la référence de la décision : PV du comité, lettre de notification ou convention.",
    ar: "حددوا مرجع القرار: محضر اللجنة أو رسالة الإشعار أو الاتفاقية.",
    en: "Give the decision’s reference: the committee’s minutes, the letter of notice, or the agreement.",
  },
  noMove: {
    fr: "Indiquez au moins un montant à déplacer.",
    ar: "حددوا مبلغا واحدا على الأقل للتحويل.",
    en: "Give at least one amount to move.",
  },
  notified: {
    fr: "Variation cumulée de la rubrique {heading} : {variation} (seuil {threshold}). Notification au bailleur requise.",
    ar: "التغير المتراكم للبند {heading}: {variation} (العتبة {threshold}). يلزم إشعار الجهة المانحة.",
    en: "Cumulative variation of heading {heading}: {variation} (threshold {threshold}). The donor has to be notified.",
  },
  committee: {
    fr: "Variation cumulée de {heading} : {variation}, supérieure au seuil de {threshold}. Joignez le PV du comité de pilotage.",
    ar: "التغير المتراكم للبند {heading}: {variation}، يتجاوز عتبة {threshold}. أرفقوا محضر لجنة القيادة.",
    en: "Cumulative variation of {heading}: {variation}, above the threshold of {threshold}. Attach the steering committee’s minutes.",
  },
  reserveReleased: {
    fr: "La réserve {line} est transférée par décision du comité de pilotage. Joignez le PV.",
    ar: "يُحوَّل الاحتياطي {line} بقرار من لجنة القيادة. أرفقوا المحضر.",
    en: "Reserve {line} is transferred by decision of the steering committee. Attach the minutes.",
  },
  amendmentNeeded: {
    fr: "Ce changement nécessite un avenant à la convention (seuil {threshold}).",
    ar: "يستلزم هذا التغيير ملحقا للاتفاقية (العتبة {threshold}).",
    en: "This change needs an amendment to the agreement (threshold {threshold}).",
  },
  amendmentOf: {
    fr: "Variation cumulée de {heading} : {variation}. Ce changement nécessite un avenant à la convention (seuil {threshold}).",
    ar: "التغير المتراكم للبند {heading}: {variation}. يستلزم هذا التغيير ملحقا للاتفاقية (العتبة {threshold}).",
    en: "Cumulative variation of {heading}: {variation}. This change needs an amendment to the agreement (threshold {threshold}).",
  },
  newHeading: {
    fr: "La rubrique {heading} n’a rien dans la version de référence : l’ouvrir nécessite un avenant à la convention.",
    ar: "البند {heading} غير مبرمج في الصيغة المرجعية: يستلزم فتحه ملحقا للاتفاقية.",
    en: "Heading {heading} has nothing in the reference version: opening it needs an amendment to the agreement.",
  },
  belowEngaged: {
    fr: "La ligne {line} ne peut pas être ramenée à {after} : {engaged} sont déjà engagés.",
    ar: "لا يمكن خفض السطر {line} إلى {after}: تم الالتزام بمبلغ {engaged}.",
    en: "Line {line} cannot be brought down to {after}: {engaged} are already committed.",
  },
  belowSpent: {
    fr: "La ligne {line} ne peut pas être ramenée à {after} en {year} : {spent} y sont déjà réalisés.",
    ar: "لا يمكن خفض السطر {line} إلى {after} في {year}: تم إنجاز {spent} خلالها.",
    en: "Line {line} cannot be brought down to {after} in {year}: {spent} are already spent in it.",
  },
  yearClosed: {
    fr: "L’exercice {year} est clôturé.",
    ar: "السنة المالية {year} مقفلة.",
    en: "Budget year {year} is closed.",
  },
  noOpinion: {
    fr: "L’avis du service financier manque : il est requis avant toute décision.",
    ar: "رأي المصلحة المالية غير متوفر: وهو مطلوب قبل أي قرار.",
    en: "The finance department’s opinion is missing: it is required before any decision.",
  },
  decidedLater: {
    fr: "La date de la décision ne peut pas être postérieure à aujourd’hui ({today}).",
    ar: "لا يمكن أن يكون تاريخ القرار لاحقا لليوم ({today}).",
    en: "The decision’s date cannot be later than today ({today}).",
  },
  decidedTooEarly: {
    fr: "La version {number} a été décidée le {day} : une décision plus ancienne ne peut pas la remplacer.",
    ar: "تقررت الصيغة {number} بتاريخ {day}: لا يمكن أن يحل محلها قرار أقدم.",
    en: "Version {number} was decided on {day}: an older decision cannot replace it.",
  },
  ownDecision: {
    fr: "Séparation des tâches : la validation doit être faite par une autre personne.",
    ar: "الفصل بين المهام: يجب أن تتم المصادقة من طرف شخص آخر.",
    en: "Separation of duties: approval must come from another person.",
  },
  notNow: {
    fr: "Cette version n’en est pas à cette étape : rechargez la page pour voir où elle en est.",
    ar: "هذه الصيغة ليست في هذه المرحلة: أعيدوا تحميل الصفحة لمعرفة وضعها.",
    en: "This version is not at that step: reload the page to see where it stands.",
  },
  noOriginal: {
    fr: "Le budget initial n’est pas encore approuvé : saisissez-le dans la grille.",
    ar: "لم تتم بعد المصادقة على الميزانية الأصلية: أدخلوها في الجدول.",
    en: "The original budget is not approved yet: enter it in the grid.",
  },
  unknownLine: {
    fr: "La ligne « {line} » n’existe pas dans ce projet.",
    ar: "السطر «{line}» غير موجود في هذا المشروع.",
    en: "This project has no line “{line}”.",
  },
  nothingToCarry: {
    fr: "Rien à reporter de {year} : tout le budget de l’exercice est consommé.",
    ar: "لا شيء للترحيل من {year}: استُهلكت ميزانية السنة بكاملها.",
    en: "Nothing to carry over from {year}: the whole budget of the year is used.",
  },
  codeTaken: {
    fr: "La ligne {code} existe déjà dans ce projet.",
    ar: "السطر {code} موجود مسبقا في هذا المشروع.",
    en: "Line {code} exists already in this project.",
  },
  badCode: {
    fr: "« {code} » n’est pas un code de ligne : lettres, chiffres, points, tirets et soulignés, 20 au plus (A_01_01).",
    ar: "«{code}» ليس رمز سطر: حروف لاتينية وأرقام ونقط وشرطات، 20 على الأكثر (A_01_01).",
    en: "“{code}” is no line code: letters, digits, points, hyphens and underscores, 20 at most (A_01_01).",
  },
  noAmount: {
    fr: "{where} : « {value} » n’est pas un montant (deux décimales au plus).",
    ar: "{where}: «{value}» ليس مبلغا (رقمان عشريان على الأكثر).",
    en: "{where}: “{value}” is no amount (two decimals at most).",
  },
  carryReason: {
    fr: "Report des crédits non consommés de {year}",
    ar: "ترحيل الاعتمادات غير المستهلكة لسنة {year}",
    en: "Carry-over of what {year} did not use",
  },
});
