import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { rates as m } from "../messages/rates.ts";
import { rateField as f } from "../rules/messages/rates.ts";
import type { DatedRate } from "../rules/rates.ts";
import type { ProposedRate } from "../store/exchange-rates.ts";
import { RateCheck, rateColumns } from "./rate-parts.tsx";

export interface RateLotProps {
  readonly form: FormState;
  readonly lot: string;
  readonly rates: readonly ProposedRate[];
  readonly known: readonly DatedRate[];
  readonly formKey: string;
  readonly canDecide: boolean;
  readonly isOwn: boolean;
}

/** The rates of one proposal with what is unusual about each, and the decision for whoever did not make it. */
export function RateLot(props: RateLotProps) {
  const { form, rates, known, canDecide, isOwn } = props;
  const { words } = form;
  const [first] = rates;
  return (
    <>
      <Sheet title={words.t(m.counted, { count: rates.length })} note={words.t(m.convention)}>
        <SheetBody>
          <Facts items={[{ label: words.t(m.proposedBy), value: <bdi>{first?.proposedBy}</bdi> }]} />
          {justificationOf(rates) && (
            <p>
              <span class="note">{words.t(f.justification)}</span> <bdi>{justificationOf(rates)}</bdi>
            </p>
          )}
        </SheetBody>
        <Table words={words} caption={words.t(m.lot)} columns={columns(words, rates, known)} rows={rates} />
      </Sheet>
      {isOwn && <p class="note">{words.t(m.own)}</p>}
      {canDecide && !isOwn && <Decisions {...props} />}
    </>
  );
}

/** What a proposal’s address shows once it was decided. */
export function NothingWaits({ words, lot }: { words: Words; lot: string }) {
  const back = <ActionLink href={paths.rates}>{words.t(m.title)}</ActionLink>;
  return <EmptyState words={words} title={words.t(m.nothingWaits, { lot })} action={back} />;
}

const justificationOf = (rates: readonly ProposedRate[]): string =>
  rates.find(({ justification }) => justification !== "")?.justification ?? "";

/** A rate of the lot is measured against what is known and against the lot's own earlier months. */
const columns = (
  words: Words,
  rates: readonly ProposedRate[],
  known: readonly DatedRate[],
): readonly Column<ProposedRate>[] => [
  ...rateColumns(words),
  {
    key: "check",
    label: words.t(m.check),
    cell: (rate) => <RateCheck words={words} rate={rate} known={[...known, ...rates]} />,
  },
];

function Decisions({ form, lot, rates, formKey }: RateLotProps) {
  const { words } = form;
  const action = paths.rateLot(lot);
  const isRejected = form.typed["decision"] === "reject";
  const fresh = { ...form, problems: [] };
  return (
    <>
      <SecondLook
        form={isRejected ? fresh : form}
        title={words.t(m.confirmTitle, { count: rates.length })}
        action={`${action}?decision=confirm`}
        submit={words.t(m.confirm)}
        cancelHref={paths.rates}
        formKey={formKey}
      >
        <p>{words.t(m.confirmWhat)}</p>
      </SecondLook>
      <SecondLook
        form={isRejected ? form : fresh}
        title={words.t(m.rejectTitle)}
        action={`${action}?decision=reject`}
        submit={words.t(m.reject)}
        cancelHref={paths.rates}
        formKey={formKey}
        asksReason
      />
    </>
  );
}
