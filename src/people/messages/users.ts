import { type Message, messages } from "../../kernel/messages.ts";
import type { AccessState } from "../rules/people-list.ts";

export const users = messages({
  title: { fr: "Utilisateurs", ar: "المستخدمون", en: "Users" },
  invite: { fr: "Inviter une personne", ar: "دعوة شخص", en: "Invite a person" },
  searchLabel: { fr: "Nom ou adresse", ar: "الاسم أو البريد الإلكتروني", en: "Name or e-mail" },
  allRoles: { fr: "Tous les rôles", ar: "كل الأدوار", en: "All roles" },
  state: { fr: "Accès", ar: "الولوج", en: "Access" },
  allStates: { fr: "Tous les accès", ar: "كل حالات الولوج", en: "Any access" },
  lastSeen: { fr: "Dernière activité", ar: "آخر نشاط", en: "Last active" },
  never: { fr: "jamais", ar: "لم يدخل بعد", en: "never" },
  count: {
    fr: "{count, plural, one {# personne} other {# personnes}}",
    ar: "{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصا} other {# شخص}}",
    en: "{count, plural, one {# person} other {# people}}",
  },
  nobody: { fr: "Personne ne répond à ces critères", ar: "لا أحد يطابق هذه المعايير", en: "Nobody fits these filters" },
  everything: { fr: "Tout le portefeuille", ar: "المحفظة كلها", en: "The whole portfolio" },
  everythingHint: {
    fr: "Toutes les conventions et tous les projets, présents et à venir. Jamais pour un bailleur.",
    ar: "كل الاتفاقيات والمشاريع الحالية والمقبلة. لا يُمنح أبدا للجهة المانحة.",
    en: "Every agreement and project, now and later. Never for a donor.",
  },
  some: { fr: "Seulement ce qui est coché", ar: "ما تم تأشيره فقط", en: "Only what is ticked" },
  someHint: {
    fr: "Les conventions cochées avec tous leurs projets, et les projets cochés.",
    ar: "الاتفاقيات المؤشرة بكل مشاريعها، والمشاريع المؤشرة.",
    en: "The agreements ticked, with all their projects, and the projects ticked.",
  },
  focalPoint: {
    fr: "Point focal d’une composante",
    ar: "نقطة اتصال لمكوِّن",
    en: "Focal point of a component",
  },
  componentsHint: {
    fr: "Pour un point focal (RAAN, collectivité) : il ne voit que les jalons et indicateurs à déclarer de ces composantes.",
    ar: "لنقطة اتصال (شبكة السفراء، جماعة ترابية): لا تطلع إلا على المحطات والمؤشرات الواجب التصريح بها لهذه المكوِّنات.",
    en: "For a focal point (RAAN, local authority): they see only the milestones and indicators to report of these components.",
  },
  noData: { fr: "Aucune donnée de gestion", ar: "لا يطلع على معطيات التدبير", en: "No business data" },
  reasonHint: {
    fr: "Inscrit au journal : la décision ou la demande qui le justifie.",
    ar: "يُقيَّد في السجل: القرار أو الطلب الذي يبرر ذلك.",
    en: "Kept in the journal: the decision or request behind it.",
  },
  submitInvite: { fr: "Créer le lien d’invitation", ar: "إنشاء رابط الدعوة", en: "Make the invitation link" },
  linkTitle: { fr: "Lien d’invitation de {name}", ar: "رابط دعوة {name}", en: "Invitation link for {name}" },
  link: { fr: "Lien", ar: "الرابط", en: "Link" },
  linkNote: {
    fr: "Transmettez ce lien à {email} par un moyen sûr. Il ne s’affiche qu’ici, sert une fois et expire dans {days} jours.",
    ar: "المرجو إرسال هذا الرابط إلى {email} بوسيلة آمنة. لا يظهر إلا هنا، ويُستعمل مرة واحدة، وتنتهي صلاحيته بعد {days} أيام.",
    en: "Pass this link to {email} by a safe way. It is shown only here, works once and ends in {days} days.",
  },
  backToList: { fr: "Retour aux utilisateurs", ar: "الرجوع إلى المستخدمين", en: "Back to the users" },
  reach: { fr: "Ce que la personne peut voir", ar: "ما يمكن لهذا الشخص الاطلاع عليه", en: "What the person can see" },
  rights: { fr: "Rôle et périmètre", ar: "الدور ونطاق الاطلاع", en: "Role and scope" },
  endedOn: { fr: "Accès terminé le", ar: "تاريخ إنهاء الولوج", en: "Access ended on" },
  newLink: { fr: "Nouveau lien", ar: "رابط جديد", en: "New link" },
  newLinkTitle: {
    fr: "Donner un nouveau lien à {name} ?",
    ar: "هل تريدون إعداد رابط جديد لـ{name}؟",
    en: "Make a new link for {name}?",
  },
  newLinkWhat: {
    fr: "Son mot de passe actuel, ses sessions ouvertes, ses jetons et ses anciens liens cessent de fonctionner tout de suite ; un accès terminé est rouvert.",
    ar: "تتوقف فورا كلمة المرور الحالية والجلسات المفتوحة ورموز الولوج والروابط السابقة، ويُعاد فتح الولوج إذا كان منتهيا.",
    en: "The current password, open sessions, tokens and earlier links stop working at once; an access that had ended is opened again.",
  },
  submitLink: { fr: "Créer le lien", ar: "إنشاء الرابط", en: "Make the link" },
  end: { fr: "Mettre fin à l’accès", ar: "إنهاء الولوج", en: "End access" },
  endTitle: {
    fr: "Mettre fin à l’accès de {name} ?",
    ar: "هل تريدون إنهاء ولوج {name}؟",
    en: "End the access of {name}?",
  },
  endWhat: {
    fr: "{email} est déconnecté tout de suite, partout : sessions, jetons et liens. Rien n’est supprimé : ce que cette personne a saisi et validé reste à son nom dans le journal.",
    ar: "يتم إخراج {email} فورا من كل مكان: الجلسات ورموز الولوج والروابط. لا يُحذف أي شيء: كل ما أدخله هذا الشخص أو صادق عليه يبقى باسمه في السجل.",
    en: "{email} is signed out at once, everywhere: sessions, tokens and links. Nothing is deleted: what this person entered and approved stays under their name in the journal.",
  },
});

export const STATE_NAME: Readonly<Record<AccessState, Message>> = messages({
  active: { fr: "Actif", ar: "مفعَّل", en: "Active" },
  invited: { fr: "Invité", ar: "مدعو", en: "Invited" },
  ended: { fr: "Terminé", ar: "منتهٍ", en: "Ended" },
});
