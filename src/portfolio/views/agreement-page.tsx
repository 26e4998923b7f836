import { ratio } from "../../kernel/ratio.ts";
import { Amount, Day, Percent } from "../../ui/figures.tsx";
import { Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { EXCHANGE_METHOD, REFERENCE_VERSION } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { rateTyped } from "../rules/agreement-form.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { shareOf } from "../rules/sectors.ts";
import type { Agreement } from "../store/agreements.ts";
import type { Amendment } from "../store/parts.ts";
import { SpanText, signatureText } from "./agreement-parts.tsx";
import { Free, type Here, Org } from "./list-parts.tsx";
import { type ProjectRow, ProjectTable } from "./project-list.tsx";

interface AgreementPageProps extends Here {
  readonly agreement: Agreement;
  readonly amendments: readonly Amendment[];
  readonly projects: readonly ProjectRow[];
}

/** An agreement: its facts, its ceiling against what is allocated, its projects, terms and amendments. */
export function AgreementContent(props: AgreementPageProps) {
  const { words, query, agreement, projects } = props;
  const isCancelled = agreement.status === "cancelled";
  return (
    <>
      {isCancelled && <Banner kind="warn">{words.t(m.cancelledBecause, { reason: agreement.cancelReason })}</Banner>}
      <Ceiling {...props} />
      <Sheet title={words.t(m.facts)}>
        <SheetBody>
          <Facts items={facts(props)} />
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.projects)}>
        <ProjectTable words={words} query={query} rows={projects} caption={words.t(m.projects)} />
      </Sheet>
      <Sheet title={words.t(m.thresholds)}>
        <SheetBody>
          <Facts items={terms(props)} />
        </SheetBody>
      </Sheet>
      <Amendments {...props} />
    </>
  );
}

function Ceiling({ words, agreement }: AgreementPageProps) {
  const { ceiling, allocated, left } = agreement;
  const share = words.percent(ratio(allocated.minor, ceiling.minor));
  const items = [
    { label: words.t(f.ceiling), value: <Amount words={words} value={ceiling} as="money" /> },
    { label: words.t(m.allocated), value: <Amount words={words} value={allocated} as="money" /> },
    { label: words.t(m.left), value: <Amount words={words} value={left} as="money" /> },
  ];
  return (
    <Sheet title={words.t(m.allocation, { share })} note={words.t(m.notCounted)}>
      <SheetBody>
        <Facts items={items} />
      </SheetBody>
    </Sheet>
  );
}

function facts({ words, agreement }: AgreementPageProps) {
  const { donor, agency, signedOn, validFrom, validTo, execution, basis } = agreement;
  const validity = validFrom && validTo ? { start: validFrom, end: validTo } : {};
  return [
    { label: words.t(f.donor), value: <Org words={words} value={donor} /> },
    { label: words.t(f.agency), value: agency && <Org words={words} value={agency} /> },
    { label: words.t(f.signedOn), value: signedOn && <bdi>{signatureText(words, signedOn)}</bdi> },
    { label: words.t(m.validity), value: <SpanText words={words} {...validity} /> },
    { label: words.t(m.execution), value: <SpanText words={words} {...execution} /> },
    { label: words.t(m.modes), value: words.t(agreement.hasModes ? m.withModes : m.withoutModes) },
    { label: words.t(f.basis), value: basis && <Free>{basis}</Free> },
  ];
}

function terms({ words, agreement }: AgreementPageProps) {
  const { exchangeMethod, fixedRateMicro, notifyBps, amendBps, overspendBps, liquidationDays } = agreement;
  const rate = fixedRateMicro === undefined ? undefined : rateTyped(fixedRateMicro);
  return [
    { label: words.t(f.exchangeMethod), value: words.t(EXCHANGE_METHOD[exchangeMethod]) },
    { label: words.t(f.fixedRate), value: rate && <bdi>{rate}</bdi> },
    { label: words.t(f.notify), value: <Percent words={words} value={shareOf(notifyBps)} /> },
    { label: words.t(f.amend), value: <Percent words={words} value={shareOf(amendBps)} /> },
    { label: words.t(f.referenceVersion), value: words.t(REFERENCE_VERSION[agreement.referenceVersion]) },
    { label: words.t(f.overspend), value: <Percent words={words} value={shareOf(overspendBps)} /> },
    { label: words.t(f.liquidationDays), value: words.t(m.days, { count: liquidationDays }) },
    { label: words.t(f.justified), value: <Percent words={words} value={shareOf(agreement.justifiedBps)} /> },
    { label: words.t(f.explained), value: <Percent words={words} value={shareOf(agreement.explainedBps)} /> },
    { label: words.t(m.vat), value: words.t(agreement.isVatEligible ? m.vatCounted : m.vatNotCounted) },
  ];
}

function Amendments({ words, amendments }: AgreementPageProps) {
  return (
    <Sheet title={words.t(m.amendments)} id="amendments">
      <Table
        words={words}
        caption={words.t(m.amendments)}
        rows={amendments}
        columns={[
          {
            key: "number",
            label: words.t(m.documentKind),
            isRowHeader: true,
            cell: ({ number }) => words.t(m.amendmentNumber, { number }),
          },
          {
            key: "signedOn",
            label: words.t(f.signedOn),
            cell: ({ signedOn }) => <Day words={words} value={signedOn} />,
          },
          { key: "ceiling", label: words.t(m.ceilingMove), isNumber: true, cell: (row) => ceilingMove(words, row) },
          { key: "end", label: words.t(m.endMove), isNumber: true, cell: (row) => endMove(words, row) },
          { key: "document", label: words.t(f.document), cell: ({ document }) => <Free>{document}</Free> },
          { key: "note", label: words.t(f.note), cell: ({ note }) => note && <Free>{note}</Free> },
        ]}
        empty={<EmptyState words={words} title={words.t(m.noAmendment)} hint={words.t(m.noAmendmentHint)} />}
      />
    </Sheet>
  );
}

function ceilingMove(words: Here["words"], { ceiling, ceilingBefore }: Amendment) {
  if (ceiling.minor === ceilingBefore.minor) return <span class="quiet">{words.t(m.unchanged)}</span>;
  return (
    <>
      <del>
        <Amount words={words} value={ceilingBefore} />
      </del>{" "}
      <Amount words={words} value={ceiling} as="money" />
    </>
  );
}

function endMove(words: Here["words"], { executionEnd, executionEndBefore }: Amendment) {
  if (executionEnd === executionEndBefore) return <span class="quiet">{words.t(m.unchanged)}</span>;
  return (
    <>
      <del>
        <Day words={words} value={executionEndBefore} />
      </del>{" "}
      <Day words={words} value={executionEnd} />
    </>
  );
}
