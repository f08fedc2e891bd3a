export { BUILT_IN_ASPECTS } from '#contracts';

/** A screening as the list gives it. */
export interface AScreening {
  kind: string;
  overall: string;
  criteria: string;
  result: { total: number; scores: object; groups: object; strength: boolean } | null;
}

/** The newest one of a list of screenings. */
export function newestOf(body: {
  items: AScreening[];
}): AScreening & { result: NonNullable<AScreening['result']> } {
  return body.items[0] as AScreening & { result: NonNullable<AScreening['result']> };
}
