import type {
  DetailTagCode,
  HarmLevelCode,
  HazardCode,
  IncidentKindCode,
  IncidentPersonRoleCode,
  LocationTypeCode,
  PersonKindCode,
  UrgencyCode,
} from '#contracts';

/** What kind of thing happens, and in which words it is told. No name and no real event stands in a text. */
export interface IncidentTemplate {
  readonly code: HazardCode;
  /** How often it happens beside the others. */
  readonly weight: number;
  readonly kind?: IncidentKindCode;
  readonly tags?: readonly DetailTagCode[];
  readonly furtherCodes?: readonly HazardCode[];
  readonly urgency: UrgencyCode;
  readonly places: readonly LocationTypeCode[];
  readonly facts: readonly string[];
  readonly action: string;
  /** Pupils affected, least and most. */
  readonly harmed: readonly [number, number];
  readonly harm: readonly HarmLevelCode[];
  /** Somebody besides the affected. A pupil of another school makes it touch two schools. */
  readonly other?: {
    readonly role: IncidentPersonRoleCode;
    readonly kind: PersonKindCode;
    readonly ofOtherSchool?: true;
  };
  /** Told by the ministry's own channels or by others, when not logged here first. */
  readonly damageBaht?: readonly [number, number];
  readonly lessonsStoppedDays?: number;
}

export interface ClosingWords {
  readonly result: readonly string[];
  readonly remedy: readonly string[];
  readonly lesson: readonly string[];
}
