import { type Message, messages } from "../../kernel/messages.ts";
import type { SectorCode } from "../rules/sectors.ts";
import type {
  AgreementStatus,
  ExchangeMethod,
  ParticipationRole,
  ProjectStatus,
  ReferenceVersion,
} from "../rules/statuses.ts";

export const PROJECT_STATUS: Readonly<Record<ProjectStatus, Message>> = messages({
  pipeline: { fr: "En préparation", ar: "قيد الإعداد", en: "In preparation" },
  implementation: { fr: "En exécution", ar: "قيد التنفيذ", en: "Implementation" },
  finalisation: { fr: "En finalisation", ar: "في مرحلة الإنهاء", en: "Finalisation" },
  closed: { fr: "Clôturé", ar: "مقفل", en: "Closed" },
  cancelled: { fr: "Annulé", ar: "ملغى", en: "Cancelled" },
  suspended: { fr: "Suspendu", ar: "معلق", en: "Suspended" },
});

/** Handbook 3.6. */
export const AGREEMENT_STATUS: Readonly<Record<AgreementStatus, Message>> = messages({
  draft: { fr: "Projet de convention", ar: "مشروع اتفاقية", en: "Draft" },
  signed: { fr: "Signée", ar: "موقعة", en: "Signed" },
  in_force: { fr: "En vigueur", ar: "سارية المفعول", en: "In force" },
  executing: { fr: "En exécution", ar: "قيد التنفيذ", en: "Executing" },
  suspended: { fr: "Suspendue", ar: "معلقة", en: "Suspended" },
  operationally_closed: { fr: "Clôture opérationnelle", ar: "مقفلة عملياتيا", en: "Operationally closed" },
  closed: { fr: "Clôturée", ar: "مقفلة", en: "Closed" },
  cancelled: { fr: "Annulée", ar: "ملغاة", en: "Cancelled" },
});

export const ROLE: Readonly<Record<ParticipationRole, Message>> = messages({
  funding: { fr: "Bailleur de fonds", ar: "الجهة المانحة", en: "Funding" },
  accountable: { fr: "Responsable", ar: "الجهة المسؤولة", en: "Accountable" },
  extending: { fr: "Intermédiaire", ar: "الجهة الوسيطة", en: "Extending" },
  implementing: { fr: "Agence d’exécution", ar: "الوكالة المنفذة", en: "Implementing" },
  lead: { fr: "Organisme de tutelle", ar: "الجهة الوصية", en: "Lead executing agency" },
  participant: { fr: "Participant", ar: "مشارك", en: "Participant" },
  steering: { fr: "Comité de pilotage", ar: "لجنة القيادة", en: "Steering committee" },
});

/** REV-02. */
export const REFERENCE_VERSION: Readonly<Record<ReferenceVersion, Message>> = messages({
  committee: {
    fr: "Dernière version décidée par le comité de pilotage ou un avenant",
    ar: "آخر نسخة قررتها لجنة القيادة أو ملحق للاتفاقية",
    en: "Last version decided by the steering committee or an amendment",
  },
  original: { fr: "Version initiale", ar: "النسخة الأصلية", en: "Original version" },
});

/** FX-03. */
export const EXCHANGE_METHOD: Readonly<Record<ExchangeMethod, Message>> = messages({
  inforeuro: {
    fr: "InforEuro, taux du mois de la dépense",
    ar: "InforEuro، سعر شهر النفقة",
    en: "InforEuro, rate of the month of the expense",
  },
  fixed: { fr: "Taux fixe convenu", ar: "السعر الثابت المتفق عليه", en: "Agreed fixed rate" },
  transfer: { fr: "Taux du versement reçu", ar: "سعر الدفعة المتوصل بها", en: "Rate of the transfer received" },
  bam: {
    fr: "Bank Al-Maghrib, taux du jour",
    ar: "بنك المغرب، سعر اليوم",
    en: "Bank Al-Maghrib, rate of the day",
  },
});

/** OECD-DAC purpose codes (handbook 3.4), by the names of the IATI codelist. */
export const SECTOR: Readonly<Record<SectorCode, Message>> = messages({
  "11330": { fr: "Formation professionnelle", ar: "التكوين المهني", en: "Vocational training" },
  "15110": {
    fr: "Politiques publiques et gestion administrative",
    ar: "السياسات العمومية والتدبير الإداري",
    en: "Public sector policy and administrative management",
  },
  "15111": { fr: "Gestion des finances publiques", ar: "تدبير المالية العمومية", en: "Public finance management" },
  "15112": {
    fr: "Décentralisation et soutien aux administrations infranationales",
    ar: "اللامركزية ودعم الإدارات دون الوطنية",
    en: "Decentralisation and support to subnational government",
  },
  "15150": {
    fr: "Participation démocratique et société civile",
    ar: "المشاركة الديمقراطية والمجتمع المدني",
    en: "Democratic participation and civil society",
  },
  "22040": {
    fr: "Technologies de l’information et de la communication (TIC)",
    ar: "تكنولوجيا المعلومات والاتصال",
    en: "Information and communication technology (ICT)",
  },
  "25010": {
    fr: "Politique et administration des entreprises",
    ar: "سياسة المقاولات وإدارتها",
    en: "Business policy and administration",
  },
  "25030": {
    fr: "Services de développement des entreprises",
    ar: "خدمات تنمية المقاولات",
    en: "Business development services",
  },
  "32130": {
    fr: "Développement des petites et moyennes entreprises (PME)",
    ar: "تنمية المقاولات الصغرى والمتوسطة",
    en: "Small and medium-sized enterprises (SME) development",
  },
});
