import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { ruleWords as m } from "./messages/rule.ts";

const LONGEST = 24;

const CODE = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

const COMPONENT_CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** True for a code of a project or an agreement: capitals and digits, groups parted by hyphens (P1, AG-DE-01). */
export const isCode = (text: string): boolean => text.length <= LONGEST && CODE.test(text);

/** True for a component's code: capitals and digits, groups parted by low lines (C1, A_01). */
export const isComponentCode = (text: string): boolean => text.length <= LONGEST && COMPONENT_CODE.test(text);

/** What is wrong with the code of a new project or agreement; a code never changes once given. */
export function codeProblems(code: string, isTaken: boolean): readonly Problem[] {
  if (!isCode(code)) return [blocked("CODE", "code", said(m.badCode))];
  return isTaken ? [blocked("CODE", "code", said(m.takenCode, { code }))] : [];
}
