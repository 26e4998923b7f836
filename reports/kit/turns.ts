/**
 * Lets everybody else have a turn. A real timer: a promise that is already kept would be carried on with before any
 * other request is looked at (performance.md, F6).
 */
export const othersTurn = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/** So many characters are written at a stretch: some 10 ms of work. */
export const STRETCH_CHARS = 262_144;
