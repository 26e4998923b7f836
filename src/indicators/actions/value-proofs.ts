import type { Received } from "../../evidence/actions/receiving.ts";
import { savingProof } from "../../evidence/store.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import type { Span } from "../../kernel/period.ts";
import type { Visit } from "../../people/entering.ts";
import { newId } from "../../platform/new-id.ts";
import type { Write } from "../../platform/write.ts";
import type { Typed } from "../../ui/form-state.ts";
import { isLocked, type RowEntered } from "../rules/entry.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { entry as m } from "../rules/messages.ts";

export const NOTHING_RECEIVED = { proofs: [], problems: [] } as const;

interface Entering {
  readonly form: {
    readonly visit: Visit;
    readonly indicators: readonly Indicator[];
    readonly values: readonly ReportedValue[];
  };
  readonly rows: readonly RowEntered[];
  readonly sent: {
    readonly span: Span;
    readonly typed: Typed;
    readonly prefixOf: (indicator: Indicator) => string | undefined;
  };
}

/** The documents of a light entry with the value that they prove: the one entered now, or the one that stands. */
export function provenBy(
  { proofs }: Pick<Received, "proofs">,
  { form, rows, sent }: Entering,
): { readonly problems: readonly Problem[]; readonly writes: readonly Write[] } {
  if (proofs.length === 0) return { problems: [], writes: [] };
  const indicator = form.indicators.find((one) => sent.prefixOf(one) !== undefined);
  const stored = form.values.findLast(
    (value) =>
      value.indicatorId === indicator?.id && value.periodStart === sent.span.start && value.periodEnd === sent.span.end,
  );
  const value = rows.find((row) => row.value)?.value ?? stored;
  if (!value) return { problems: [blocked("IND-10", "file", said(m.noValue))], writes: [] };
  if (isLocked(stored))
    return { problems: [blocked("IND-10", "file", said(m.locked, { code: indicator?.code ?? "" }))], writes: [] };
  const { projectId, id: entityId } = value;
  const isForDonors = sent.typed["isForDonors"] === "yes";
  const of = { projectId, entity: "indicator_value", entityId, isForDonors, enteredBy: form.visit.actor.personId };
  return { problems: [], writes: proofs.map((proof) => savingProof(proof, { ...of, id: newId() })) };
}
