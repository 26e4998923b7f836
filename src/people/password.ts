import { type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { newSecret } from "../platform/new-id.ts";

/** Cost of a password hash: 16 MB and about a quarter of a second, which an isolate of 128 MB can bear. */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MOST_MEMORY = 64 * 1024 * 1024;

/** A hash that no password gives, at the usual cost: compared with for who is unknown, so that time tells nothing. */
export const NOBODYS_HASH = ["scrypt", COST.N, COST.r, COST.p, "A".repeat(22), "A".repeat(43)].join("$");

/** The hash to keep of a password, `scrypt$N$r$p$salt$key` (base64url). */
export async function passwordHash(password: string): Promise<string> {
  const salt = newSalt();
  const key = await derived(password, salt, { ...COST, length: KEY_BYTES });
  return ["scrypt", COST.N, COST.r, COST.p, base64url(salt), base64url(key)].join("$");
}

/** True when the password gives the stored hash, compared in constant time; false too for a hash that cannot be read. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]+)$/.exec(stored);
  if (!parts) return false;
  const [, N, r, p, salt = "", key = ""] = parts;
  const expected = Buffer.from(key, "base64url");
  const cost = { N: Number(N), r: Number(r), p: Number(p), length: expected.length };
  return timingSafeEqual(await derived(password, Buffer.from(salt, "base64url"), cost), expected);
}

const newSalt = (): Uint8Array => Buffer.from(newSecret(), "base64url").subarray(0, SALT_BYTES);

interface Cost extends Pick<ScryptOptions, "N" | "r" | "p"> {
  readonly length: number;
}

/** The same password typed on another keyboard gives the same key: NFKC first. */
function derived(password: string, salt: Uint8Array, { length, ...cost }: Cost): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  scrypt(password.normalize("NFKC"), salt, length, { ...cost, maxmem: MOST_MEMORY }, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
