import { messages } from "../../kernel/messages.ts";

/** Words of issuing a report, and of its data outside Mizan. */
export const editions = messages({
  changesTitle: { fr: "Depuis {number}", ar: "منذ {number}", en: "Since {number}" },
  changedFigures: { fr: "Chiffres qui diffèrent", ar: "الأرقام المختلفة", en: "Figures that differ" },
  changedNote: {
    fr: "Le même rapport, à la même date d’arrêté, tel qu’il est connu maintenant, comparé à l’édition émise.",
    ar: "نفس التقرير بنفس تاريخ الحصر كما هو معروف الآن، مقارنا بالإصدار.",
    en: "The same report, at the same as-of date, as it is known now, held against the issued edition.",
  },
  nothingChanged: {
    fr: "Aucun chiffre de la feuille du rapport n’a changé.",
    ar: "لم يتغير أي رقم في ورقة التقرير.",
    en: "No figure of the report’s sheet has changed.",
  },
  row: { fr: "Ligne", ar: "السطر", en: "Row" },
  column: { fr: "Colonne", ar: "العمود", en: "Column" },
  before: { fr: "Émis", ar: "عند الإصدار", en: "As issued" },
  after: { fr: "Maintenant", ar: "الآن", en: "Now" },
  deeds: { fr: "Qui a changé quoi, et pourquoi", ar: "من غيّر ماذا ولماذا", en: "Who changed what, and why" },
  deedsNote: {
    fr: "Les écritures du journal sur les projets de l’édition depuis ses données ; chacune s’ouvre à ses champs.",
    ar: "قيود السجل المتعلقة بمشاريع الإصدار منذ معطياته؛ كل قيد يفتح على حقوله.",
    en: "The journal’s entries on the edition’s projects since its data; each opens to its fields.",
  },
  noDeed: { fr: "Aucune écriture depuis.", ar: "لا قيد منذ ذلك الحين.", en: "No entry since." },
  entry: { fr: "Écriture", ar: "القيد", en: "Entry" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  by: { fr: "Par", ar: "من طرف", en: "By" },
  at: { fr: "Le", ar: "في", en: "At" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  csv: { fr: "CSV", ar: "CSV", en: "CSV" },
  issue: { fr: "Émettre…", ar: "إصدار…", en: "Issue…" },
  issueTitle: { fr: "Émettre {report}", ar: "إصدار {report}", en: "Issue {report}" },
  issueNow: { fr: "Émettre l’édition", ar: "إصدار التقرير", en: "Issue the edition" },
  issueNote: {
    fr: "L’édition reçoit un numéro et reste disponible à l’octet près, en français, en arabe et en anglais. Elle ne peut pas être retirée.",
    ar: "يحصل الإصدار على رقم ويبقى متاحا كما هو تماما بالفرنسية والعربية والإنجليزية. ولا يمكن سحبه.",
    en: "The edition gets a number and stays available byte for byte in French, Arabic and English. It cannot be withdrawn.",
  },
  willBeFinal: {
    fr: "Tous les trimestres sont clôturés : l’édition sera définitive.",
    ar: "كل الأرباع مقفلة: سيكون الإصدار نهائيا.",
    en: "Every quarter is closed: the edition will be final.",
  },
  willBeProvisional: {
    fr: "L’édition portera la mention « provisoire » : la date d’arrêté ne termine pas un trimestre, ou un trimestre n’est pas clôturé.",
    ar: "سيحمل الإصدار عبارة «مؤقت»: تاريخ الحصر لا ينهي ربعا، أو يوجد ربع غير مقفل.",
    en: "The edition will bear the mark “provisional”: the as-of date ends no quarter, or a quarter is not closed.",
  },
  reportRows: { fr: "Lignes du rapport", ar: "أسطر التقرير", en: "Rows of the report" },
  audience: { fr: "Destinataire", ar: "الموجه إليه", en: "Issued to" },
  toDonor: { fr: "Le bailleur", ar: "الجهة المانحة", en: "The donor" },
  toDonorHint: {
    fr: "Seulement les chiffres validés et publiés ; le bailleur des conventions la trouve dans sa liste.",
    ar: "الأرقام المصادق عليها والمنشورة فقط؛ وتجدها الجهة المانحة للاتفاقيات في لائحتها.",
    en: "Approved and published figures only; the donor of the agreements finds it in their list.",
  },
  toHouse: { fr: "Usage interne", ar: "الاستعمال الداخلي", en: "Internal use" },
  toHouseHint: {
    fr: "Le bailleur ne la voit pas.",
    ar: "لا تطلع عليها الجهة المانحة.",
    en: "The donor does not see it.",
  },
  nothingToIssue: {
    fr: "Ce rapport ne contient aucun projet : il n’y a rien à émettre.",
    ar: "لا يتضمن هذا التقرير أي مشروع: لا شيء للإصدار.",
    en: "This report holds no project: there is nothing to issue.",
  },
  powerQuery: {
    fr: "Données actualisables dans Excel (Power Query)",
    ar: "معطيات قابلة للتحيين في Excel (Power Query)",
    en: "Data that refresh in Excel (Power Query)",
  },
  powerQueryNote: {
    fr: "Le bouton CSV donne la table de données d’un rapport ; son adresse sert aussi de source à Excel.",
    ar: "يعطي زر CSV جدول معطيات التقرير؛ وعنوانه يصلح أيضا كمصدر لبرنامج Excel.",
    en: "The CSV button gives a report’s data table; its address serves Excel as a source too.",
  },
  stepToken: {
    fr: "Créez un jeton d’API en lecture, et copiez-le.",
    ar: "أنشئ رمز ولوج للقراءة وانسخه.",
    en: "Create a read-only API token, and copy it.",
  },
  stepTokenLink: { fr: "Jetons d’API", ar: "رموز الولوج", en: "API tokens" },
  stepWeb: {
    fr: "Dans Excel : Données > Obtenir des données > À partir d’autres sources > À partir du web > Avancé.",
    ar: "في Excel: Données > Obtenir des données > À partir d’autres sources > À partir du web > Avancé.",
    en: "In Excel: Data > Get Data > From Other Sources > From Web > Advanced.",
  },
  stepAddress: {
    fr: "Dans « Parties de l’URL », collez l’adresse du CSV avec ses paramètres, par exemple {address}",
    ar: "في خانة «Parties de l’URL» ألصق عنوان CSV مع معلماته، مثلا {address}",
    en: "In “URL parts”, paste the CSV’s address with its parameters, for example {address}",
  },
  stepHeader: {
    fr: "Dans « Paramètres d’en-tête de requête HTTP », choisissez Authorization et tapez : Bearer, une espace, puis le jeton. Validez avec un accès anonyme.",
    ar: "في «Paramètres d’en-tête de requête HTTP» اختر Authorization واكتب: Bearer ثم فراغا ثم الرمز. وأكد باختيار الولوج «Anonyme».",
    en: "Under “HTTP request header parameters”, choose Authorization and type: Bearer, a space, then the token. Confirm with anonymous access.",
  },
  stepRefresh: {
    fr: "Origine du fichier : 65001 (UTF-8) ; délimiteur : point-virgule. Chargez, puis « Actualiser tout » redemande les données.",
    ar: "Origine du fichier: 65001 (UTF-8)؛ délimiteur: فاصلة منقوطة. حمّل، ثم يعيد «Actualiser tout» طلب المعطيات.",
    en: "File origin: 65001 (UTF-8); delimiter: comma. Load; “Refresh All” asks for the data again.",
  },
});
