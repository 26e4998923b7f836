import { calendarDate } from "../kernel/calendar-date.ts";
import { units } from "../kernel/money.ts";
import { searchText } from "../kernel/search-text.ts";
import type { Fields } from "../platform/write.ts";
import type { project } from "../portfolio/schema.ts";

type Project = Fields<typeof project>;

const RUNNING = { status: "implementation", actualEnd: null, cancelReason: "" } as const;

function searchable(record: Omit<Project, "search">): Project {
  const { code, title, identifiers } = record;
  const names = identifiers.map((identifier) => identifier.value);
  return { ...record, search: searchText(code, title.fr, title.ar, title.en, ...names) };
}

/** Handbook 2.3 to 2.6. Identifiers are real (public GIZ data; P6). */
export const PROJECTS: readonly Project[] = [
  searchable({
    ...RUNNING,
    id: "p1",
    code: "P1",
    agreementId: "ag-de-01",
    title: {
      fr: "Transformation numérique de l’administration marocaine",
      ar: "التحول الرقمي للإدارة المغربية",
      en: "Digital transformation of the Moroccan administration",
    },
    objective: {
      fr: "La transition numérique de l’administration publique répond aux besoins des citoyens et des entreprises, et améliore ainsi l’efficacité, la transparence et la confiance dans l’action de l’État.",
      ar: "يستجيب الانتقال الرقمي للإدارة العمومية لحاجيات المواطنين والمقاولات، بما يعزز النجاعة والشفافية والثقة في عمل الدولة.",
      en: "The digital transition of the public administration meets the needs of citizens and businesses, and so improves efficiency, transparency and trust in State action.",
    },
    plannedStart: calendarDate("2023-10-01"),
    actualStart: calendarDate("2023-10-01"),
    plannedEnd: calendarDate("2026-09-30"),
    amountMinor: units(3_000_000, "EUR").minor,
    sectors: [
      { code: "15110", shareBps: 8_000 },
      { code: "15150", shareBps: 2_000 },
    ],
    identifiers: [
      { system: "GIZ", value: "2022.2083.8" },
      { system: "IATI", value: "DE-1-202220838" },
    ],
    // S1's three priority areas; S2's three measures are the components (handbook 1.3, trap 1).
    tags: [
      "Accompagnement au changement",
      "Écoute et satisfaction des usagers",
      "Point de vue des citoyens et des entreprises",
      "ODD 16",
    ],
  }),
  searchable({
    ...RUNNING,
    id: "p2",
    code: "P2",
    agreementId: "ag-de-02",
    title: {
      fr: "Inclusion numérique des très petites, petites et moyennes entreprises",
      ar: "الإدماج الرقمي للمقاولات الصغرى جدا والصغرى والمتوسطة",
      en: "Digital inclusion of very small, small and medium-sized enterprises",
    },
    objective: {
      fr: "Les acteurs institutionnels, les prestataires et les TPME elles-mêmes sont mieux à même de réussir l’inclusion numérique des TPME.",
      ar: "تقوية قدرات الفاعلين المؤسساتيين ومقدمي الخدمات والمقاولات الصغرى جدا والصغرى والمتوسطة من أجل إدماجها الرقمي.",
      en: "Institutional actors, service providers and the VSMEs themselves are better able to achieve the digital inclusion of VSMEs.",
    },
    plannedStart: calendarDate("2023-10-01"),
    actualStart: calendarDate("2023-10-01"),
    plannedEnd: calendarDate("2027-09-30"),
    amountMinor: units(5_000_000, "EUR").minor,
    sectors: [
      { code: "22040", shareBps: 7_000 },
      { code: "32130", shareBps: 3_000 },
    ],
    identifiers: [
      { system: "GIZ", value: "2022.2084.6" },
      { system: "IATI", value: "DE-1-202220846" },
    ],
    tags: ["ODD 9"],
  }),
  searchable({
    id: "p3",
    code: "P3",
    agreementId: "ag-be-01",
    title: {
      fr: "e-TAMKEEN — Renforcement des compétences des fonctionnaires (femmes et hommes) au niveau central et local",
      ar: "e-TAMKEEN — تعزيز كفاءات الموظفات والموظفين على المستويين المركزي والمحلي",
      en: "e-TAMKEEN — Strengthening the skills of civil servants (women and men) at central and local level",
    },
    objective: {
      fr: "Les administrations partagent une approche commune de la transformation numérique et leurs agents savent suivre et conduire des projets numériques.",
      ar: "اعتماد الإدارات مقاربة مشتركة للتحول الرقمي، وتعزيز كفاءات مواردها البشرية في تتبع المشاريع الرقمية وتنفيذها.",
      en: "Administrations share a common approach to digital transformation, and their staff can follow up and carry out digital projects.",
    },
    status: "closed",
    plannedStart: calendarDate("2019-08-01"),
    actualStart: calendarDate("2019-08-01"),
    plannedEnd: calendarDate("2023-07-31"),
    actualEnd: calendarDate("2023-07-31"),
    amountMinor: units(3_500_000, "EUR").minor,
    sectors: [{ code: "15110", shareBps: 10_000 }],
    identifiers: [
      { system: "Navision", value: "MOR 16 888 11" },
      { system: "DGD", value: "NN 3017805" },
    ],
    tags: ["PNRA — transformation numérique"],
    cancelReason: "",
  }),
  searchable({
    ...RUNNING,
    id: "p4",
    code: "P4",
    agreementId: "ag-be-02",
    title: {
      fr: "Volet « Administration numérique »",
      ar: "محور «الإدارة الرقمية»",
      en: "“Digital administration” strand",
    },
    objective: {
      fr: "Les départements ministériels disposent des compétences et de la coordination nécessaires à des services publics numériques (illustratif).",
      ar: "توفر القطاعات الوزارية على الكفاءات والتنسيق الضروريين لخدمات عمومية رقمية (توضيحي).",
      en: "Ministerial departments have the skills and the coordination that digital public services need (illustrative).",
    },
    plannedStart: calendarDate("2024-07-01"),
    actualStart: calendarDate("2024-07-01"),
    plannedEnd: calendarDate("2028-06-30"),
    amountMinor: units(4_000_000, "EUR").minor,
    sectors: [{ code: "15110", shareBps: 10_000 }],
    identifiers: [],
    tags: [],
  }),
];
