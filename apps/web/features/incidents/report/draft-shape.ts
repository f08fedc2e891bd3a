import type {
  DetailTagCode,
  HarmLevelCode,
  HazardCode,
  IncidentPersonRoleCode,
  IsoDate,
  LocationTypeCode,
  PersonKindCode,
  UrgencyCode,
} from '#contracts';
import type { SchoolRef, Told } from '../../../api/types';

export interface DraftPerson {
  /** Of this screen only. */
  key: string;
  role: IncidentPersonRoleCode;
  kind: PersonKindCode;
  displayName: string;
  studentId?: string;
  staffPersonId?: string;
  /** "ป.4/2", to tell two children of one name apart. */
  note?: string;
  harmLevel: HarmLevelCode | null;
}

/** What a person typed, as kept on the device. */
export interface ReportDraft {
  kind: 'EVENT' | 'WARNING';
  school: SchoolRef | null;
  otherSchools: SchoolRef[];
  mainCode: HazardCode | null;
  tags: DetailTagCode[];
  happenedOn: IsoDate | null;
  happenedTime: string;
  happenedAbout: boolean;
  locationType: LocationTypeCode | null;
  locationDetail: string;
  facts: string;
  immediateAction: string;
  told: Told[];
  persons: DraftPerson[];
  /** `null` = as proposed. */
  urgency: UrgencyCode | null;
}
