import type { Fields } from "../platform/write.ts";
import type { initiative } from "../portfolio/schema.ts";

/** Related initiatives without donor money (handbook 2.2): no donor, no amount (traps 4 and 5). */
export const INITIATIVES: readonly Fields<typeof initiative>[] = [
  {
    id: "initiative-maroc-digital-2030",
    code: "MD-2030",
    title: { fr: "Maroc Digital 2030", ar: "المغرب الرقمي 2030", en: "Maroc Digital 2030" },
    description: {
      fr: "Stratégie numérique nationale, lancée le 25 septembre 2024, en deux axes : numériser les services publics et dynamiser l’économie numérique.",
      ar: "الاستراتيجية الوطنية الرقمية، أُطلقت في 25 شتنبر 2024، وتقوم على محورين: رقمنة الخدمات العمومية وتنشيط الاقتصاد الرقمي.",
      en: "National digital strategy, launched on 25 September 2024, on two axes: digitalise public services and energise the digital economy.",
    },
    leadId: "org-mtnra",
    projectId: null,
    basis: "Le Matin et La Nouvelle Tribune, 25/09/2024 (P8).",
    isCancelled: false,
  },
  {
    id: "initiative-pnra",
    code: "PNRA",
    title: {
      fr: "Plan national de la réforme de l’administration",
      ar: "الخطة الوطنية لإصلاح الإدارة",
      en: "National plan for administration reform",
    },
    description: {
      fr: "Plan 2018–2021 : quatre transformations structurelles, dont la transformation numérique, et 24 projets.",
      ar: "خطة 2018–2021: أربعة تحولات هيكلية، منها التحول الرقمي، و24 مشروعا.",
      en: "Plan 2018–2021: four structural transformations, digital transformation among them, and 24 projects.",
    },
    leadId: "org-mtnra",
    projectId: null,
    basis: "Article de presse sur le programme maroco-belge (S4) ; document du ministère 2018–2021 (P9).",
    isCancelled: false,
  },
  {
    id: "initiative-raan",
    code: "RAAN",
    title: {
      fr: "Réseau des Ambassadeurs de l’Administration Numérique",
      ar: "شبكة سفراء الإدارة الرقمية",
      en: "Network of Digital Administration Ambassadors",
    },
    description: {
      fr: "Plateforme de collaboration et de coordination entre départements, lancée à Salé le 27 février 2024 ; ses membres sont désignés par les ministres et les responsables d’organismes publics. Mesure du projet P1.",
      ar: "منصة للتعاون والتنسيق بين القطاعات الحكومية، أُطلقت بسلا في 27 فبراير 2024، يعيّن أعضاءها الوزراء ومسؤولو المؤسسات العمومية. تدبير من تدابير المشروع P1.",
      en: "Platform for collaboration and coordination between departments, launched in Salé on 27 February 2024; its members are appointed by ministers and heads of public bodies. A measure of project P1.",
    },
    leadId: "org-mtnra",
    projectId: "p1",
    basis: "Article de presse sur le lancement du RAAN (S5) : appui de la GIZ, sans montant.",
    isCancelled: false,
  },
  {
    id: "initiative-dgct",
    code: "AT-DGCT",
    title: {
      fr: "Assistance technique à la DGCT pour la transformation numérique des collectivités territoriales",
      ar: "المساعدة التقنية للمديرية العامة للجماعات الترابية من أجل التحول الرقمي للجماعات الترابية",
      en: "Technical assistance to the DGCT for the digital transformation of local authorities",
    },
    description: {
      fr: "Appel d’offres international du ministère de l’Intérieur ; onze missions spécifiques ; un an, renouvelable jusqu’à trois ans. Aucun bailleur étranger n’est nommé.",
      ar: "طلب عروض دولي لوزارة الداخلية؛ إحدى عشرة مهمة محددة؛ سنة واحدة قابلة للتجديد إلى غاية ثلاث سنوات. لم تُذكر أي جهة مانحة أجنبية.",
      en: "International call for tenders by the Ministry of the Interior; eleven specific missions; one year, renewable up to three. No foreign donor is named.",
    },
    leadId: "org-mi-dgct",
    projectId: null,
    basis: "Article de presse sur la transformation numérique des collectivités territoriales (S3).",
    isCancelled: false,
  },
];
