import { expect, it } from "vitest";
import { passwordHash, passwordMatches } from "../../../src/people/password.ts";

it("keeps a password as scrypt with its cost, 16 bytes of salt and the key", async () => {
  const hash = await passwordHash("correct horse");
  expect(hash).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  expect(await passwordHash("correct horse")).not.toBe(hash);
});

it("knows the password again, and no other", async () => {
  const hash = await passwordHash("correct horse");
  expect(await passwordMatches("correct horse", hash)).toBe(true);
  expect(await passwordMatches("correct horsE", hash)).toBe(false);
});

it("takes the same letters for the same password, however they are composed", async () => {
  const hash = await passwordHash("été à Salé");
  expect(await passwordMatches("été à Salé".normalize("NFD"), hash)).toBe(true);
});

it("agrees with the published scrypt vector of RFC 7914", async () => {
  const key =
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887";
  const stored = (hex: string) =>
    `scrypt$16384$8$1$${Buffer.from("SodiumChloride").toString("base64url")}$${Buffer.from(hex, "hex").toString("base64url")}`;
  expect(await passwordMatches("pleaseletmein", stored(key))).toBe(true);
  expect(await passwordMatches("pleaseletmein", stored(`00${key.slice(2)}`))).toBe(false);
});

it.each(["", "secret", "scrypt$16384$8$5$salt", "bcrypt$16384$8$5$c2FsdA$a2V5"])(
  "opens to nobody when the stored hash is %j",
  async (stored) => {
    expect(await passwordMatches("secret", stored)).toBe(false);
  },
);
