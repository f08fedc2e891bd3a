/** Buddhist Era = Common Era + 543. The only place of the product that knows the number. */
const OFFSET = 543;

/** CE 2024 → BE 2567. */
export function toBuddhistYear(commonEraYear: number): number {
  return commonEraYear + OFFSET;
}

/** BE 2567 → CE 2024. */
export function toCommonEraYear(buddhistYear: number): number {
  return buddhistYear - OFFSET;
}
