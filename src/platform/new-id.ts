/** A new opaque identifier: the one place outside the door where randomness is drawn. */
export const newId = (): string => crypto.randomUUID();

/** A new secret of 256 bits, in letters that stand in an address: for sessions, tokens and invitations. */
export const newSecret = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
