import { equationsOf, joinReleases, SMALL_COUNT, type PublicRelease } from '#contracts';
type Unknown = ReturnType<typeof equationsOf>['unknowns'][number];
import { solve } from 'yalps';

/*
 * The reader with a solver: knows every published count of every release, every sum, which counts did not change, and
 * that what is hidden is not nothing; asks for the least and the greatest that each hidden count can be. It shares
 * nothing with the search for witnesses but the equations.
 */

interface Bounds {
  min: number;
  max: number;
  small: boolean;
  by: number;
}

const EPSILON = 1e-6;

/** What a reader of these releases can say of each hidden count. */
export function boundsOf(releases: readonly PublicRelease[]): Map<string, Bounds> {
  const system = joinReleases(releases, null, SMALL_COUNT);
  const { unknowns, equations, indexes } = equationsOf(system);
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { equal: number }> = {};
  // What is hidden is at least one, so the solver's variables, which begin at nothing, are what is above one.
  const leastOf = ({ keepsKind, count }: Unknown): number => (keepsKind && count > 0 ? 1 : 0);
  equations.forEach(({ plus, minus }, number) => {
    let known = 0;
    const put = (index: number, sign: 1 | -1): void => {
      const unknown = unknowns[index]!;
      known -= sign * (unknown.state === 'hidden' ? leastOf(unknown) : unknown.count);
      if (unknown.state === 'hidden') (variables[`x${index}`] ??= {})[`e${number}`] = sign;
    };
    plus.forEach((index) => put(index, 1));
    minus.forEach((index) => put(index, -1));
    constraints[`e${number}`] = { equal: known };
  });
  const end = (index: number, direction: 'minimize' | 'maximize'): number => {
    const name = `x${index}`;
    const least = leastOf(unknowns[index]!);
    if (!variables[name]) return direction === 'minimize' ? least : Infinity;
    const aimed = { ...variables, [name]: { ...variables[name], aim: 1 } };
    const { status, result } = solve({ direction, objective: 'aim', constraints, variables: aimed });
    if (status === 'unbounded') return Infinity;
    if (status !== 'optimal') throw new Error(status);
    return least + result;
  };
  return new Map(
    [...system.cells.values()]
      .filter(({ hidden, count }) => hidden && count > 0)
      .map(({ id, sensitive, by }) => {
        const index = indexes.get(id)!;
        return [id, { min: end(index, 'minimize'), max: end(index, 'maximize'), small: sensitive, by }];
      }),
  );
}

/** Hidden counts that a reader can pin down closer than the threshold allows. */
export function revealed(releases: readonly PublicRelease[]): string[] {
  return [...boundsOf(releases)]
    .filter(
      ([, { min, max, small, by }]) =>
        max - min < (small ? by : SMALL_COUNT) - EPSILON || (small && max <= by),
    )
    .map(([id]) => id);
}
