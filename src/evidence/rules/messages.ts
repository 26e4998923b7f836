import { messages } from "../../kernel/messages.ts";

/** What a document is refused for. */
export const refusal = messages({
  empty: {
    fr: "« {name} » est vide : choisissez le document lui-même.",
    ar: "الملف «{name}» فارغ: المرجو اختيار الوثيقة نفسها.",
    en: "“{name}” is empty: choose the document itself.",
  },
  tooLarge: {
    fr: "« {name} » fait {size} Mo ; le maximum est {most} Mo par pièce. Réduisez-la ou donnez un lien.",
    ar: "حجم «{name}» هو {size} ميغابايت، والحد الأقصى {most} ميغابايت لكل وثيقة. المرجو تصغيرها أو تقديم رابط.",
    en: "“{name}” has {size} MB; the most is {most} MB a document. Make it smaller or give a link.",
  },
  tooMany: {
    fr: "Cinq pièces au plus par envoi ; vous en avez joint {count}.",
    ar: "خمس وثائق على الأكثر في كل إرسال؛ أرفقتم {count}.",
    en: "Five documents at most each time; you attached {count}.",
  },
  bodyTooLarge: {
    fr: "L’envoi dépasse {most} Mo : il a été refusé avant d’être lu, rien n’est enregistré. Revenez au formulaire et joignez une pièce plus petite, ou un lien.",
    ar: "حجم الإرسال يتجاوز {most} ميغابايت: تم رفضه قبل قراءته ولم يُسجل أي شيء. المرجو العودة إلى الاستمارة وإرفاق وثيقة أصغر أو رابط.",
    en: "What was sent is more than {most} MB: it was refused before it was read, nothing is saved. Go back to the form and attach a smaller document, or a link.",
  },
  path: {
    fr: "Le nom « {name} » contient un chemin (/ ou \\). Renommez le fichier et joignez-le de nouveau.",
    ar: "يتضمن الاسم «{name}» مسارا (/ أو \\). المرجو إعادة تسمية الملف وإرفاقه من جديد.",
    en: "The name “{name}” holds a path (/ or \\). Rename the file and attach it again.",
  },
  unknown: {
    fr: "« {name} » n’est pas un document accepté. Joignez un PDF, une image (PNG, JPEG, WebP) ou un document bureautique sans macros (docx, xlsx, pptx, odt, ods, odp).",
    ar: "«{name}» ليست وثيقة مقبولة. المرجو إرفاق ملف PDF أو صورة (PNG أو JPEG أو WebP) أو وثيقة مكتبية دون ماكرو (docx وxlsx وpptx وodt وods وodp).",
    en: "“{name}” is not an accepted document. Attach a PDF, an image (PNG, JPEG, WebP) or an office document without macros (docx, xlsx, pptx, odt, ods, odp).",
  },
  unlike: {
    fr: "Le contenu de « {name} » n’est pas celui que son nom annonce : c’est un fichier {kind}. Rien n’est enregistré.",
    ar: "محتوى «{name}» لا يطابق ما يدل عليه اسمه: إنه ملف {kind}. لم يُسجل أي شيء.",
    en: "The content of “{name}” is not what its name says: it is a {kind} file. Nothing is saved.",
  },
  incomplete: {
    fr: "« {name} » est arrivé incomplet ou endommagé. Joignez-le de nouveau.",
    ar: "وصل الملف «{name}» ناقصا أو معطوبا. المرجو إرفاقه من جديد.",
    en: "“{name}” arrived incomplete or damaged. Attach it again.",
  },
  broken: {
    fr: "L’envoi a été interrompu : rien n’est enregistré. Envoyez de nouveau.",
    ar: "انقطع الإرسال: لم يُسجل أي شيء. المرجو الإرسال من جديد.",
    en: "The sending was interrupted: nothing is saved. Send it again.",
  },
  gone: {
    fr: "« {name} » n’est plus dans la réserve des envois : joignez-le de nouveau.",
    ar: "لم يعد «{name}» محفوظا مؤقتا: المرجو إرفاقه من جديد.",
    en: "“{name}” is no longer kept from your last sending: attach it again.",
  },
  link: {
    fr: "« {value} » n’est pas une adresse web complète, par exemple https://www.mmsp.gov.ma/pv.pdf.",
    ar: "«{value}» ليس عنوانا كاملا على الويب، مثلا https://www.mmsp.gov.ma/pv.pdf.",
    en: "“{value}” is not a whole web address, for example https://www.mmsp.gov.ma/pv.pdf.",
  },
});
