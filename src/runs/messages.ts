import { messages } from "../kernel/messages.ts";

export const runs = messages({
  title: { fr: "Éditions émises", ar: "الإصدارات", en: "Issued editions" },
  listNote: {
    fr: "Chaque édition garde son numéro, ses données et ses fichiers : elle est redonnée à l’octet près, quoi qu’il change ensuite.",
    ar: "يحتفظ كل إصدار برقمه ومعطياته وملفاته: يعاد تسليمه مطابقا تماما مهما تغير بعده.",
    en: "Each edition keeps its number, its data and its files: it is given again byte for byte, whatever changes afterwards.",
  },
  none: { fr: "Aucune édition n’a encore été émise.", ar: "لم يصدر أي إصدار بعد.", en: "No edition was issued yet." },
  noneHint: {
    fr: "« Émettre… », à côté d’un rapport, en enregistre une.",
    ar: "زر «إصدار…» بجانب التقرير يسجل إصدارا.",
    en: "“Issue…”, beside a report, records one.",
  },
  record: { fr: "Édition", ar: "الإصدار", en: "Edition" },
  number: { fr: "N° d’édition", ar: "رقم الإصدار", en: "Edition no." },
  on: { fr: "Date d’arrêté", ar: "تاريخ الحصر", en: "As-of date" },
  status: { fr: "Statut", ar: "الحالة", en: "Status" },
  provisional: { fr: "Provisoire", ar: "مؤقت", en: "Provisional" },
  final: { fr: "Définitif", ar: "نهائي", en: "Final" },
  audience: { fr: "Pour", ar: "موجه إلى", en: "For" },
  forDonors: { fr: "Le bailleur", ar: "الجهة المانحة", en: "The donor" },
  internal: { fr: "Usage interne", ar: "الاستعمال الداخلي", en: "Internal use" },
  issuedAt: { fr: "Émise le", ar: "صدر في", en: "Issued" },
  issuedBy: { fr: "Par", ar: "من طرف", en: "By" },
  language: { fr: "Langue d’émission", ar: "لغة الإصدار", en: "Language of issue" },
  known: { fr: "Données connues à l’écriture", ar: "المعطيات المعروفة عند القيد", en: "Data known at entry" },
  headHash: { fr: "Empreinte du journal", ar: "بصمة السجل", en: "Journal hash" },
  dataHash: { fr: "Empreinte des données", ar: "بصمة المعطيات", en: "Hash of the data" },
  rows: { fr: "Lignes", ar: "الأسطر", en: "Rows" },
  files: { fr: "Fichiers", ar: "الملفات", en: "Files" },
  filesNote: {
    fr: "Les trois langues portent les mêmes chiffres, cellule par cellule.",
    ar: "تحمل اللغات الثلاث نفس الأرقام، خلية بخلية.",
    en: "The three languages hold the same figures, cell by cell.",
  },
  file: { fr: "Fichier", ar: "الملف", en: "File" },
  fileHash: { fr: "Empreinte SHA-256", ar: "بصمة SHA-256", en: "SHA-256" },
  size: { fr: "Octets", ar: "البايتات", en: "Bytes" },
  workbooks: { fr: "Rapports Excel", ar: "تقارير Excel", en: "Excel reports" },
  verify: { fr: "Vérifier un classeur", ar: "التحقق من مصنف", en: "Verify a workbook" },
  changes: { fr: "Ce qui a changé depuis", ar: "ما تغير منذ ذلك الحين", en: "What changed since" },
  lost: {
    fr: "Le fichier gardé n’est plus celui qui a été émis. Signalez-le à l’administrateur : l’édition n’est pas redonnée.",
    ar: "الملف المحفوظ لم يعد هو الذي صدر. أبلغ المدير بذلك: لا يعاد تسليم هذا الإصدار.",
    en: "The stored file is no longer the one that was issued. Tell the administrator: the edition is not given again.",
  },
});

