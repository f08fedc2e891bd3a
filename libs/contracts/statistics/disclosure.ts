import { findMove, type Equation, type Unknown } from './disclosure-moves.js';

/*
 * What of a table may leave the office. Terms as in the literature on statistical disclosure control: a small count is
 * hidden by itself (primary suppression), others are hidden so that it cannot be worked out (secondary suppression),
 * and what remains possible for a hidden count, given everything published, is its feasibility interval.
 */

/** Counts from 1 up to this are hidden unless the district decides otherwise. */
export const SMALL_COUNT = 4;

/** A count that a release shows or hides. The same id in two tables or releases is the same thing counted. */
export interface PublicCell {
  readonly id: string;
  readonly count: number;
}

/** `total` counts what `parts` count; more than it when one student stands in several parts. */
export interface PublicSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface PublicTables {
  readonly cells: readonly PublicCell[];
  readonly sums: readonly PublicSum[];
}

/** Tables that have left the office. Never changed again. */
export interface PublicRelease extends PublicTables {
  readonly hidden: ReadonlySet<string>;
  /** The largest count that it hid. */
  readonly threshold: number;
}

export interface Suppression {
  /** Ids of every hidden count, small or not: a reader cannot tell which. */
  readonly hidden: ReadonlySet<string>;
  /** Small counts for which no witness was found, such as when earlier releases leave none: these tables must not be published. */
  readonly exposed: readonly string[];
}

/** A count as the reader of all releases meets it: one that did not change is one unknown, however often it is told. */
export interface ReleasedCell {
  readonly id: string;
  readonly count: number;
  hidden: boolean;
  /** An earlier release has told or hidden it. */
  readonly settled: boolean;
  readonly sensitive: boolean;
  /** How far a reader must be kept from it: the threshold of the release that first told or hid it. */
  readonly by: number;
}

export interface ReleasedSystem {
  readonly cells: ReadonlyMap<string, ReleasedCell>;
  readonly sums: readonly PublicSum[];
}

interface Joining {
  cells: Map<string, ReleasedCell>;
  sums: PublicSum[];
  /** Names of the unknowns of each id, oldest release first. */
  versions: Map<string, string[]>;
}

const isSmall = (count: number, threshold: number): boolean => count >= 1 && count <= threshold;

/** What came between two releases is a table too: a difference of one or two is as telling as a count of them. */
function isSensitive(count: number, told: readonly ReleasedCell[], threshold: number): boolean {
  const differs = told.some((cell) => !cell.hidden && isSmall(Math.abs(cell.count - count), threshold));
  return differs || isSmall(count, threshold);
}

function joinOne(
  joining: Joining,
  tables: PublicTables | PublicRelease,
  settled: boolean,
  threshold: number,
) {
  const names = new Map<string, string>();
  for (const { id, count } of tables.cells) {
    const versions = joining.versions.get(id) ?? [];
    const told = versions.flatMap((name) => joining.cells.get(name) ?? []);
    const same = told.find((cell) => cell.count === count);
    const name = same ? same.id : `${id}@${versions.length}`;
    names.set(id, name);
    const isHidden = 'hidden' in tables ? tables.hidden.has(id) : null;
    // Whoever reads it in one release knows it in all.
    if (same && isHidden === false) same.hidden = false;
    if (same) continue;
    const sensitive = isSensitive(count, told, threshold);
    const hidden = isHidden ?? (sensitive || told.some((cell) => cell.hidden));
    joining.cells.set(name, { id: name, count, hidden, settled, sensitive, by: threshold });
    joining.versions.set(id, [...versions, name]);
  }
  for (const { total, parts } of tables.sums) {
    const named = (id: string): string => {
      const name = names.get(id);
      if (name === undefined) throw new Error('A sum names a cell that is in no table');
      return name;
    };
    joining.sums.push({ total: named(total), parts: parts.map(named) });
  }
}

