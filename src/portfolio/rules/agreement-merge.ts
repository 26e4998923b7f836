import type { Json } from "../../kernel/canonical.ts";
import { type Conflict, merged, type Versions } from "../../kernel/merge.ts";
import type { AgreementDraft } from "./agreement.ts";

type Flat = Readonly<Record<string, Json>>;

/** A draft as the fields that merge one by one: each language of the title, and every other field. */
export function flatAgreement({ title, ...rest }: AgreementDraft): Flat {
  return { "title.fr": title.fr, "title.ar": title.ar ?? "", "title.en": title.en ?? "", ...rest };
}

/** The draft that `flat` came from. */
function agreementRestored(flat: Flat): AgreementDraft {
  const { "title.fr": fr, "title.ar": ar, "title.en": en, ...rest } = flat;
  const title = { fr: String(fr), ...(ar ? { ar: String(ar) } : {}), ...(en ? { en: String(en) } : {}) };
  return { ...(rest as unknown as AgreementDraft), title };
}

/** How two people's changes of one agreement meet; `toDecide` is what the form shows to be saved again. */
export function agreementMerged({ base, theirs, yours }: Versions<AgreementDraft>): {
  readonly draft: AgreementDraft;
  readonly conflicts: readonly Conflict[];
  readonly toDecide: AgreementDraft;
} {
  const flat = { base: flatAgreement(base), theirs: flatAgreement(theirs), yours: flatAgreement(yours) };
  const { merged: result, conflicts } = merged(flat);
  const chosen = Object.fromEntries(conflicts.map((conflict) => [conflict.field, conflict.yours]));
  return { draft: agreementRestored(result), conflicts, toDecide: agreementRestored({ ...result, ...chosen }) };
}
