export interface AccountRow {
  readonly person_id: string;
  readonly district_id: string;
  readonly username: string;
}
