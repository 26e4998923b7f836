import { messages } from "../../kernel/messages.ts";

/** The words of reminders, calendars and the outbox. */
export const mailWords = messages({
  subject: {
    fr: "Mizan : {late, plural, =0 {} one {# jalon sans prévision, } other {# jalons sans prévision, }}{due, plural, =0 {rien à échoir} one {# échéance proche} other {# échéances proches}}",
    ar: "ميزان: {late, plural, =0 {} one {محطة واحدة دون توقع، } two {محطتان دون توقع، } few {# محطات دون توقع، } many {# محطة دون توقع، } other {# محطة دون توقع، }}{due, plural, =0 {لا استحقاق قريب} one {استحقاق قريب واحد} two {استحقاقان قريبان} few {# استحقاقات قريبة} many {# استحقاقا قريبا} other {# استحقاق قريب}}",
    en: "Mizan: {late, plural, =0 {} one {# milestone without forecast, } other {# milestones without forecast, }}{due, plural, =0 {nothing due soon} one {# due soon} other {# due soon}}",
  },
  greeting: { fr: "Bonjour {name},", ar: "السلام عليكم {name}،", en: "Hello {name}," },
  late: {
    fr: "En retard, sans prévision valable :",
    ar: "متأخرة دون توقع صالح:",
    en: "Late, without a valid forecast:",
  },
  due: {
    fr: "Échéances des 14 prochains jours :",
    ar: "استحقاقات الأيام الـ14 المقبلة:",
    en: "Due in the next 14 days:",
  },
  lateLine: {
    fr: "- {project} {code}, {title} : référence dépassée de {count, plural, one {# jour} other {# jours}}. {link}",
    ar: "- {project} {code}، {title}: تجاوز التاريخ المرجعي بـ{count, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}. {link}",
    en: "- {project} {code}, {title}: baseline passed by {count, plural, one {# day} other {# days}}. {link}",
  },
  dueLine: {
    fr: "- {project} {code}, {title} : le {day} ({count, plural, =0 {aujourd’hui} one {demain} other {dans # jours}}). {link}",
    ar: "- {project} {code}، {title}: يوم {day} ({count, plural, =0 {اليوم} one {غدا} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}}). {link}",
    en: "- {project} {code}, {title}: on {day} ({count, plural, =0 {today} one {tomorrow} other {in # days}}). {link}",
  },
  reopenedSubject: {
    fr: "Mizan : {count, plural, one {une période rouverte} other {# périodes rouvertes}}",
    ar: "ميزان: {count, plural, zero {لا فترة أعيد فتحها} one {فترة واحدة أعيد فتحها} two {فترتان أعيد فتحهما} few {# فترات أعيد فتحها} many {# فترة أعيد فتحها} other {# فترة أعيد فتحها}}",
    en: "Mizan: {count, plural, one {one period reopened} other {# periods reopened}}",
  },
  reopened: {
    fr: "Une période déjà clôturée a été rouverte pour correction :",
    ar: "أعيد فتح فترة سبق إقفالها قصد التصحيح:",
    en: "A period that was closed has been reopened for correction:",
  },
  reopenedLine: {
    fr: "- Convention {agreement}, {quarter} : ouverte jusqu’au {until}. {link}",
    ar: "- الاتفاقية {agreement}، {quarter}: مفتوحة إلى غاية {until}. {link}",
    en: "- Agreement {agreement}, {quarter}: open until {until}. {link}",
  },
  reopenedWhat: {
    fr: "Les rapports déjà émis restent tels quels ; une correction fera l’objet d’une nouvelle édition.",
    ar: "تبقى التقارير الصادرة كما هي؛ وكل تصحيح تصدر بشأنه نسخة جديدة.",
    en: "Reports already issued stay as they are; a correction will come as a new edition.",
  },
  questionsSubject: {
    fr: "Mizan : {count, plural, one {une question d’un bailleur attend} other {# questions de bailleurs attendent}}",
    ar: "ميزان: {count, plural, zero {لا أسئلة} one {سؤال واحد من جهة مانحة ينتظر الجواب} two {سؤالان من الجهات المانحة ينتظران الجواب} few {# أسئلة من الجهات المانحة تنتظر الجواب} many {# سؤالا من الجهات المانحة ينتظر الجواب} other {# سؤال من الجهات المانحة ينتظر الجواب}}",
    en: "Mizan: {count, plural, one {a donor’s question waits} other {# donors’ questions wait}}",
  },
  answeredSubject: {
    fr: "Mizan : {count, plural, one {une réponse à votre question} other {# réponses à vos questions}}",
    ar: "ميزان: {count, plural, zero {لا أجوبة} one {جواب عن سؤالكم} two {جوابان عن أسئلتكم} few {# أجوبة عن أسئلتكم} many {# جوابا عن أسئلتكم} other {# جواب عن أسئلتكم}}",
    en: "Mizan: {count, plural, one {an answer to your question} other {# answers to your questions}}",
  },
  questions: {
    fr: "Questions de bailleurs sans réponse :",
    ar: "أسئلة من الجهات المانحة دون جواب:",
    en: "Donors’ questions without an answer:",
  },
  answers: {
    fr: "Le ministère a répondu à vos questions :",
    ar: "أجابت الوزارة عن أسئلتكم:",
    en: "The ministry has answered your questions:",
  },
  questionLine: { fr: "- {project}. {link}", ar: "- {project}. {link}", en: "- {project}. {link}" },
  progress: { fr: "Avancement : {link}", ar: "تقدم المشاريع: {link}", en: "Progress: {link}" },
  account: { fr: "Votre compte : {link}", ar: "حسابكم: {link}", en: "Your account: {link}" },
  work: { fr: "Mon travail : {link}", ar: "عملي: {link}", en: "My work: {link}" },
  stop: {
    fr: "Ne plus recevoir ces rappels : {link}",
    ar: "لإيقاف هذه التذكيرات: {link}",
    en: "No more reminders: {link}",
  },
  calendarName: { fr: "Mizan · jalons", ar: "ميزان · محطات الإنجاز", en: "Mizan · milestones" },
  eventText: {
    fr: "Référence {baseline}, prévision {forecast}.",
    ar: "التاريخ المرجعي {baseline}، التوقع {forecast}.",
    en: "Baseline {baseline}, forecast {forecast}.",
  },
  eventDone: { fr: "✔ {title}", ar: "✔ {title}", en: "✔ {title}" },
  accountTitle: { fr: "Calendrier et rappels", ar: "التقويم والتذكيرات", en: "Calendar and reminders" },
  feed: { fr: "Calendrier des jalons", ar: "تقويم محطات الإنجاز", en: "Calendar of milestones" },
  feedWhat: {
    fr: "Une adresse secrète à donner à votre agenda (Outlook, Google, téléphone) : il suit les jalons de votre périmètre.",
    ar: "عنوان سري تضعونه في مذكرتكم (Outlook أو Google أو الهاتف): تتابع محطات نطاقكم.",
    en: "A secret address for your calendar program (Outlook, Google, phone): it follows the milestones within your scope.",
  },
  feedOnce: {
    fr: "Copiez l’adresse maintenant : elle ne sera plus montrée. Qui la connaît lit vos jalons ; renouvelez-la en cas de doute.",
    ar: "انسخوا العنوان الآن: لن يظهر مرة أخرى. كل من يعرفه يقرأ محطاتكم؛ جددوه عند الشك.",
    en: "Copy the address now: it is not shown again. Whoever knows it reads your milestones; renew it when in doubt.",
  },
  feedSince: {
    fr: "Adresse en service depuis le {at}.",
    ar: "العنوان مشتغل منذ {at}.",
    en: "Address in use since {at}.",
  },
  feedNone: { fr: "Aucune adresse en service.", ar: "لا يوجد عنوان مشتغل.", en: "No address in use." },
  address: { fr: "Adresse secrète", ar: "العنوان السري", en: "Secret address" },
  create: { fr: "Créer l’adresse", ar: "إحداث العنوان", en: "Create the address" },
  renew: { fr: "Renouveler l’adresse", ar: "تجديد العنوان", en: "Renew the address" },
  revoke: { fr: "Révoquer l’adresse", ar: "إلغاء العنوان", en: "Revoke the address" },
  reminders: { fr: "Rappels par courrier électronique", ar: "التذكير بالبريد الإلكتروني", en: "Reminders by e-mail" },
  remindersWhat: {
    fr: "Un seul message par jour, quand un jalon de votre périmètre arrive à échéance ou est en retard sans prévision.",
    ar: "رسالة واحدة في اليوم عندما يحل استحقاق محطة في نطاقكم أو تتأخر دون توقع.",
    en: "One message a day, when a milestone within your scope is due or late without a forecast.",
  },
  wanted: { fr: "Recevoir les rappels", ar: "تلقي التذكيرات", en: "Receive reminders" },
  yes: { fr: "Oui", ar: "نعم", en: "Yes" },
  no: { fr: "Non", ar: "لا", en: "No" },
  language: { fr: "Langue des rappels", ar: "لغة التذكيرات", en: "Language of reminders" },
  save: { fr: "Enregistrer", ar: "تسجيل", en: "Save" },
  stopTitle: { fr: "Ne plus recevoir de rappels", ar: "إيقاف التذكيرات", en: "No more reminders" },
  stopWhat: {
    fr: "Vous ne recevrez plus de rappels par courrier électronique. Vous pourrez les reprendre dans votre compte.",
    ar: "لن تتلقوا تذكيرات بالبريد الإلكتروني. يمكنكم استئنافها من حسابكم.",
    en: "You will receive no more reminders by e-mail. You can take them up again in your account.",
  },
  stopDo: { fr: "Arrêter les rappels", ar: "إيقاف التذكيرات", en: "Stop the reminders" },
  stopped: { fr: "Les rappels sont arrêtés.", ar: "تم إيقاف التذكيرات.", en: "The reminders are stopped." },
  outbox: { fr: "Courrier sortant", ar: "البريد الصادر", en: "Outbox" },
  outboxNote: {
    fr: "Les rappels de chaque jour et les avis de réouverture, les derniers d’abord. En démonstration, rien ne part.",
    ar: "تذكيرات كل يوم وإشعارات إعادة الفتح، الأحدث أولا. في العرض التوضيحي لا يُرسل أي شيء.",
    en: "The reminders of each day and the notices of reopening, the latest first. In the demo nothing leaves.",
  },
  outboxEmpty: { fr: "Aucun message", ar: "لا رسائل", en: "No message" },
  to: { fr: "Destinataire", ar: "المرسل إليه", en: "To" },
  day: { fr: "Jour", ar: "اليوم", en: "Day" },
  about: { fr: "Objet", ar: "الموضوع", en: "Subject" },
  status: { fr: "Statut", ar: "الحالة", en: "Status" },
  run: { fr: "Écrire les rappels du jour", ar: "كتابة تذكيرات اليوم", en: "Write the day’s reminders" },
  runOn: { fr: "Jour des rappels", ar: "يوم التذكيرات", en: "Day of the reminders" },
});

export const MAIL_STATUS = messages({
  waiting: { fr: "En attente d’envoi", ar: "في انتظار الإرسال", en: "Waiting to be sent" },
  sent: { fr: "Envoyé", ar: "أُرسل", en: "Sent" },
  held: { fr: "Retenu (rien ne part)", ar: "محتفظ به (لا يُرسل)", en: "Held (nothing leaves)" },
  failed: { fr: "Échec", ar: "فشل", en: "Failed" },
});
