import { messages } from "../../kernel/messages.ts";

/** What the rules of the portfolio say (handbook 4.1). */
export const ruleWords = messages({
  aboveCeiling: {
    fr: "Le total affecté ({total}) dépasse le montant de la convention ({ceiling}) de {excess}. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ar: "مجموع المبالغ المخصصة ({total}) يتجاوز مبلغ الاتفاقية ({ceiling}) بمقدار {excess}. خفّضوا أحد التخصيصات أو سجلوا أولا ملحقا للاتفاقية.",
    en: "The allocated total ({total}) exceeds the agreement ceiling ({ceiling}) by {excess}. Reduce an allocation, or record an amendment first.",
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
