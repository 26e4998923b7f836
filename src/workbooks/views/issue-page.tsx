import type { Edition } from "../../../reports/kit/edition.ts";
import { paths } from "../../kernel/paths.ts";
import { ChoiceField } from "../../ui/choices.tsx";
import { Count, Day } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import type { Extent } from "../making.tsx";
import { editions as e } from "../messages/editions.ts";
import { workbooks as m } from "../messages.ts";

interface IssueProps {
  readonly form: FormState;
  readonly formKey: string;
  readonly action: string;
  readonly edition: Edition;
  readonly rows: number;
  /** By what it is reckoned how long it takes. */
  readonly extent: Extent;
}

/** A second look before a report is issued: what it will hold, and for whom it is. */
export function IssuePage({ form, formKey, action, edition, rows, extent }: IssueProps) {
  const { words } = form;
  const { t } = words;
  const isFinal = edition.status === "final";
  return (
    <>
      <Banner kind={isFinal ? "info" : "warn"}>
        <p>{t(isFinal ? e.willBeFinal : e.willBeProvisional)}</p>
      </Banner>
      <Sheet title={t(e.issueTitle, { report: edition.report })} note={t(e.issueNote)}>
        <SheetBody>
          <Facts
            items={[
              { label: t(m.on), value: <Day words={words} value={edition.onDate} /> },
              { label: t(e.reportRows), value: <Count words={words} value={rows} /> },
              ...edition.filters.map(({ label, value }) => ({ label, value: <bdi>{value}</bdi> })),
            ]}
          />
          <Form
            form={form}
            action={action}
            submit={t(e.issueNow)}
            formKey={formKey}
            hidden={{ rows: String(extent.longest), projects: String(extent.projects) }}
            cancelHref={paths.workbooks}
          >
            <ChoiceField
              form={form}
              name="audience"
              label={t(e.audience)}
              kind="radio"
              options={[
                { value: "internal", label: t(e.toHouse), hint: t(e.toHouseHint) },
                { value: "donor", label: t(e.toDonor), hint: t(e.toDonorHint) },
              ]}
            />
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}
