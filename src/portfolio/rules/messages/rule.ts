import { messages } from "../../../kernel/messages.ts";

/** What the rules of the portfolio say (handbook 4.1). */
export const ruleWords = messages({
  aboveCeiling: {
    fr: "Le total affecté ({total}) dépasse le montant de la convention ({ceiling}) de {excess}. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ar: "مجموع المبالغ المخصصة ({total}) يتجاوز مبلغ الاتفاقية ({ceiling}) بمقدار {excess}. خفّضوا أحد التخصيصات أو سجلوا أولا ملحقا للاتفاقية.",
    en: "The allocated total ({total}) exceeds the agreement ceiling ({ceiling}) by {excess}. Reduce an allocation, or record an amendment first.",
  },
  noAmount: {
    fr: "{field} : « {value} » n’est pas un montant. Écrivez des chiffres, avec au plus deux décimales après une virgule, par exemple 1 250 000,50.",
    ar: "{field}: «{value}» ليس مبلغا. اكتبوا أرقاما، مع رقمين على الأكثر بعد الفاصلة، مثلا 1 250 000,50.",
    en: "{field}: “{value}” is no amount. Write digits, with at most two decimals after a point, for example 1 250 000.50.",
  },
  tooManyDecimals: {
    fr: "{field} : « {value} » a trop de décimales ; le montant en {currency} en prend deux au plus. Rien n’est arrondi à votre place.",
    ar: "{field}: «{value}» يضم خانات عشرية أكثر من اللازم؛ المبلغ بعملة {currency} يقبل رقمين على الأكثر. لا يُقرَّب أي مبلغ تلقائيا.",
    en: "{field}: “{value}” has too many decimals; an amount in {currency} takes at most two. Nothing is rounded for you.",
  },
  tooLarge: {
    fr: "{field} : « {value} » dépasse le plus grand montant admis (mille milliards).",
    ar: "{field}: «{value}» يتجاوز أكبر مبلغ مقبول (ألف مليار).",
    en: "{field}: “{value}” exceeds the largest amount accepted (a thousand billion).",
  },
  noShare: {
    fr: "{field} : « {value} » n’est pas un pourcentage de 0 à 100, avec deux décimales au plus.",
    ar: "{field}: «{value}» ليس نسبة مئوية من 0 إلى 100 برقمين عشريين على الأكثر.",
    en: "{field}: “{value}” is no percentage from 0 to 100 with at most two decimals.",
  },
  noRate: {
    fr: "{field} : « {value} » n’est pas un taux (1 EUR = x MAD, six décimales au plus).",
    ar: "{field}: «{value}» ليس سعر صرف (1 EUR = x MAD، بست خانات عشرية على الأكثر).",
    en: "{field}: “{value}” is no rate (1 EUR = x MAD, at most six decimals).",
  },
  tooManyRows: {
    fr: "{field} : {most} lignes au plus.",
    ar: "{field}: العدد الأقصى للأسطر {most}.",
    en: "{field}: at most {most} rows.",
  },
  badIdentifier: {
    fr: "« {value} » : écrivez le système, deux-points, puis l’identifiant. Par exemple : IATI : DE-1-202220838.",
    ar: "«{value}»: اكتبوا النظام ثم نقطتين ثم المعرّف. مثال: IATI : DE-1-202220838.",
    en: "“{value}”: write the system, a colon, then the identifier. For example: IATI: DE-1-202220838.",
  },
  negativeAmount: {
    fr: "Un budget ne peut pas être négatif.",
    ar: "لا يمكن أن تكون الميزانية سالبة.",
    en: "A budget cannot be negative.",
  },
  sectorTotal: {
    fr: "La répartition sectorielle totalise {total, number} % ; elle doit totaliser 100 %.",
    ar: "مجموع التوزيع القطاعي {total, number} %، ويجب أن يساوي 100 %.",
    en: "The sector shares total {total, number}%; they must total 100%.",
  },
  sectorTwice: {
    fr: "Le secteur {code} figure deux fois. Gardez une seule ligne par secteur.",
    ar: "القطاع {code} مذكور مرتين. احتفظوا بسطر واحد لكل قطاع.",
    en: "Sector {code} is there twice. Keep one row for each sector.",
  },
  sectorNothing: {
    fr: "Le secteur {code} n’a pas de part. Donnez-lui un pourcentage ou retirez-le.",
    ar: "القطاع {code} بدون نسبة. حددوا له نسبة مئوية أو احذفوه.",
    en: "Sector {code} has no share. Give it a percentage or take it out.",
  },
  badCode: {
    fr: "Un code commence par une lettre et ne contient que des majuscules, des chiffres et des traits d’union, 24 caractères au plus. Par exemple : P5 ou AG-DE-03.",
    ar: "يبدأ الرمز بحرف لاتيني كبير ولا يضم سوى حروف لاتينية كبيرة وأرقام وشرطات، في حدود 24 رمزا. مثال: P5 أو AG-DE-03.",
    en: "A code begins with a letter and holds only capitals, digits and hyphens, at most 24 characters. For example: P5 or AG-DE-03.",
  },
  takenCode: {
    fr: "Le code {code} est déjà utilisé. Choisissez-en un autre.",
    ar: "الرمز {code} مستعمل من قبل. اختاروا رمزا آخر.",
    en: "The code {code} is already used. Choose another.",
  },
  badComponentCode: {
    fr: "« {code} » n’est pas un code de composante : une lettre majuscule, puis des majuscules, des chiffres et des tirets bas. Par exemple : C4 ou A_01.",
    ar: "«{code}» ليس رمز مكوِّن: حرف لاتيني كبير، ثم حروف كبيرة وأرقام وشرطات سفلية. مثال: C4 أو A_01.",
    en: "“{code}” is no component code: a capital letter, then capitals, digits and low lines. For example: C4 or A_01.",
  },
  componentTwice: {
    fr: "La composante {code} figure deux fois dans ce projet.",
    ar: "المكوِّن {code} مذكور مرتين في هذا المشروع.",
    en: "Component {code} is there twice in this project.",
  },
  participantTwice: {
    fr: "L’organisme {code} a deux fois le même rôle. Retirez une des deux lignes.",
    ar: "للهيئة {code} الدور نفسه مرتين. احذفوا أحد السطرين.",
    en: "Organisation {code} has the same role twice. Take out one of the two rows.",
  },
  endBeforeStart: {
    fr: "La fin ({end}) précède le début ({start}).",
    ar: "تاريخ النهاية ({end}) سابق لتاريخ البداية ({start}).",
    en: "The end ({end}) is before the start ({start}).",
  },
  outsideExecution: {
    fr: "Cette date est hors de la période d’exécution de la convention ({start} – {end}). Choisissez une date dans cette période ou enregistrez d’abord un avenant.",
    ar: "هذا التاريخ خارج مدة تنفيذ الاتفاقية ({start} – {end}). اختاروا تاريخا ضمن هذه المدة أو سجلوا أولا ملحقا للاتفاقية.",
    en: "This date is outside the agreement’s execution period ({start} – {end}). Choose a date within it, or record an amendment first.",
  },
  notYet: {
    fr: "Une date réelle ne peut pas être dans le futur ({day}).",
    ar: "لا يمكن أن يكون التاريخ الفعلي في المستقبل ({day}).",
    en: "An actual date cannot be in the future ({day}).",
  },
  closedWithoutEnd: {
    fr: "Un projet clôturé a une date de fin réelle. Indiquez-la.",
    ar: "للمشروع المقفل تاريخ نهاية فعلي. المرجو تحديده.",
    en: "A closed project has an actual end date. Give it.",
  },
  onlyByAmendment: {
    fr: "La convention est signée : cette donnée ne change que par un avenant.",
    ar: "الاتفاقية موقعة: لا يتغير هذا المعطى إلا بملحق للاتفاقية.",
    en: "The agreement is signed: only an amendment changes this.",
  },
  signedAlready: {
    fr: "Une convention signée ne redevient pas un projet de convention.",
    ar: "لا يمكن أن تعود الاتفاقية الموقعة إلى مشروع اتفاقية.",
    en: "A signed agreement does not become a draft again.",
  },
  signatureMissing: {
    fr: "Indiquez la date de signature : seul un projet de convention peut s’en passer.",
    ar: "حددوا تاريخ التوقيع: وحده مشروع الاتفاقية يمكن أن يخلو منه.",
    en: "Give the signature date: only a draft agreement can do without.",
  },
  signedLater: {
    fr: "La signature ne peut pas être dans le futur.",
    ar: "لا يمكن أن يكون التوقيع في المستقبل.",
    en: "The signature cannot be in the future.",
  },
  fixedRateMissing: {
    fr: "Indiquez le taux fixe convenu : 1 EUR = x MAD, six décimales au plus.",
    ar: "حددوا سعر الصرف الثابت المتفق عليه: 1 EUR = x MAD، بست خانات عشرية على الأكثر.",
    en: "Give the agreed fixed rate: 1 EUR = x MAD, at most six decimals.",
  },
  fixedRateIdle: {
    fr: "Un taux fixe ne va qu’avec la méthode « taux fixe convenu ». Effacez-le ou changez de méthode.",
    ar: "لا يُستعمل السعر الثابت إلا مع طريقة «السعر الثابت المتفق عليه». احذفوه أو غيّروا الطريقة.",
    en: "A fixed rate goes only with the method “agreed fixed rate”. Clear it or change the method.",
  },
  thresholdOrder: {
    fr: "Le seuil d’avenant ne peut pas être inférieur au seuil de notification.",
    ar: "لا يمكن أن تكون عتبة الملحق أدنى من عتبة الإشعار.",
    en: "The amendment threshold cannot be below the notification threshold.",
  },
  vatSettled: {
    fr: "Des écritures avec TVA sont déjà soumises ou validées : l’éligibilité de la TVA ne change plus.",
    ar: "توجد قيود متضمنة للضريبة على القيمة المضافة سبق تقديمها أو المصادقة عليها: لم تعد أهلية الضريبة قابلة للتغيير.",
    en: "Entries with VAT are already submitted or approved: whether VAT is eligible no longer changes.",
  },
  executionOutsideValidity: {
    fr: "La période d’exécution doit être comprise dans la durée de validité de la convention.",
    ar: "يجب أن تكون مدة التنفيذ داخل مدة صلاحية الاتفاقية.",
    en: "The execution period must lie within the agreement’s validity.",
  },
  projectOutside: {
    fr: "Un projet de cette convention est prévu jusqu’au ou depuis le {day} : la période d’exécution doit le contenir.",
    ar: "أحد مشاريع هذه الاتفاقية مبرمج ابتداء من أو إلى غاية {day}: يجب أن تشمله مدة التنفيذ.",
    en: "A project of this agreement is planned from or until {day}: the execution period must contain it.",
  },
  shortReason: {
    fr: "Expliquez le motif en {least, plural, one {# caractère} other {# caractères}} au moins : le journal le garde.",
    ar: "اشرحوا السبب في {least, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفا} other {# حرف}} على الأقل: يحتفظ به السجل.",
    en: "Explain the reason in at least {least, plural, one {# character} other {# characters}}: the journal keeps it.",
  },
  closedStays: {
    fr: "Ce qui est clôturé ne s’annule pas.",
    ar: "لا يمكن إلغاء ما تم إقفاله.",
    en: "What is closed cannot be cancelled.",
  },
  stillHasProjects: {
    fr: "Cette convention porte encore {count, plural, one {# projet} other {# projets}} : annulez-les d’abord.",
    ar: "لا تزال هذه الاتفاقية تضم {count, plural, zero {أي مشروع} one {مشروعا واحدا} two {مشروعين} few {# مشاريع} many {# مشروعا} other {# مشروع}}: ألغوها أولا.",
    en: "This agreement still carries {count, plural, one {# project} other {# projects}}: cancel them first.",
  },
  cancelledStays: {
    fr: "Ce qui est annulé ne se modifie plus. L’historique en garde la trace.",
    ar: "ما تم إلغاؤه لا يمكن تعديله. يحتفظ السجل بأثره.",
    en: "What is cancelled can no longer be changed. The history keeps its trace.",
  },
  changedMeanwhile: {
    fr: "Une autre personne a modifié cette fiche depuis que vous l’avez ouverte. Relisez-la ci-dessous, puis confirmez de nouveau.",
    ar: "قام شخص آخر بتعديل هذه البطاقة منذ أن فتحتموها. راجعوها أدناه ثم أكدوا من جديد.",
    en: "Somebody else changed this record since you opened it. Read it again below, then confirm once more.",
  },
  notAmendable: {
    fr: "Seule une convention signée, ni clôturée ni annulée, reçoit un avenant.",
    ar: "لا يُسجل الملحق إلا لاتفاقية موقعة غير مقفلة ولا ملغاة.",
    en: "Only a signed agreement that is neither closed nor cancelled can be amended.",
  },
  amendmentEmpty: {
    fr: "Un avenant change le montant ou la fin d’exécution : modifiez au moins l’un des deux.",
    ar: "يغير الملحق المبلغ أو نهاية التنفيذ: غيّروا أحدهما على الأقل.",
    en: "An amendment changes the ceiling or the end of execution: change at least one.",
  },
  amendmentTooEarly: {
    fr: "Un avenant ne peut pas être antérieur à la convention ni à l’avenant précédent.",
    ar: "لا يمكن أن يسبق الملحق الاتفاقية ولا الملحق السابق.",
    en: "An amendment cannot be earlier than the agreement or the previous amendment.",
  },
  beyondValidity: {
    fr: "La convention est valable jusqu’au {day}. Prolongez d’abord sa validité.",
    ar: "الاتفاقية صالحة إلى غاية {day}. مددوا صلاحيتها أولا.",
    en: "The agreement is valid until {day}. Extend its validity first.",
  },
});
