import { Stale } from "../../platform/errors.ts";

/**
 * Does a deed, once more from the start when another one came between its reading and its writing: the second time it
 * sees what that one left, and merges with it or says so.
 */
export async function again<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return deed();
  }
}
