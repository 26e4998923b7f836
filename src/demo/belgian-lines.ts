import type { Texts } from "../kernel/language.ts";
import type { LinePlan } from "./plan.ts";

type Heading = Pick<LinePlan, "component" | "code" | "label" | "mode" | "category">;

/** A line of a result: its code begins with its component's, `A_01_02` of `A_01`. */
export const activity = (code: string, mode: "regie" | "cogestion", label: Texts): Heading => ({
  component: code.slice(0, 4),
  code,
  label,
  mode,
  category: "activity",
});

/** Reserve and general means, coded the Belgian way (handbook 3.2). */
export const RESERVE_SHARED: Heading = {
  component: "X",
  code: "X_01_01",
  label: { fr: "Réserve — cogestion", ar: "الاحتياطي — تدبير مشترك", en: "Reserve — co-management" },
  mode: "cogestion",
  category: "reserve",
};

export const RESERVE_DIRECT: Heading = {
  component: "X",
  code: "X_01_02",
  label: { fr: "Réserve — régie", ar: "الاحتياطي — تدبير مباشر", en: "Reserve — direct management" },
  mode: "regie",
  category: "reserve",
};

export const STAFF: Heading = {
  component: "Z",
  code: "Z_01",
  label: { fr: "Frais de personnel", ar: "نفقات الموظفين", en: "Staff" },
  mode: "regie",
  category: "staff",
};

export const INVESTMENT: Heading = {
  component: "Z",
  code: "Z_02",
  label: { fr: "Investissements", ar: "الاستثمارات", en: "Investments" },
  mode: "regie",
  category: "investment",
};

export const RUNNING: Heading = {
  component: "Z",
  code: "Z_03",
  label: { fr: "Frais de fonctionnement", ar: "نفقات التسيير", en: "Running costs" },
  mode: "regie",
  category: "running",
};

export const EVALUATION: Heading = {
  component: "Z",
  code: "Z_04",
  label: { fr: "Audit, suivi et évaluation", ar: "الافتحاص والتتبع والتقييم", en: "Audit, monitoring and evaluation" },
  mode: "regie",
  category: "evaluation",
};
