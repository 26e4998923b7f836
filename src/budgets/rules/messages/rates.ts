import { type Message, messages } from "../../../kernel/messages.ts";
import type { ExchangeMethod } from "../../../portfolio/rules/statuses.ts";

/** The kinds of rates, as people and sources call them (FX-03). */
export const RATE_KIND_NAME: Readonly<Record<ExchangeMethod, Message>> = messages({
  inforeuro: { fr: "InforEuro", ar: "InforEuro", en: "InforEuro" },
  fixed: { fr: "Taux fixe de la convention", ar: "السعر الثابت للاتفاقية", en: "The agreement’s fixed rate" },
  transfer: { fr: "Taux du transfert reçu", ar: "سعر التحويل المتوصل به", en: "Rate of the transfer received" },
  bam: { fr: "Bank Al-Maghrib", ar: "بنك المغرب", en: "Bank Al-Maghrib" },
});

/** The fields of a rate. */
export const rateField = messages({
  ratedOn: { fr: "Date du taux", ar: "تاريخ السعر", en: "Date of the rate" },
  rate: { fr: "Taux", ar: "السعر", en: "Rate" },
  quote: { fr: "Monnaie cotée", ar: "العملة المسعرة", en: "Quoted currency" },
  kind: { fr: "Nature du taux", ar: "نوع السعر", en: "Kind of rate" },
  source: { fr: "Source", ar: "المصدر", en: "Source" },
  agreement: { fr: "Convention", ar: "الاتفاقية", en: "Agreement" },
  justification: { fr: "Justification", ar: "التعليل", en: "Justification" },
  reason: { fr: "Motif", ar: "السبب", en: "Reason" },
  csv: { fr: "Table de taux (CSV)", ar: "جدول الأسعار (CSV)", en: "Table of rates (CSV)" },
});

/** What rules say of rates (handbook 4.4). */
export const rateWords = messages({
  noRate: {
    fr: "Aucun taux EUR/{quote} pour {month} (source {source}). Saisissez le taux avant de soumettre la période.",
    ar: "لا يوجد سعر EUR/{quote} لـ{month} (المصدر {source}). المرجو إدخال السعر قبل تقديم الفترة.",
    en: "No EUR/{quote} rate for {month} (source {source}). Enter the rate before submitting the period.",
  },
  unusual: {
    fr: "Taux inhabituel : {rate} (mois précédent {before}). Vérifiez le sens de la cotation.",
    ar: "سعر غير معتاد: {rate} (الشهر السابق {before}). المرجو التحقق من اتجاه التسعير.",
    en: "Unusual rate: {rate} (previous month {before}). Check the direction of the quotation.",
  },
  unusualAlone: {
    fr: "Taux inhabituel : {rate}. Vérifiez le sens de la cotation (1 EUR = x MAD).",
    ar: "سعر غير معتاد: {rate}. المرجو التحقق من اتجاه التسعير (كم درهما لليورو الواحد).",
    en: "Unusual rate: {rate}. Check the direction of the quotation (1 EUR = x MAD).",
  },
  justify: {
    fr: "Justification : ce taux est inhabituel. Vérifiez-le ; s’il est exact, écrivez pourquoi. Une autre personne devra le confirmer.",
    ar: "التعليل: هذا السعر غير معتاد. المرجو التحقق منه؛ وإذا كان صحيحا فاذكروا السبب. يجب أن يؤكده شخص آخر.",
    en: "Justification: this rate is unusual. Check it; if it is right, write why. Another person has to confirm it.",
  },
  usedInClosed: {
    fr: "Le taux du {on} ({kind}) a servi dans une période clôturée ({agreement}, {quarter}) : il ne change plus. Faites d’abord rouvrir la période.",
    ar: "سعر {on} ({kind}) استُعمل في فترة مقفلة ({agreement}، {quarter}): لم يعد قابلا للتغيير. المرجو طلب إعادة فتح الفترة أولا.",
    en: "The rate of {on} ({kind}) served in a closed period ({agreement}, {quarter}): it changes no more. Have the period reopened first.",
  },
  alreadyKnown: {
    fr: "Ce taux est déjà enregistré à cette date.",
    ar: "هذا السعر مسجل من قبل بهذا التاريخ.",
    en: "This rate is already recorded for this date.",
  },
  noDecimal: {
    fr: "{field} : « {value} » n’est pas un taux. Écrivez combien de {quote} vaut un euro, par exemple 10,7500, avec au plus six décimales.",
    ar: "{field}: «{value}» ليس سعر صرف. اكتبوا كم يساوي اليورو الواحد بعملة {quote}، مثلا 10,7500، بست خانات عشرية على الأكثر.",
    en: "{field}: “{value}” is no rate. Write how many {quote} one euro is worth, for example 10.7500, with six decimals at most.",
  },
  futureDay: {
    fr: "La date d’un taux ne peut pas être postérieure à la fin du mois en cours.",
    ar: "لا يمكن أن يتجاوز تاريخ السعر نهاية الشهر الجاري.",
    en: "The date of a rate cannot be later than the end of the current month.",
  },
  agreementMissing: {
    fr: "Convention : le taux d’un transfert sert à la convention qui l’a reçu ; choisissez-la.",
    ar: "الاتفاقية: سعر التحويل يخص الاتفاقية التي توصلت به؛ المرجو اختيارها.",
    en: "Agreement: a transfer’s rate serves the agreement that received it; choose it.",
  },
  agreementIdle: {
    fr: "Convention : seul le taux d’un transfert appartient à une convention.",
    ar: "الاتفاقية: سعر التحويل وحده يخص اتفاقية معينة.",
    en: "Agreement: only a transfer’s rate belongs to an agreement.",
  },
  ownProposal: {
    fr: "Séparation des tâches : la validation doit être faite par une autre personne.",
    ar: "الفصل بين المهام: يجب أن تتم المصادقة من طرف شخص آخر.",
    en: "Separation of duties: another person has to approve.",
  },
});

/** What is wrong with a table of rates. */
export const rateTable = messages({
  noColumns: {
    fr: "La première ligne doit nommer les colonnes : « date » et « mad_per_eur », ou « date », « mad_per_usd » et « eur_per_usd ».",
    ar: "يجب أن يسمي السطر الأول الأعمدة: «date» و«mad_per_eur»، أو «date» و«mad_per_usd» و«eur_per_usd».",
    en: "The first line must name the columns: “date” and “mad_per_eur”, or “date”, “mad_per_usd” and “eur_per_usd”.",
  },
  noRows: { fr: "La table ne contient aucun taux.", ar: "لا يتضمن الجدول أي سعر.", en: "The table holds no rate." },
  tooManyRows: {
    fr: "La table a {count} lignes ; le maximum est {most}. Importez-la en plusieurs fois.",
    ar: "عدد أسطر الجدول {count}، والحد الأقصى {most}. المرجو استيراده على مراحل.",
    en: "The table has {count} rows; the most is {most}. Import it in parts.",
  },
  badDay: {
    fr: "« {value} » n’est pas une date (2025-06-30 ou 30/06/2025).",
    ar: "«{value}» ليس تاريخا (2025-06-30 أو 30/06/2025).",
    en: "“{value}” is no date (2025-06-30 or 30/06/2025).",
  },
  badNumber: {
    fr: "« {value} » n’est pas un taux positif.",
    ar: "«{value}» ليس سعرا موجبا.",
    en: "“{value}” is no positive rate.",
  },
  twice: {
    fr: "La date {on} est déjà à la ligne {line}.",
    ar: "التاريخ {on} موجود في السطر {line}.",
    en: "The date {on} is already in row {line}.",
  },
});
