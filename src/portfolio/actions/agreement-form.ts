import { money } from "../../kernel/money.ts";
import type { Organisation } from "../../people/rules/organisations.ts";
import { organisations } from "../../people/store/organisations.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Fields } from "../../platform/write.ts";
import type { AgreementDraft, Taken } from "../rules/agreement.ts";
import { allocatedMinor } from "../rules/ceiling.ts";
import type { agreement } from "../schema.ts";
import {
  type AgreementRow,
  type AmendmentRow,
  type Author,
  agreementAuthor,
  agreementRow,
  allocationsOf,
  amendmentRows,
  asDrawn,
  asOfNow,
  type Held,
  hasVatOf,
  isSent,
} from "../store/editing.ts";

/** What an agreement's forms are drawn from and decided on: as of now. */
export interface AgreementForm {
  readonly row: AgreementRow | undefined;
  readonly draft: AgreementDraft | undefined;
  readonly revision: number;
  readonly taken: Taken;
  readonly projects: number;
  readonly amendments: readonly AmendmentRow[];
  readonly organisations: readonly Organisation[];
  readonly author: Author | undefined;
}

export type ExistingForm = AgreementForm & { readonly row: AgreementRow; readonly draft: AgreementDraft };

export function agreementFormReads(
  scope: Scope,
  code: string,
  sent: { revision: number; formKey: string | undefined },
) {
  const now = asOfNow(scope);
  return {
    row: agreementRow(now, code),
    allocations: allocationsOf(now, { agreementCode: code }),
    amendments: amendmentRows(now, code),
    hasVat: hasVatOf(now, code),
    organisations: organisations(now),
    author: agreementAuthor(now, code),
    isSent: isSent(now, sent.formKey),
    drawn: agreementRow(asDrawn(scope, sent.revision), code),
  };
}

export type AgreementFound = ReadValues<ReturnType<typeof agreementFormReads>>;

/** The forms of the agreement that was found; undefined when there is none within reach. */
export function agreementForm(found: AgreementFound): ExistingForm | undefined {
  const { row, allocations, amendments, author } = found;
  if (!row) return undefined;
  return {
    ...{ row, amendments, author, organisations: found.organisations },
    draft: agreementDraftOf(row, found.organisations),
    revision: row.sinceSeq,
    taken: takenBy(allocations, row),
    projects: allocations.length,
  };
}

function takenBy(allocations: readonly Held[], { currency }: AgreementRow): Taken {
  const starts = allocations.map(({ plannedStart }) => plannedStart).sort();
  const ends = allocations.map(({ plannedEnd }) => plannedEnd).sort();
  return { allocated: money(allocatedMinor(allocations), currency), firstStart: starts[0], lastEnd: ends.at(-1) };
}

/** The draft that stands in a row. */
function agreementDraftOf(row: AgreementRow, known: readonly Organisation[]): AgreementDraft {
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const { id: _, code: __, revision: ___, sinceSeq: ____, search: _____, cancelReason: ______, ...rest } = row;
  const { donorId, agencyId, ...fields } = rest;
  return {
    ...fields,
    donor: codes.get(donorId) ?? "",
    agency: agencyId === null ? null : (codes.get(agencyId) ?? null),
  };
}

/** The row that a draft becomes. */
export function agreementFields(
  subject: Pick<AgreementRow, "id" | "code" | "cancelReason">,
  draft: AgreementDraft,
  known: readonly Organisation[],
): Omit<Fields<typeof agreement>, "search"> {
  const ids = new Map(known.map(({ id, code }) => [code, id]));
  const { donor, agency, ...fields } = draft;
  const { id, code, cancelReason } = subject;
  return {
    ...{ ...fields, id, code, cancelReason },
    donorId: ids.get(donor) ?? "",
    agencyId: agency === null ? null : (ids.get(agency) ?? null),
  };
}

/** Organisations that may be chosen: those that are not cancelled, and those that the agreement already has. */
export function choosable({ organisations: known, draft }: Pick<AgreementForm, "organisations" | "draft">): string[] {
  const used = [draft?.donor, draft?.agency];
  return known.filter(({ code, isCancelled }) => !isCancelled || used.includes(code)).map(({ code }) => code);
}
