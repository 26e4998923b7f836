import { decimal, money } from "../../kernel/money.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { AgreementDraft } from "../rules/agreement.ts";
import { AGREEMENT_START, agreementTyped, rateTyped } from "../rules/agreement-form.ts";
import type { ProjectDraft } from "../rules/project.ts";
import { projectTyped, textsTyped } from "../rules/project-form.ts";
import type { Agreement } from "../store/agreements.ts";
import type { Amendment, Initiative } from "../store/parts.ts";
import type { Project } from "../store/projects.ts";
import type { AgreementWritten, ProjectWritten } from "./shapes.ts";

/** A project as a list shows it. */
export const projectJson = (project: Project) => ({
  code: project.code,
  agreement: project.agreement.code,
  donor: project.donor.code,
  agency: project.agency?.code ?? null,
  currency: project.amount.currency,
  title: project.title,
  objective: project.objective,
  status: project.status,
  plannedStart: project.plannedStart,
  actualStart: project.actualStart ?? null,
  plannedEnd: project.plannedEnd,
  actualEnd: project.actualEnd ?? null,
  amountMinor: project.amount.minor,
  sectors: project.sectors,
  identifiers: project.identifiers,
  tags: project.tags,
});

/** An agreement as a list shows it. */
export const agreementJson = (agreement: Agreement) => ({
  code: agreement.code,
  title: agreement.title,
  donor: agreement.donor.code,
  agency: agreement.agency?.code ?? null,
  status: agreement.status,
  currency: agreement.ceiling.currency,
  ceilingMinor: agreement.ceiling.minor,
  allocatedMinor: agreement.allocated.minor,
  leftMinor: agreement.left.minor,
  signedOn: agreement.signedOn ?? null,
  validFrom: agreement.validFrom ?? null,
  validTo: agreement.validTo ?? null,
  executionStart: agreement.execution.start,
  executionEnd: agreement.execution.end,
  exchangeMethod: agreement.exchangeMethod,
  fixedRateMicro: agreement.fixedRateMicro ?? null,
  notifyBps: agreement.notifyBps,
  amendBps: agreement.amendBps,
  overspendBps: agreement.overspendBps,
  liquidationDays: agreement.liquidationDays,
  hasModes: agreement.hasModes,
  isVatEligible: agreement.isVatEligible,
  justifiedBps: agreement.justifiedBps,
  explainedBps: agreement.explainedBps,
  referenceVersion: agreement.referenceVersion,
  revision: agreement.sinceSeq,
});

export const amendmentJson = ({ ceiling, ceilingBefore, ...row }: Amendment) => ({
  number: row.number,
  signedOn: row.signedOn,
  ceilingMinor: ceiling.minor,
  executionEnd: row.executionEnd,
  document: row.document,
  note: row.note,
  ceilingBeforeMinor: ceilingBefore.minor,
  executionEndBefore: row.executionEndBefore,
});

export const initiativeJson = ({ code, title, description, lead, project }: Initiative) => ({
  ...{ code, title, description },
  lead: lead?.code ?? null,
  project: project?.code ?? null,
});

/** Sent fields over a draft, as the agreement's form would hold them. */
export function agreementOver(sent: AgreementWritten, base: AgreementDraft | undefined): Typed {
  const start: Typed = base ? agreementTyped(base, "en") : AGREEMENT_START;
  const { title, ceilingMinor, fixedRateMicro, liquidationDays, hasModes, isVatEligible } = sent;
  const plain = [
    "donor",
    "agency",
    "status",
    "currency",
    "signedOn",
    "validFrom",
    "validTo",
    "executionStart",
  ] as const;
  const rest = ["executionEnd", "exchangeMethod", "referenceVersion", "basis"] as const;
  const { notifyBps: notify, amendBps: amend, overspendBps: overspend, justifiedBps: justified } = sent;
  const shares = { notify, amend, overspend, justified, explained: sent.explainedBps };
  return {
    ...start,
    ...(title && textsTyped("title", title)),
    ...said([...plain, ...rest].map((key) => [key, sent[key] === null ? "" : sent[key]])),
    ...said(Object.entries(shares).map(([key, bps]) => [key, bps === undefined ? undefined : String(bps / 100)])),
    ...(ceilingMinor !== undefined && { ceiling: decimal(money(ceilingMinor, "EUR")) }),
    ...(fixedRateMicro !== undefined && { fixedRate: rateTyped(fixedRateMicro) }),
    ...(liquidationDays !== undefined && { liquidationDays: String(liquidationDays) }),
    ...(isVatEligible !== undefined && { isVatEligible: isVatEligible ? "yes" : "" }),
    ...(hasModes !== undefined && { hasModes: hasModes ? "yes" : "" }),
  };
}

const said = (fields: readonly (readonly [key: string, value: string | undefined])[]): Typed =>
  Object.fromEntries(fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** Sent fields over a draft, as the project's form would hold them: the same words then read both. */
export function typedOver(sent: ProjectWritten, base: ProjectDraft | undefined): Typed {
  const start: Typed = base ? projectTyped(base, "EUR", "en") : {};
  const rows = ["sectors", "participants", "components"] as const;
  const replaced = rows.filter((name) => sent[name] !== undefined);
  const kept = Object.entries(start).filter(([key]) => !replaced.some((name) => key.startsWith(`${name}.`)));
  return { ...Object.fromEntries(kept), ...plainTyped(sent), ...rowsTyped(sent) };
}

function plainTyped(sent: ProjectWritten): Typed {
  const { title, objective, amountMinor, identifiers, tags } = sent;
  const days = ["status", "plannedStart", "plannedEnd", "actualStart", "actualEnd"] as const;
  return {
    ...(title && textsTyped("title", title)),
    ...(objective && textsTyped("objective", objective)),
    ...Object.fromEntries(days.filter((key) => sent[key] !== undefined).map((key) => [key, sent[key] ?? ""])),
    // The scale is two in every currency: the amount is read back in the agreement's.
    ...(amountMinor !== undefined && { amount: decimal(money(amountMinor, "EUR")) }),
    ...(identifiers && { identifiers: identifiers.map(({ system, value }) => `${system} : ${value}`).join("\n") }),
    ...(tags && { tags: tags.join("\n") }),
  };
}

function rowsTyped({ sectors = [], participants = [], components = [] }: ProjectWritten): Typed {
  const shares = sectors.map(({ code, shareBps }) => ({ code, share: String(shareBps / 100) }));
  const parts = components.map(({ code, title, isCancelled }) => ({
    code,
    ...textsTyped("title", title),
    isCancelled: isCancelled ? "yes" : "",
  }));
  return { ...rowOf("sectors", shares), ...rowOf("participants", participants), ...rowOf("components", parts) };
}

const rowOf = (name: string, rows: readonly Readonly<Record<string, string>>[]): Typed =>
  Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([key, value]) => [`${name}.${at}.${key}`, value])),
  );