/**
 * Everything that a reader of all releases knows, as one system of unknowns and sums.
 * @param next tables that are to follow; null for the releases alone.
 */
export function joinReleases(
  releases: readonly PublicRelease[],
  next: PublicTables | null,
  threshold: number,
): ReleasedSystem {
  const joining: Joining = { cells: new Map(), sums: [], versions: new Map() };
  for (const release of releases) joinOne(joining, release, true, release.threshold);
  if (next) joinOne(joining, next, false, threshold);
  return { cells: joining.cells, sums: joining.sums };
}

/**
 * Sums as equations in unknowns of at least zero. Where one student stands in several parts, the overlap is an unknown
 * of its own, and so is the room that the total leaves each part: the reader knows neither.
 * @throws Error when a total is more than its parts, which is no sum.
 */
export function equationsOf({ cells, sums }: ReleasedSystem): {
  unknowns: Unknown[];
  equations: Equation[];
  indexes: ReadonlyMap<string, number>;
} {
  const unknowns: Unknown[] = [...cells.values()].map(({ count, hidden, settled }) => ({
    count,
    state: hidden ? 'hidden' : settled ? 'fixed' : 'shown',
    keepsKind: true,
  }));
  const indexes = new Map([...cells.keys()].map((id, index) => [id, index]));
  const indexOf = (id: string): number => indexes.get(id) ?? -1;
  const countOf = (id: string): number => cells.get(id)?.count ?? 0;
  const free = (count: number): number => unknowns.push({ count, state: 'hidden', keepsKind: false }) - 1;
  const equations: Equation[] = [];
  for (const { total, parts } of sums) {
    const overlap = parts.reduce((sum, id) => sum + countOf(id), 0) - countOf(total);
    if (overlap < 0) throw new Error('A total is more than its parts');
    const minus = overlap === 0 ? [indexOf(total)] : [indexOf(total), free(overlap)];
    equations.push({ plus: parts.map(indexOf), minus });
    if (overlap === 0) continue;
    // That nothing is no more than the total tells nobody anything.
    for (const id of parts.filter((part) => countOf(part) > 0)) {
      equations.push({ plus: [indexOf(id), free(countOf(total) - countOf(id))], minus: [indexOf(total)] });
    }
  }
  return { unknowns, equations, indexes };
}

/**
 * Which counts of new tables stay hidden. Every small count gets a witness: another table of whole numbers that agrees
 * with everything published, now and earlier, and in which it is larger by the threshold, so that its feasibility
 * interval reaches from a small count to one that is none. What a witness needs hidden is hidden, cheap ones first.
 */
export function suppress(
  next: PublicTables,
  releases: readonly PublicRelease[],
  threshold: number = SMALL_COUNT,
): Suppression {
  const system = joinReleases(releases, next, threshold);
  const { unknowns, equations, indexes } = equationsOf(system);
  const exposed: string[] = [];
  for (const cell of [...system.cells.values()].sort((a, b) => a.count - b.count)) {
    if (!cell.sensitive || !cell.hidden) continue;
    const move = findMove(unknowns, equations, { index: indexes.get(cell.id) ?? -1, by: cell.by });
    if (!move) exposed.push(cell.id);
    for (const index of move ?? []) {
      const moved = unknowns[index];
      if (moved) moved.state = 'hidden';
    }
  }
  return {
    hidden: hiddenOf(next, system, (id) => unknowns[indexes.get(id) ?? -1]?.state === 'hidden'),
    exposed,
  };
}

function hiddenOf(
  next: PublicTables,
  { cells }: ReleasedSystem,
  isHidden: (name: string) => boolean,
): ReadonlySet<string> {
  const hidden = new Set([...cells.keys()].filter(isHidden).map((name) => name.replace(/@\d+$/u, '')));
  return new Set(next.cells.map(({ id }) => id).filter((id) => hidden.has(id)));
}
