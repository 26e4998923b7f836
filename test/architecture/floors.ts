import type { Source } from "./sources.ts";

/** The floors from the ground up; a name is a folder of `src`, or `reports`. One line per floor. */
const FLOORS: readonly (readonly string[])[] = [
  ["kernel"],
  ["ui", "reports"],
  ["platform"],
  ["people"],
  ["portfolio"],
  ["evidence", "runs", "questions"],
  ["budgets", "milestones", "indicators"],
  ["search", "work", "standing"],
  ["dashboard", "progress", "workbooks", "history", "demo", "declarations"],
  ["openapi"],
  ["app.tsx", "worker.ts"],
];

const TOP = FLOORS.length - 1;

/** The room that a path lies in: `budgets` for src/budgets/rules.ts, `reports` for everything in reports. */
export function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second : first;
}

/** The room's floor, 0 on the ground; undefined for a room that nobody has put on a floor. */
function floorOf(room: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? undefined : floor;
}

/** Imports up, across, or from outside the house, and files in rooms that are on no floor. */
export function wrongFloors(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    const floor = floorOf(room);
    if (floor === undefined) return [`${source.path}: give ${room} a floor in test/architecture/floors.ts`];
    return source.imports
      .filter(({ isPackage, to }) => !isPackage && !mayImport({ room, floor }, roomOf(to)))
      .map(
        ({ to }) => `${source.path} (floor ${floor}) must not import ${to} (floor ${floorOf(roomOf(to)) ?? "none"})`,
      );
  });
}

function mayImport(from: { room: string; floor: number }, to: string): boolean {
  const floor = floorOf(to);
  if (floor === undefined) return false;
  return to === from.room || floor < from.floor || (from.room === "worker.ts" && floor === TOP);
}

/** Files that import one another in a circle, each circle once, types included. */
export function circles(sources: readonly Source[]): string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const finished = new Set<string>();
  const below = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" → ")];
    if (finished.has(path)) return [];
    const found = (known.get(path)?.imports ?? []).flatMap(({ to }) => below(to, [...trail, path]));
    finished.add(path);
    return found;
  };
  return sources.flatMap(({ path }) => below(path, []));
}
