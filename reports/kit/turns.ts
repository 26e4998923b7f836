/**
 * Lets everybody else have a turn. A real timer: a promise that is already kept would be carried on with before any
 * other request is looked at (performance.md, F6).
 */
export const othersTurn = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/** So many characters are written at a stretch: some 3 ms of work, for another's page waits for several of them. */
export const STRETCH_CHARS = 65_536;