/** That a donor has taken note of an edition. */
export const receipts = messages({
  title: { fr: "Accusés de réception", ar: "إشعارات التوصل", en: "Receipts" },
  note: {
    fr: "Chaque confirmation est inscrite au journal.",
    ar: "يُقيَّد كل تأكيد في السجل.",
    en: "Each acknowledgement is written in the journal.",
  },
  none: {
    fr: "La réception n’est pas encore confirmée",
    ar: "لم يؤكد التوصل بعد",
    en: "Nobody has acknowledged it yet",
  },
  by: { fr: "Confirmée par", ar: "أكد التوصل", en: "Acknowledged by" },
  at: { fr: "Le", ar: "بتاريخ", en: "On" },
  receipt: { fr: "Réception", ar: "التوصل", en: "Receipt" },
  acknowledge: { fr: "Confirmer la réception", ar: "تأكيد التوصل", en: "Acknowledge" },
  acknowledgeOf: {
    fr: "Confirmer la réception de {number}",
    ar: "تأكيد التوصل بـ {number}",
    en: "Acknowledge {number}",
  },
  acknowledged: { fr: "Confirmée le {at}", ar: "تم تأكيد التوصل في {at}", en: "Acknowledged on {at}" },
  notYet: { fr: "Pas encore confirmée", ar: "لم يؤكد بعد", en: "Not yet acknowledged" },
});

export const verify = messages({
  title: { fr: "Vérifier un classeur", ar: "التحقق من مصنف", en: "Verify a workbook" },
  lead: {
    fr: "Déposez un classeur émis par Mizan : la page dit s’il est authentique, ou nomme les cellules qui diffèrent de l’édition émise. Aucun compte n’est nécessaire ; le fichier n’est pas gardé.",
    ar: "أودع مصنفا صادرا عن ميزان: تخبرك الصفحة هل هو أصلي، أو تسمي الخلايا المختلفة عن الإصدار الأصلي. لا حاجة إلى حساب؛ ولا يُحتفظ بالملف.",
    en: "Bring a workbook that Mizan issued: the page says whether it is authentic, or names the cells that differ from the issued edition. No account is needed; the file is not kept.",
  },
  file: { fr: "Classeur Excel (.xlsx)", ar: "مصنف Excel (.xlsx)", en: "Excel workbook (.xlsx)" },
  fileHint: { fr: "{most} Mo au plus.", ar: "{most} ميغابايت على الأكثر.", en: "{most} MB at most." },
  submit: { fr: "Vérifier", ar: "تحقق", en: "Verify" },
  journal: { fr: "Vérifier le journal", ar: "التحقق من السجل", en: "Verify the journal" },
  result: { fr: "Résultat", ar: "النتيجة", en: "Result" },
  authentic: { fr: "Authentique", ar: "أصلي", en: "Authentic" },
  authenticNote: {
    fr: "« {name} » est, à l’octet près, le fichier de l’édition {number}.",
    ar: "«{name}» هو تماما ملف الإصدار {number}.",
    en: "“{name}” is, byte for byte, the file of edition {number}.",
  },
  same: { fr: "Authentique, enregistré à nouveau", ar: "أصلي، أعيد حفظه", en: "Authentic, saved again" },
  sameNote: {
    fr: "« {name} » a été enregistré à nouveau par un tableur. Toutes les valeurs et formules de ses cellules sont celles de l’édition {number} ; sa mise en forme n’est pas vérifiée.",
    ar: "أعيد حفظ «{name}» بواسطة برنامج جداول. كل قيم خلاياه وصيغها هي قيم وصيغ الإصدار {number}؛ ولا يتم التحقق من شكله.",
    en: "“{name}” was saved again by a spreadsheet. All values and formulas of its cells are those of edition {number}; its looks are not verified.",
  },
  altered: {
    fr: "{count, plural, one {Modifié : une différence} other {Modifié : {count} différences}}",
    ar: "{count, plural, zero {معدل} one {معدل: اختلاف واحد} two {معدل: اختلافان} few {معدل: {count} اختلافات} many {معدل: {count} اختلافا} other {معدل: {count} اختلاف}}",
    en: "{count, plural, one {Altered: one difference} other {Altered: {count} differences}}",
  },
  alteredNote: {
    fr: "« {name} » se présente comme l’édition {number}, mais les cellules ci-dessous ne sont pas celles qui ont été émises. La valeur affichée est celle de votre fichier.",
    ar: "يقدم «{name}» على أنه الإصدار {number}، لكن الخلايا أدناه ليست كما صدرت. القيمة المعروضة هي قيمة ملفك.",
    en: "“{name}” says to be edition {number}, but the cells below are not those that were issued. The value shown is your file’s.",
  },
  unknown: { fr: "Inconnu", ar: "غير معروف", en: "Unknown" },
  unknownNote: {
    fr: "« {name} » ne porte pas le numéro et l’empreinte d’une édition émise. Une copie de travail, un classeur d’une autre installation, ou un fichier dont ces deux marques ont été changées ne peut pas être vérifié.",
    ar: "لا يحمل «{name}» رقم إصدار وبصمته. لا يمكن التحقق من نسخة عمل أو مصنف من تثبيت آخر أو ملف تم تغيير هاتين العلامتين فيه.",
    en: "“{name}” does not bear the number and the hash of an issued edition. A working copy, a workbook of another installation, or a file whose two marks were changed cannot be verified.",
  },
  place: { fr: "Cellule", ar: "الخلية", en: "Cell" },
  difference: { fr: "Différence", ar: "الاختلاف", en: "Difference" },
  found: { fr: "Dans votre fichier", ar: "في ملفك", en: "In your file" },
  more: {
    fr: "Seules les {count} premières différences sont affichées.",
    ar: "لا تعرض إلا أول {count} من الاختلافات.",
    en: "Only the first {count} differences are shown.",
  },
  noFile: { fr: "Choisissez un classeur.", ar: "اختر مصنفا.", en: "Choose a workbook." },
  tooLarge: {
    fr: "Ce fichier est trop grand, ou se déplie en trop de données pour un classeur de Mizan ({most} Mo au plus).",
    ar: "هذا الملف كبير جدا، أو يحتوي بعد فكه على معطيات أكثر مما يحتويه مصنف من ميزان ({most} ميغابايت على الأكثر).",
    en: "This file is too large, or unfolds to more data than a workbook of Mizan holds ({most} MB at most).",
  },
  notWorkbook: {
    fr: "Ce fichier n’est pas un classeur Excel (.xlsx), ou il est endommagé.",
    ar: "هذا الملف ليس مصنف Excel (.xlsx)، أو أنه معطوب.",
    en: "This file is no Excel workbook (.xlsx), or it is damaged.",
  },
  protected: {
    fr: "Ce fichier est protégé par un mot de passe, ou au format .xls ancien : enregistrez-le en .xlsx sans mot de passe.",
    ar: "هذا الملف محمي بكلمة سر، أو بصيغة .xls القديمة: احفظه بصيغة .xlsx دون كلمة سر.",
    en: "This file is protected by a password, or in the old .xls format: save it as .xlsx without a password.",
  },
  tooMany: {
    fr: "Trop de vérifications depuis votre réseau. Réessayez dans {minutes} minutes.",
    ar: "عمليات تحقق كثيرة من شبكتك. أعد المحاولة بعد {minutes} دقائق.",
    en: "Too many verifications from your network. Try again in {minutes} minutes.",
  },
});

