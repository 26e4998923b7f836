import { type Message, messages } from "../../kernel/messages.ts";

/** The names of fields, in forms and in what rules say about them. */
export const field = messages({
  email: { fr: "Adresse électronique", ar: "البريد الإلكتروني", en: "E-mail" },
  password: { fr: "Mot de passe", ar: "كلمة المرور", en: "Password" },
  repeated: { fr: "Mot de passe, une seconde fois", ar: "كلمة المرور مرة ثانية", en: "Password, a second time" },
  name: { fr: "Nom", ar: "الاسم", en: "Name" },
  role: { fr: "Rôle", ar: "الدور", en: "Role" },
  organisation: { fr: "Organisme", ar: "الهيئة", en: "Organisation" },
  reach: { fr: "Périmètre", ar: "نطاق الاطلاع", en: "Scope" },
  agreements: { fr: "Conventions", ar: "الاتفاقيات", en: "Agreements" },
  projects: { fr: "Projets", ar: "المشاريع", en: "Projects" },
  components: { fr: "Composantes (point focal)", ar: "المكوِّنات (نقطة الاتصال)", en: "Components (focal point)" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  label: { fr: "Libellé", ar: "التسمية", en: "Label" },
  access: { fr: "Droits", ar: "الصلاحيات", en: "Rights" },
  days: { fr: "Durée de validité (jours)", ar: "مدة الصلاحية (بالأيام)", en: "Validity (days)" },
  code: { fr: "Code", ar: "الرمز", en: "Code" },
  kind: { fr: "Type d’organisme (IATI)", ar: "نوع الهيئة (IATI)", en: "Organisation type (IATI)" },
  fullName: { fr: "Nom officiel", ar: "الاسم الرسمي", en: "Official name" },
  shortName: { fr: "Nom abrégé", ar: "الاسم المختصر", en: "Short name" },
  validFrom: { fr: "Valable à partir du", ar: "صالح ابتداء من", en: "Valid from" },
  validTo: { fr: "Valable jusqu’au", ar: "صالح إلى غاية", en: "Valid until" },
});

/** What rules say about a field; `{field}` is one of the names above. */
export const wrong = messages({
  required: { fr: "{field} : à renseigner.", ar: "{field}: يجب ملء هذا الحقل.", en: "{field}: please fill this in." },
  tooLong: {
    fr: "{field} : {length} caractères, le maximum est {most}.",
    ar: "{field}: عدد الأحرف {length}، والحد الأقصى {most}.",
    en: "{field}: {length} characters, the most is {most}.",
  },
  noChoice: {
    fr: "{field} : choisissez dans la liste.",
    ar: "{field}: المرجو الاختيار من اللائحة.",
    en: "{field}: choose from the list.",
  },
  unknownChoice: {
    fr: "{field} : « {value} » ne fait pas partie des choix proposés.",
    ar: "{field}: «{value}» ليس ضمن الاختيارات المقترحة.",
    en: "{field}: “{value}” is not among the choices offered.",
  },
  noDay: {
    fr: "{field} : « {value} » n’est pas une date du calendrier entre 1990 et 2100, par exemple 2025-06-30.",
    ar: "{field}: «{value}» ليس تاريخا صحيحا بين 1990 و2100، مثلا 2025-06-30.",
    en: "{field}: “{value}” is not a calendar date between 1990 and 2100, for example 2025-06-30.",
  },
  outOfRange: {
    fr: "{field} : « {value} » n’est pas un nombre entier de {least} à {most}.",
    ar: "{field}: «{value}» ليس عددا صحيحا بين {least} و{most}.",
    en: "{field}: “{value}” is not a whole number from {least} to {most}.",
  },
  noEmail: {
    fr: "{field} : « {value} » n’est pas une adresse électronique, par exemple prenom.nom@administration.ma.",
    ar: "{field}: «{value}» ليس عنوانا إلكترونيا صحيحا، مثلا prenom.nom@administration.ma.",
    en: "{field}: “{value}” is not an e-mail address, for example first.last@administration.ma.",
  },
  emailTaken: {
    fr: "Une personne a déjà l’adresse {email}. Ouvrez sa fiche pour lui envoyer un nouveau lien.",
    ar: "البريد الإلكتروني {email} مستعمل من طرف شخص آخر. افتحوا بطاقته لإعداد رابط جديد.",
    en: "Somebody already has the e-mail {email}. Open their record to make a new link.",
  },
  shortPassword: {
    fr: "Le mot de passe a {length} caractères ; il en faut {least} au moins. Une phrase convient bien.",
    ar: "عدد أحرف كلمة المرور {length}، والحد الأدنى {least}. يمكن استعمال جملة كاملة.",
    en: "The password has {length} characters; it needs at least {least}. A sentence does well.",
  },
  obviousPassword: {
    fr: "Ce mot de passe est trop facile à deviner : il reprend votre adresse ou un seul caractère répété.",
    ar: "كلمة المرور هذه سهلة التخمين: فهي تعيد عنوانكم الإلكتروني أو تكرر حرفا واحدا.",
    en: "This password is too easy to guess: it is your e-mail, or one character repeated.",
  },
  unlikePassword: {
    fr: "Les deux mots de passe diffèrent. Écrivez deux fois le même.",
    ar: "كلمتا المرور مختلفتان. المرجو كتابة الكلمة نفسها مرتين.",
    en: "The two passwords differ. Write the same one twice.",
  },
  donorNeedsAgreements: {
    fr: "Un bailleur ne voit que ses propres conventions : choisissez-en au moins une.",
    ar: "لا تطلع الجهة المانحة إلا على اتفاقياتها: المرجو اختيار اتفاقية واحدة على الأقل.",
    en: "A donor sees its own agreements only: choose at least one.",
  },
  donorSeesSome: {
    fr: "Un bailleur ne peut pas voir tout le portefeuille. Choisissez un périmètre limité.",
    ar: "لا يمكن للجهة المانحة الاطلاع على المحفظة كلها. المرجو اختيار نطاق محدود.",
    en: "A donor cannot see the whole portfolio. Choose a limited scope.",
  },
  reachIsEmpty: {
    fr: "Ce périmètre est vide : choisissez au moins une convention ou un projet, ou tout le portefeuille.",
    ar: "هذا النطاق فارغ: المرجو اختيار اتفاقية أو مشروع على الأقل، أو المحفظة كلها.",
    en: "This scope is empty: choose at least one agreement or project, or the whole portfolio.",
  },
  focalPointIsOfficer: {
    fr: "Seul un chargé de projet peut être point focal d’une composante. Choisissez ce rôle, ou décochez les composantes.",
    ar: "لا يكون نقطة اتصال لمكوِّن إلا مكلف بمشروع. المرجو اختيار هذا الدور أو إزالة تأشير المكوِّنات.",
    en: "Only a project officer can be the focal point of a component. Choose that role, or untick the components.",
  },
  focalPointHasPartsOnly: {
    fr: "Un point focal ne voit que ses composantes : décochez les conventions et les projets, ou les composantes.",
    ar: "لا تطلع نقطة الاتصال إلا على مكوِّناتها: المرجو إزالة تأشير الاتفاقيات والمشاريع، أو المكوِّنات.",
    en: "A focal point sees their components only: untick the agreements and projects, or the components.",
  },
  ownRole: {
    fr: "Vous ne pouvez pas changer votre propre rôle. Demandez à un autre administrateur.",
    ar: "لا يمكنكم تغيير دوركم بأنفسكم. المرجو طلب ذلك من مدير نظام آخر.",
    en: "You cannot change your own role. Ask another administrator.",
  },
  ownAccess: {
    fr: "Vous ne pouvez pas mettre fin à votre propre accès. Demandez à un autre administrateur.",
    ar: "لا يمكنكم إنهاء ولوجكم بأنفسكم. المرجو طلب ذلك من مدير نظام آخر.",
    en: "You cannot end your own access. Ask another administrator.",
  },
  personEnded: {
    fr: "L’accès de cette personne est terminé. Donnez-lui un nouveau lien pour le rouvrir.",
    ar: "تم إنهاء ولوج هذا الشخص. أعدوا له رابطا جديدا لإعادة فتحه.",
    en: "This person’s access has ended. Make a new link to open it again.",
  },
  badCode: {
    fr: "« {value} » n’est pas un code : 2 à 20 lettres majuscules sans accent, chiffres ou traits d’union, par exemple MEF-DB.",
    ar: "«{value}» ليس رمزا صحيحا: من 2 إلى 20 حرفا لاتينيا كبيرا أو رقما أو شرطة، مثلا MEF-DB.",
    en: "“{value}” is not a code: 2 to 20 capital letters, digits or hyphens, for example MEF-DB.",
  },
  codeTaken: {
    fr: "Le code {code} est déjà celui d’un autre organisme.",
    ar: "الرمز {code} مستعمل لهيئة أخرى.",
    en: "The code {code} already belongs to another organisation.",
  },
  endsBeforeStart: {
    fr: "La fin ({end}) précède le début ({start}) de {days, plural, one {# jour} other {# jours}}.",
    ar: "تاريخ النهاية ({end}) يسبق تاريخ البداية ({start}) بـ{days, plural, zero {صفر يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}.",
    en: "The end ({end}) comes {days, plural, one {# day} other {# days}} before the start ({start}).",
  },
  overlapDays: {
    fr: "Cette période chevauche celle de « {name} » de {days, plural, one {# jour} other {# jours}} : du {from} au {to}.",
    ar: "تتداخل هذه الفترة مع فترة «{name}» بـ{days, plural, zero {صفر يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}: من {from} إلى {to}.",
    en: "This period overlaps that of “{name}” by {days, plural, one {# day} other {# days}}: from {from} to {to}.",
  },
  overlapFrom: {
    fr: "Cette période chevauche celle de « {name} » à partir du {from}, sans fin : mettez d’abord fin à ce nom, ou cochez la case qui le fait.",
    ar: "تتداخل هذه الفترة مع فترة «{name}» ابتداء من {from} دون نهاية: المرجو إنهاء هذا الاسم أولا، أو تأشير الخانة التي تنهيه.",
    en: "This period overlaps that of “{name}” from {from} on, without end: end that name first, or tick the box that does.",
  },
  overlapTo: {
    fr: "Cette période chevauche celle de « {name} » jusqu’au {to}.",
    ar: "تتداخل هذه الفترة مع فترة «{name}» إلى غاية {to}.",
    en: "This period overlaps that of “{name}” until {to}.",
  },
  overlapAlways: {
    fr: "Cette période et celle de « {name} » n’ont ni début ni fin : elles se chevauchent entièrement.",
    ar: "هذه الفترة وفترة «{name}» بلا بداية ولا نهاية: فهما متداخلتان كليا.",
    en: "Neither this period nor that of “{name}” has a start or an end: they overlap entirely.",
  },
});

/** Organisation types of the IATI codelist, as far as the portfolio needs them. */
export const KIND_NAME: Readonly<Record<string, Message>> = messages({
  "10": { fr: "Administration publique", ar: "إدارة عمومية", en: "Government" },
  "11": { fr: "Collectivité territoriale", ar: "جماعة ترابية", en: "Local government" },
  "15": { fr: "Autre organisme public", ar: "هيئة عمومية أخرى", en: "Other public sector" },
  "21": { fr: "ONG internationale", ar: "منظمة غير حكومية دولية", en: "International NGO" },
  "22": { fr: "ONG nationale", ar: "منظمة غير حكومية وطنية", en: "National NGO" },
  "23": { fr: "ONG régionale", ar: "منظمة غير حكومية جهوية", en: "Regional NGO" },
  "24": { fr: "ONG du pays partenaire", ar: "منظمة غير حكومية من البلد الشريك", en: "Partner country based NGO" },
  "30": { fr: "Partenariat public-privé", ar: "شراكة بين القطاعين العام والخاص", en: "Public–private partnership" },
  "40": { fr: "Organisation multilatérale", ar: "منظمة متعددة الأطراف", en: "Multilateral" },
  "60": { fr: "Fondation", ar: "مؤسسة", en: "Foundation" },
  "70": { fr: "Secteur privé", ar: "القطاع الخاص", en: "Private sector" },
  "80": {
    fr: "Enseignement, formation et recherche",
    ar: "التعليم والتكوين والبحث",
    en: "Academic, training and research",
  },
  "90": { fr: "Autre", ar: "نوع آخر", en: "Other" },
});
