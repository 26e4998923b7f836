import type { BatchItem } from "drizzle-orm/batch";
import { credential, session } from "../people/schema.ts";
import type { Db } from "../platform/database.ts";
import { installation } from "../platform/schema.ts";

type Statement = BatchItem<"sqlite">;

/** How a person gets in: the hash of the password, and an API token. */
export const openingDoors = (
  db: Db,
  passwordHash: string,
  tokens: readonly (typeof session.$inferInsert)[],
): readonly Statement[] =>
  tokens.flatMap((token) => [
    db.insert(credential).values({ personId: token.personId, passwordHash }),
    db.insert(session).values(token),
  ]);

/** Says that this is the demo, and as of which day it stands. */
export const declaringDemo = (db: Db, situationOn: string): Statement =>
  db.update(installation).set({ isDemo: true, situationOn });

/** True once the demo stands completely. */
export async function isDemo(db: Db): Promise<boolean> {
  const [state] = await db.select().from(installation);
  return state?.isDemo === true;
}
