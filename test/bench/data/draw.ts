/** A stream of pseudo-random numbers that is the same for the same seed, on every machine and in every order. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <T>(choices: readonly T[]) => T;
  /** True `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
}

/** Every project draws from a stream of its own, so that size L begins with the projects of size S. */
export function drawing(seed: string): Draw {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (choices) => chosen(choices, between(0, choices.length - 1)),
    chance: (percent) => between(1, 100) <= percent,
  };
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0);

function chosen<T>(choices: readonly T[], at: number): T {
  const choice = choices[at];
  if (choice === undefined) throw new RangeError("nothing to choose from");
  return choice;
}
