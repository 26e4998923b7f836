import { asc, eq, gt } from "drizzle-orm";
import { entry } from "../../budgets/schema.ts";
import type { Db } from "../../platform/database.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { agreement, project } from "../../portfolio/schema.ts";
import type { Amounts } from "../rules/equivalent.ts";

const PAGE = 2000;

/** Entries after an id, with their agreement's currency. */
export function amountsAfter(db: Db, id: string): Read<readonly Amounts[]> {
  const query = db
    .select(
      fieldsOf({
        id: entry.id,
        amountMinor: entry.amountMinor,
        currency: entry.currency,
        agreementCurrency: agreement.currency,
        agreementMinor: entry.agreementMinor,
        madMinor: entry.madMinor,
        rateMicro: entry.rateMicro,
        ratedOn: entry.ratedOn,
      }),
    )
    .from(entry)
    .innerJoin(project, eq(project.id, entry.projectId))
    .innerJoin(agreement, eq(agreement.id, project.agreementId))
    .where(gt(entry.id, id))
    .orderBy(asc(entry.id))
    .limit(PAGE);
  return reading(query, (rows) => rows);
}
