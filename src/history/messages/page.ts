import { messages } from "../../kernel/messages.ts";

export const page = messages({
  title: { fr: "Journal", ar: "سجل التدقيق", en: "Journal" },
  note: {
    fr: "Qui a fait quoi, quand, d’où et pourquoi : rien n’est jamais effacé ni modifié.",
    ar: "من قام بماذا، ومتى، ومن أين، ولماذا: لا يُحذف أي شيء ولا يُعدَّل.",
    en: "Who did what, when, from where and why: nothing is ever erased or altered.",
  },
  ownNote: {
    fr: "Vous voyez les écritures des projets qui vous sont confiés.",
    ar: "تظهر لكم قيود المشاريع الموكولة إليكم.",
    en: "You see the entries of the projects entrusted to you.",
  },
  number: { fr: "N°", ar: "الرقم", en: "No." },
  instant: { fr: "Date et heure (Maroc)", ar: "التاريخ والساعة (المغرب)", en: "Date and time (Morocco)" },
  person: { fr: "Personne", ar: "الشخص", en: "Person" },
  everybody: { fr: "Toutes", ar: "الكل", en: "Everybody" },
  action: { fr: "Action", ar: "العملية", en: "Action" },
  allActions: { fr: "Toutes", ar: "كل العمليات", en: "All actions" },
  project: { fr: "Projet", ar: "المشروع", en: "Project" },
  allProjects: { fr: "Tous", ar: "كل المشاريع", en: "All projects" },
  entity: { fr: "Objet", ar: "الموضوع", en: "Kind of thing" },
  allEntities: { fr: "Tous", ar: "كل المواضيع", en: "All kinds" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  searchReason: { fr: "Mots du motif", ar: "كلمات من السبب", en: "Words of the reason" },
  origin: { fr: "Origine", ar: "المصدر", en: "Origin" },
  from: { fr: "Du", ar: "من", en: "From" },
  until: { fr: "Au", ar: "إلى", en: "To" },
  asKnownThen: { fr: "Tel que connu alors", ar: "كما كان معروفا آنذاك", en: "As known then" },
  asKnownThenOf: {
    fr: "Projet {code} tel que connu après l’écriture n° {seq}",
    ar: "المشروع {code} كما كان معروفا بعد القيد رقم {seq}",
    en: "Project {code} as known after entry no. {seq}",
  },
  changeCount: {
    fr: "{count, plural, one {# modification} other {# modifications}}",
    ar: "{count, plural, zero {لا تعديل} one {تعديل واحد} two {تعديلان} few {# تعديلات} many {# تعديلا} other {# تعديل}}",
    en: "{count, plural, one {# change} other {# changes}}",
  },
  noChange: {
    fr: "Aucune donnée modifiée",
    ar: "لم تُعدَّل أي معطيات",
    en: "No data changed",
  },
  created: { fr: "créé", ar: "إحداث", en: "created" },
  revision: { fr: "révision {n}", ar: "المراجعة {n}", en: "revision {n}" },
  unchangedBy: {
    fr: "de {from} à {to}",
    ar: "من {from} إلى {to}",
    en: "from {from} to {to}",
  },
  nothing: { fr: "rien", ar: "لا شيء", en: "nothing" },
  yes: { fr: "oui", ar: "نعم", en: "yes" },
  no: { fr: "non", ar: "لا", en: "no" },
  hash: { fr: "Empreinte", ar: "البصمة", en: "Hash" },
  prevHash: { fr: "Empreinte précédente", ar: "البصمة السابقة", en: "Previous hash" },
  allChanges: {
    fr: "{count, plural, one {Voir la modification} other {Voir les # modifications}}",
    ar: "{count, plural, zero {لا تعديل} one {عرض التعديل} two {عرض التعديلين} few {عرض # تعديلات} many {عرض # تعديلا} other {عرض # تعديل}}",
    en: "{count, plural, one {See the change} other {See all # changes}}",
  },
  entry: { fr: "Écriture n° {seq}", ar: "القيد رقم {seq}", en: "Entry no. {seq}" },
  shown: {
    fr: "Écritures n° {newest} à {oldest}",
    ar: "القيود من {newest} إلى {oldest}",
    en: "Entries {newest} to {oldest}",
  },
  shownChanges: {
    fr: "Modifications {from} à {to} sur {count}",
    ar: "التعديلات من {from} إلى {to} من أصل {count}",
    en: "Changes {from} to {to} of {count}",
  },
  none: { fr: "Aucune écriture", ar: "لا توجد قيود", en: "No entry" },
  noneHint: {
    fr: "Aucune écriture ne répond à ces filtres.",
    ar: "لا يوجد قيد يستجيب لهذه المعايير.",
    en: "No entry matches these filters.",
  },
  badFilter: {
    fr: "Le filtre « {name} » ne connaît pas « {value} ».",
    ar: "المعيار «{name}» لا يقبل «{value}».",
    en: "The filter “{name}” does not know “{value}”.",
  },
  badRange: {
    fr: "Le premier jour ({from}) vient après le dernier ({until}).",
    ar: "اليوم الأول ({from}) يأتي بعد اليوم الأخير ({until}).",
    en: "The first day ({from}) comes after the last ({until}).",
  },
  thing: {
    fr: "Historique d’un seul objet : {name}",
    ar: "سجل تغييرات موضوع واحد: {name}",
    en: "History of one thing: {name}",
  },
  allOfIt: { fr: "Tout le journal", ar: "السجل كاملا", en: "The whole journal" },
  system: { fr: "Système", ar: "النظام", en: "System" },
});

export const ORIGIN = messages({
  screen: { fr: "Écran", ar: "الشاشة", en: "Screen" },
  api: { fr: "API", ar: "واجهة برمجية", en: "API" },
  import: { fr: "Import", ar: "استيراد", en: "Import" },
  system: { fr: "Système", ar: "النظام", en: "System" },
});
