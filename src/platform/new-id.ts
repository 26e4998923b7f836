/** A new opaque identifier: the one place outside the door where randomness is drawn. */
export const newId = (): string => crypto.randomUUID();
