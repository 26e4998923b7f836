import type { Words } from "../kernel/words.ts";
import type { Run } from "../runs/store.ts";
import { RunList } from "../runs/views/runs.tsx";
import { Sheet } from "../ui/parts.tsx";
import { PowerQuery } from "./views/power-query.tsx";
import { REPORTS, ReportForm, type ReportFormProps } from "./views/report-form.tsx";

export interface CatalogueProps extends ReportFormProps {
  readonly words: Words;
  readonly runs: readonly Run[];
}

/** The catalogue of reports with their parameters. */
export function Catalogue({ runs, ...props }: CatalogueProps) {
  const { words } = props;
  return (
    <>
      {REPORTS.map((kind) => (
        <Sheet title={words.t(kind.title)} note={words.t(kind.note)}>
          <ReportForm {...props} kind={kind} />
        </Sheet>
      ))}
      <RunList words={words} runs={runs} />
      <PowerQuery words={words} />
    </>
  );
}