export const DIFFERENCE = messages({
  value: { fr: "La valeur diffère", ar: "القيمة مختلفة", en: "The value differs" },
  formula: { fr: "La formule diffère", ar: "الصيغة مختلفة", en: "The formula differs" },
  added: { fr: "Ajoutée", ar: "مضافة", en: "Added" },
  missing: { fr: "Vidée", ar: "أفرغت", en: "Emptied" },
  sheetAdded: { fr: "Feuille ajoutée", ar: "ورقة مضافة", en: "Sheet added" },
  sheetMissing: { fr: "Feuille retirée", ar: "ورقة محذوفة", en: "Sheet removed" },
});

export const large = messages({
  title: {
    fr: "Trop de lignes pour un classeur",
    ar: "عدد الأسطر يفوق سعة المصنف",
    en: "Too many rows for a workbook",
  },
  said: {
    fr: "Ce choix compte {rows, number} lignes ; une feuille Excel en contient {most, number} au plus. Rien n’est coupé : le fichier CSV les a toutes, ou filtrez davantage.",
    ar: "عدد أسطر هذا الاختيار {rows, number}، وأقصى ما تسعه ورقة Excel هو {most, number}. لا يُقتطع أي شيء: ملف CSV يضمها كلها، أو ضيّقوا الترشيح.",
    en: "This choice has {rows, number} rows; an Excel sheet holds {most, number} at most. Nothing is cut: the CSV file has them all, or filter further.",
  },
  csv: { fr: "Télécharger le CSV", ar: "تنزيل ملف CSV", en: "Download the CSV" },
});
