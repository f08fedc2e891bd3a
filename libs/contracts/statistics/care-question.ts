/**
 * What the district's figures of care ask of the features: one academic year (BE), of the district or of one school.
 * Each feature counts its own records behind the reader's wall, so that nobody learns from a number what no list shows.
 */
export interface CareQuestion {
  readonly districtId: string;
  readonly academicYear: number;
  /** One school; null: the whole district. */
  readonly schoolId: string | null;
}
