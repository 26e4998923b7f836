import { COUNTED_CODE, PAGES, type Page } from "../pages.ts";
import { asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";
import { type Recorded, recorded } from "./trips.ts";

/** What one answer costs, the same on every machine. */
export interface Counts {
  readonly page: string;
  readonly status: number;
  readonly trips: number;
  readonly statements: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly bytes: number;
}

export async function pageCounts(served: Served): Promise<readonly Counts[]> {
  const counts: Counts[] = [];
  for (const page of PAGES) counts.push(await countsOf(served, page));
  return counts;
}

const countsOf = async (served: Served, page: Page): Promise<Counts> =>
  counted(page.name, await recorded(served, () => asked(served.base.app + page.path(COUNTED_CODE))));

export function counted(page: string, { answer, trips }: Recorded): Counts {
  const statements = trips.flat();
  return {
    page,
    status: answer.status,
    trips: trips.length,
    statements: statements.length,
    rowsRead: statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    rowsWritten: statements.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
    bytes: answer.bytes,
  };
}
