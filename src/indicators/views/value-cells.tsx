import type { Words } from "../../kernel/words.ts";
import { approvals as m } from "../messages/approvals.ts";
import { indicators } from "../messages.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { fieldName } from "../rules/messages.ts";
import { categoryFields } from "../rules/value-draft.ts";
import { reportedText } from "./writing.ts";

interface CellProps {
  readonly words: Words;
  readonly value: ReportedValue;
}

/** What was reported, with the fraction that a percentage is made of. */
export function ReportedCell({ words, value, indicator }: CellProps & { readonly indicator: Indicator }) {
  const { numerator, denominator } = value;
  return (
    <div>
      <bdi>{reportedText(words, indicator, value)}</bdi>
      {denominator !== null && (
        <div class="note">
          <bdi dir="ltr">{`${words.number(numerator ?? 0, 0)} / ${words.number(denominator, 0)}`}</bdi>
        </div>
      )}
    </div>
  );
}

/** Women / men, with those whose sex was not declared. */
export function PeopleCell({ words, value: { women, men, undeclared } }: CellProps) {
  if (women === null && men === null) return null;
  return (
    <div>
      <bdi dir="ltr">{`${words.number(women ?? 0, 0)} / ${words.number(men ?? 0, 0)}`}</bdi>
      {undeclared !== null && (
        <div class="note">{words.t(indicators.undeclared, { count: words.number(undeclared, 0) })}</div>
      )}
    </div>
  );
}

/** Where it can be verified, with the evidence, the comment and why it is lower than before. */
export function SourceCell({ words, value: { source, evidence, comment, justification } }: CellProps) {
  return (
    <div>
      <span dir="auto">{source}</span>
      {evidence && <div class="note">{words.t(m.evidence, { text: evidence })}</div>}
      {comment && (
        <div class="note" dir="auto">
          {comment}
        </div>
      )}
      {justification && (
        <div class="note">
          {words.t(fieldName.justification)} : <span dir="auto">{justification}</span>
        </div>
      )}
    </div>
  );
}

/** The other disaggregations, one line each: `Région : Rabat 80, Fès 60`. */
export function CategoriesCell({ words, value, indicator }: CellProps & { readonly indicator: Indicator }) {
  return (
    <>
      {categoryFields(indicator).map(({ dimension, fields }) => {
        const told = fields.flatMap(({ key, category }) => {
          const count = value.categories?.[key];
          if (count === undefined) return [];
          return [`${category || words.t(fieldName.undeclared)} ${words.number(count, 0)}`];
        });
        return (
          told.length > 0 && (
            <div class="note" dir="auto">
              {dimension.name} : {told.join(words.t(indicators.sparkAnd))}
            </div>
          )
        );
      })}
    </>
  );
}
