/** The middle value: one disturbed round does not move it. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median and band of a list of ratios. */
export function bandOf(ratios) {
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}

/**
 * Runs two sides in turn, A B B A A B B A …: each pair meets the same weather, and neighbours of one side (B B, A A)
 * show how far a figure moves when nothing has changed.
 * @param {{ rounds: number, a: () => Promise<object>, b: () => Promise<object> }} plan each gives `{ value }`
 */
export async function interleave({ rounds, a, b }) {
  const order = [];
  for (let round = 0; round < rounds; round += 1) {
    const sides = round % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
    for (const side of sides) order.push({ side, round, ...(await (side === 'a' ? a() : b())) });
  }
  const of = (side) => order.filter((run) => run.side === side);
  const valueOf = (side, round) => of(side).find((run) => run.round === round).value;
  const ratios = Array.from({ length: rounds }, (_, round) => valueOf('a', round) / valueOf('b', round));
  return { a: of('a'), b: of('b'), ratio: bandOf(ratios), noise: noiseOf(order) };
}

/** The largest distance from 1 between neighbouring rounds of one side; null with a single round. */
function noiseOf(order) {
  const pairs = order
    .slice(1)
    .map((run, index) => [order[index], run])
    .filter(([before, after]) => before.side === after.side);
  const distances = pairs.map(([before, after]) => Math.abs(after.value / before.value - 1));
  return distances.length > 0 ? Math.max(...distances) : null;
}
