import { calendarDate } from "../kernel/calendar-date.ts";
import type { organisation, organisationName } from "../people/schema.ts";
import type { Fields } from "../platform/write.ts";

const GOVERNMENT = "10";
const OTHER_PUBLIC = "15";

const organisationOf = (id: string, code: string, kind: string): Fields<typeof organisation> => ({
  id,
  code,
  kind,
  isCancelled: false,
});

/** Handbook 2.1, with the OECD-DAC type of each organisation. */
export const ORGANISATIONS = [
  organisationOf("org-bmz", "BMZ", GOVERNMENT),
  organisationOf("org-giz", "GIZ", OTHER_PUBLIC),
  organisationOf("org-be-dgd", "BE-DGD", GOVERNMENT),
  organisationOf("org-enabel", "ENABEL", OTHER_PUBLIC),
  organisationOf("org-mtnra", "MTNRA", GOVERNMENT),
  organisationOf("org-add", "ADD", OTHER_PUBLIC),
  organisationOf("org-mi-dgct", "MI-DGCT", GOVERNMENT),
  organisationOf("org-mef-db", "MEF-DB", GOVERNMENT),
] as const;

const ALWAYS = { validFrom: null, validTo: null };

/** The ministry's two names are facts (S4, S1); the day of the change is illustrative. */
export const ORGANISATION_NAMES: readonly Fields<typeof organisationName>[] = [
  {
    id: "org-bmz-name",
    organisationId: "org-bmz",
    name: {
      fr: "Ministère fédéral allemand de la Coopération économique et du Développement",
      ar: "الوزارة الاتحادية الألمانية للتعاون الاقتصادي والتنمية",
      en: "German Federal Ministry for Economic Cooperation and Development",
    },
    shortName: { fr: "BMZ", ar: "BMZ", en: "BMZ" },
    ...ALWAYS,
  },
  {
    id: "org-giz-name",
    organisationId: "org-giz",
    name: {
      fr: "Agence allemande de coopération internationale",
      ar: "الوكالة الألمانية للتعاون الدولي",
      en: "German Agency for International Cooperation",
    },
    shortName: { fr: "GIZ", ar: "GIZ", en: "GIZ" },
    ...ALWAYS,
  },
  {
    id: "org-be-dgd-name",
    organisationId: "org-be-dgd",
    name: {
      fr: "Belgique — Direction générale Coopération au développement",
      ar: "بلجيكا — المديرية العامة للتعاون من أجل التنمية",
      en: "Belgium — Directorate-General for Development Cooperation",
    },
    shortName: { fr: "Belgique", ar: "بلجيكا", en: "Belgium" },
    ...ALWAYS,
  },
  {
    id: "org-enabel-name",
    organisationId: "org-enabel",
    name: {
      fr: "Agence belge de développement",
      ar: "الوكالة البلجيكية للتنمية",
      en: "Belgian development agency",
    },
    shortName: { fr: "Enabel", ar: "Enabel", en: "Enabel" },
    ...ALWAYS,
  },
  {
    id: "org-mtnra-name-before",
    organisationId: "org-mtnra",
    name: {
      fr: "Ministère de la Réforme de l’administration et de la Fonction publique",
      ar: "وزارة إصلاح الإدارة والوظيفة العمومية",
      en: "Ministry of Administration Reform and Civil Service",
    },
    shortName: { fr: "MRAFP", ar: "وزارة إصلاح الإدارة", en: "MRAFP" },
    validFrom: null,
    validTo: calendarDate("2021-10-06"),
  },
  {
    id: "org-mtnra-name",
    organisationId: "org-mtnra",
    name: {
      fr: "Ministère de la Transition numérique et de la Réforme de l’administration",
      ar: "وزارة الانتقال الرقمي وإصلاح الإدارة",
      en: "Ministry of Digital Transition and Administration Reform",
    },
    shortName: { fr: "MTNRA", ar: "وزارة الانتقال الرقمي", en: "MTNRA" },
    validFrom: calendarDate("2021-10-07"),
    validTo: null,
  },
  {
    id: "org-add-name",
    organisationId: "org-add",
    name: {
      fr: "Agence de développement du digital",
      ar: "وكالة التنمية الرقمية",
      en: "Digital Development Agency",
    },
    shortName: { fr: "ADD", ar: "وكالة التنمية الرقمية", en: "ADD" },
    ...ALWAYS,
  },
  {
    id: "org-mi-dgct-name",
    organisationId: "org-mi-dgct",
    name: {
      fr: "Ministère de l’Intérieur — Direction générale des collectivités territoriales",
      ar: "وزارة الداخلية — المديرية العامة للجماعات الترابية",
      en: "Ministry of the Interior — Directorate-General for Local Authorities",
    },
    shortName: { fr: "DGCT", ar: "المديرية العامة للجماعات الترابية", en: "DGCT" },
    ...ALWAYS,
  },
  {
    id: "org-mef-db-name",
    organisationId: "org-mef-db",
    name: {
      fr: "Ministère de l’Économie et des Finances — Direction du Budget",
      ar: "وزارة الاقتصاد والمالية — مديرية الميزانية",
      en: "Ministry of Economy and Finance — Budget Directorate",
    },
    shortName: { fr: "Direction du Budget", ar: "مديرية الميزانية", en: "Budget Directorate" },
    ...ALWAYS,
  },
];
