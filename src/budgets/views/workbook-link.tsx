import type { Currency } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { isActive, type ProjectFacts } from "../../portfolio/rules/facts.ts";
import { ActionLink } from "../../ui/parts.tsx";
import { budget as m } from "../messages/budget.ts";

interface WorkbookLinkProps {
  readonly words: Words;
  readonly project: Pick<ProjectFacts, "code" | "status" | "currency">;
  /** `R02`. */
  readonly report: string;
  /** What the link says; else which report it is. */
  readonly label?: string;
  readonly kind?: "main";
  /** The currency shown; else the agreement’s. */
  readonly currency?: Currency;
  /** Parameters that links keep: the date d’arrêté, the moment known. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** A report of a project as an Excel workbook, of the page’s day and moment; reports hold no mere ideas of projects. */
export function WorkbookLink({ words, project, report, label, kind, currency, kept }: WorkbookLinkProps) {
  if (!isActive(project) && project.status !== "closed") return null;
  const { code } = project;
  const asked = { ...kept, project: code, currency: currency ?? project.currency, lang: words.language };
  return (
    <ActionLink kind={kind} href={withQuery(paths.workbook(`${report}.xlsx`), asked)} isDownload>
      {label ?? words.t(m.excelOf, { report })}
    </ActionLink>
  );
}
