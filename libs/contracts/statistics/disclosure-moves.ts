/** A count of the tables: what is fixed was told by an earlier release and cannot be taken back. */
export interface Unknown {
  readonly count: number;
  state: 'hidden' | 'shown' | 'fixed';
  /** Nothing stays nothing, and something stays something: another measure of the same rows may tell the two apart. */
  readonly keepsKind: boolean;
}

/** Sum of `plus` = sum of `minus`, by indexes of unknowns. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** Unknowns that go up or down; balanced when every equation still holds. */
interface Move {
  readonly steps: ReadonlyMap<number, number>;
  readonly imbalance: ReadonlyMap<number, number>;
  readonly cost: number;
}

/**
 * How eagerly a search closes open sums before it looks for cheaper ways, and how many moves it looks at. The eager
 * ones come after the thrifty one: they find some move where it would wander.
 */
const SEARCHES = [
  { eagerness: 20, moves: 1_500 },
  { eagerness: 400, moves: 3_000 },
  { eagerness: 20_000, moves: 6_000 },
] as const;
const STEP_PRICE = 1;
const HIDE_PRICE = 100;
/** Of the counts still shown in a sum, this many cheapest are tried. */
const SHOWN_TRIED = 8;

/**
 * A cheap way to raise one unknown by a step while every equation holds and none falls below what it may be.
 * @returns every unknown that moves, or null when what is fixed leaves no way, or none was found.
 */
export function findMove(
  unknowns: readonly Unknown[],
  equations: readonly Equation[],
  start: { index: number; by: number },
): number[] | null {
  const first = unknowns[start.index];
  if (!first || roomOf(first, 1) < start.by) return null;
  const places = placesOf(unknowns, equations);
  for (const effort of SEARCHES) {
    const move = search({ unknowns, equations, places }, start, effort);
    if (move) return [...move.steps.keys()];
  }
  return null;
}

interface Field {
  unknowns: readonly Unknown[];
  equations: readonly Equation[];
  places: Places;
}

function search(
  field: Field,
  { index, by }: { index: number; by: number },
  { eagerness, moves }: { eagerness: number; moves: number },
): Move | null {
  const queue = new Cheapest(eagerness);
  const seen = new Set<string>();
  const still: Move = { steps: new Map(), imbalance: new Map(), cost: 0 };
  queue.put(take(still, { index, step: by, price: 0 }, field.places));
  for (let tried = 0; tried < moves; tried += 1) {
    const move = queue.take();
    if (!move) return null;
    if (move.imbalance.size === 0) return move;
    for (const choice of narrowest(field, move)) {
      const next = take(move, choice, field.places);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.put(next);
    }
  }
  return null;
}

function keyOf({ steps }: Move): string {
  return [...steps]
    .sort(([a], [b]) => a - b)
    .map(([index, step]) => `${index}:${step}`)
    .join();
}

type Places = readonly (readonly { equation: number; sign: 1 | -1 }[])[];

function placesOf(unknowns: readonly Unknown[], equations: readonly Equation[]): Places {
  const places = unknowns.map((): { equation: number; sign: 1 | -1 }[] => []);
  equations.forEach(({ plus, minus }, equation) => {
    for (const index of plus) places[index]?.push({ equation, sign: 1 });
    for (const index of minus) places[index]?.push({ equation, sign: -1 });
  });
  return places;
}

interface Choice {
  index: number;
  /** How far it goes up; negative is down. */
  step: number;
  price: number;
}

function take(move: Move, { index, step, price }: Choice, places: Places): Move {
  const imbalance = new Map(move.imbalance);
  for (const place of places[index] ?? []) {
    const left = (imbalance.get(place.equation) ?? 0) + step * place.sign;
    if (left === 0) imbalance.delete(place.equation);
    else imbalance.set(place.equation, left);
  }
  return { steps: new Map(move.steps).set(index, step), imbalance, cost: move.cost + price };
}

/** Choices of the open sum that has fewest: what can be closed in one way only is closed first. */
function narrowest(field: Field, move: Move): Choice[] {
  const all = [...move.imbalance].map(([number, excess]) => choicesOf(field, move, { number, excess }));
  return all.reduce((fewest, choices) => (choices.length < fewest.length ? choices : fewest));
}

/** Unknowns of an equation that bring it nearer to balance, each as far as it can, cheapest first. */
function choicesOf(
  { unknowns, equations, places }: Field,
  { steps }: Move,
  { number, excess }: { number: number; excess: number },
): Choice[] {
  const equation = equations[number];
  if (!equation) throw new Error('An equation that is none');
  const side = (indexes: readonly number[], sign: 1 | -1): Choice[] =>
    indexes.flatMap((index) => {
      const unknown = unknowns[index];
      if (!unknown || unknown.state === 'fixed' || steps.has(index)) return [];
      const far = Math.min(roomOf(unknown, sign), Math.abs(excess));
      return far > 0
        ? [{ index, step: sign * far, price: priceOf(unknown, places[index]?.length ?? 0) }]
        : [];
    });
  const down = excess > 0 ? -1 : 1;
  const all = [...side(equation.plus, down), ...side(equation.minus, down === 1 ? -1 : 1)].sort(
    (a, b) => a.price - b.price,
  );
  const hidden = all.filter(({ price }) => price === STEP_PRICE);
  return [...widest(hidden, places), ...all.slice(hidden.length, hidden.length + SHOWN_TRIED)];
}

/** Of hidden counts that stand in the same sums, the one that can go farthest: the others do the same with less. */
function widest(choices: readonly Choice[], places: Places): Choice[] {
  const best = new Map<string, Choice>();
  for (const choice of choices) {
    const sums = (places[choice.index] ?? []).map(({ equation, sign }) => sign * (equation + 1)).join();
    const other = best.get(sums);
    if (!other || Math.abs(other.step) < Math.abs(choice.step)) best.set(sums, choice);
  }
  return [...best.values()];
}

/** How far an unknown can go. */
function roomOf({ count, keepsKind }: Unknown, sign: 1 | -1): number {
  if (!keepsKind) return sign === 1 ? Infinity : count;
  if (count === 0) return 0;
  return sign === 1 ? Infinity : count - 1;
}

/** What stands in many sums, such as a total, is missed in many tables. */
function priceOf({ count, state }: Unknown, sums: number): number {
  return state === 'hidden' ? STEP_PRICE : HIDE_PRICE * sums + count;
}

interface Waiting {
  move: Move;
  rank: number;
}

/** Moves by cost and open sums: a binary heap. */
class Cheapest {
  private readonly heap: Waiting[] = [];

  constructor(private readonly eagerness: number) {}

  put(move: Move): void {
    const waiting = { move, rank: move.cost + this.eagerness * move.imbalance.size };
    let at = this.heap.push(waiting) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.rankAt(above) <= this.rankAt(at)) return;
      this.swap(at, above);
      at = above;
    }
  }

  take(): Move | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return first?.move;
    this.heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const child = this.rankAt(left + 1) < this.rankAt(left) ? left + 1 : left;
      if (this.rankAt(child) >= this.rankAt(at)) return first?.move;
      this.swap(at, child);
      at = child;
    }
  }

  private rankAt(index: number): number {
    return this.heap[index]?.rank ?? Infinity;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (!a || !b) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
