/** What a seal holds beside the events of its period, in the order in which it is shown. */
export const SEALED_FIGURES = ['clocks', 'cases', 'dropouts', 'referrals', 'zero-reports', 'steps'] as const;
export type SealedFigure = (typeof SEALED_FIGURES)[number];

/**
 * How a feature says what one figure of a period counts: a SELECT of `cell` (text), `record_id` (what is counted) and
 * `about_id` (the record that a reader may be kept from), by the rows
 *
 *   period p (district_id uuid, first date, last date, begins timestamptz, ends timestamptz, as_of timestamptz,
 *             academic_year smallint or NULL, months text[])
 *
 * that it is put behind. It reads nothing that was recorded after `as_of`: asked again in ten years it gives the same.
 */
export interface SealedFacts {
  readonly figure: SealedFigure;
  readonly sql: string;
}
