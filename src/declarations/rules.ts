import { type Due, isToReport } from "../indicators/rules/due.ts";
import type { Texts } from "../kernel/language.ts";
import type { Standing } from "../milestones/rules.ts";

/** What is to report of one component; without a code, of a whole project. */
export interface Part {
  readonly projectCode: string;
  readonly code: string | null;
  readonly title: Texts | undefined;
  readonly indicators: readonly Due[];
  readonly milestones: readonly Standing[];
}

interface Found {
  readonly parts: readonly { readonly projectCode: string; readonly code: string; readonly title: Texts }[];
  readonly due: readonly Due[];
  readonly milestones: readonly Standing[];
}

type Placed = { readonly projectCode: string; readonly componentCode: string | null };

const isClosed = ({ state }: Standing): boolean => state === "done" || state === "doneLate" || state === "cancelled";

/**
 * What is to report, by component; what stands for a whole project comes before its components. Milestones that are
 * over are left out, components with nothing too; in each, what waits for the reader comes first.
 */
export function partsOf({ parts, due, milestones }: Found): readonly Part[] {
  const open = milestones.filter((standing) => !isClosed(standing));
  const placed: readonly Placed[] = [
    ...due.map(({ indicator }) => indicator),
    ...open.map(({ milestone }) => milestone),
  ];
  const projects = [...new Set([...parts, ...placed].map(({ projectCode }) => projectCode))].toSorted();
  const places = projects.flatMap((projectCode) => [
    { projectCode, code: null, title: undefined },
    ...parts.filter((part) => part.projectCode === projectCode),
  ]);
  return places
    .map(({ projectCode, code, title }) => {
      const isHere = (one: Placed) => one.projectCode === projectCode && one.componentCode === code;
      return {
        ...{ projectCode, code, title },
        indicators: due.filter(({ indicator }) => isHere(indicator)).toSorted(byTurn),
        milestones: open.filter(({ milestone }) => isHere(milestone)),
      };
    })
    .filter(({ indicators, milestones: own }) => indicators.length + own.length > 0);
}

const byTurn = (a: Due, b: Due): number => Number(isToReport(b)) - Number(isToReport(a));

/** How many indicators wait for the reader. */
export const toReportCount = (parts: readonly Part[]): number =>
  parts.reduce((sum, { indicators }) => sum + indicators.filter(isToReport).length, 0);
