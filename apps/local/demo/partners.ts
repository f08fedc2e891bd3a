import {
  addDays,
  foldName,
  isoDateOf,
  type PartnerTypeCode,
  type RoleCode,
  type ServiceTypeCode,
} from '#contracts';
import type { AccountRow } from './account-row.js';
import type { Columns } from './bulk-insert.js';
import { demoId } from './demo-id.js';
import { DISTRICT_ID } from './schools.js';
import type { PersonRow } from './staff.js';

export const AGENCY: Columns = {
  id: 'uuid',
  district_id: 'uuid',
  type: 'text',
  name_th: 'text',
  subdistricts: 'text[]',
  phone: 'text',
};
export const AGENCY_PROFILE: Columns = { agency_id: 'uuid', district_id: 'uuid', services: 'text[]' };
export const AGENCY_CONTACT: Columns = {
  agency_id: 'uuid',
  district_id: 'uuid',
  name: 'text',
  phone: 'text',
};
export const AGENCY_POST: Columns = {
  ...{
    id: 'uuid',
    district_id: 'uuid',
    person_id: 'uuid',
    role: 'text',
    agency_id: 'uuid',
    starts_on: 'date',
  },
};
export const MOU: Columns = {
  ...{
    id: 'uuid',
    district_id: 'uuid',
    agency_id: 'uuid',
    reference: 'text',
    edition: 'smallint',
    state: 'text',
  },
  ...{
    starts_on: 'date',
    ends_on: 'date',
    hazard_groups: 'text[]',
    services: 'text[]',
    data_classes: 'text[]',
  },
  ...{ signatories: 'jsonb', changed_at: 'timestamptz' },
};

type Row = Record<string, unknown>;
export interface Partners {
  readonly agencies: readonly Row[];
  readonly profiles: readonly Row[];
  readonly contacts: readonly Row[];
  readonly persons: readonly PersonRow[];
  readonly posts: readonly Row[];
  readonly mous: readonly Row[];
  readonly accounts: readonly AccountRow[];
}

interface Plan {
  type: PartnerTypeCode;
  nameTh: string;
  services: ServiceTypeCode[];
  classes: string[];
  groups: string[];
  /** Days from today on which its agreement ends; null = a draft. */
  endsIn: number | null;
  /** Login name and role of the agency's own account. */
  login?: string;
  role?: RoleCode;
}

const ALL = ['VIOLENCE', 'ACCIDENT', 'RIGHT', 'UNHEALTHINESS'];

/** All of them made up: each official kind once, one agreement about to end, one that ended, one still a draft. */
const PLANS: readonly Plan[] = [
  {
    ...{ type: 'HOSPITAL', nameTh: 'โรงพยาบาลตัวอย่าง', services: ['ASSESS', 'TREAT', 'COUNSEL'] },
    ...{ classes: ['F1', 'F2', 'F3', 'F5', 'F7', 'FX'], groups: ALL, endsIn: 400 },
    ...{ login: 'partner', role: 'PARTNER_OFFICER' },
  },
  {
    ...{ type: 'POLICE', nameTh: 'สถานีตำรวจภูธรตัวอย่าง', services: ['INVESTIGATE'] },
    ...{ classes: ['F1', 'F2', 'F3', 'F6', 'FX'], groups: ['VIOLENCE', 'RIGHT'], endsIn: 300 },
    ...{ login: 'police', role: 'PARTNER_MANAGER' },
  },
  {
    ...{ type: 'MENTAL_HEALTH_CENTER', nameTh: 'ศูนย์สุขภาพจิตตัวอย่าง', services: ['COUNSEL', 'ASSESS', 'TRAIN'] },
    ...{ classes: ['F1', 'F3', 'F5'], groups: ['UNHEALTHINESS', 'RIGHT'], endsIn: 25 },
  },
  {
    ...{
      type: 'SOCIAL_DEV',
      nameTh: 'สำนักงานพัฒนาสังคมฯ ตัวอย่าง',
      services: ['SHELTER', 'MONEY', 'HOME_VISIT'],
    },
    ...{ classes: ['F1', 'F2', 'F3', 'F7'], groups: ['RIGHT', 'VIOLENCE'], endsIn: 200 },
    ...{ login: 'social', role: 'PARTNER_OFFICER' },
  },
  {
    ...{ type: 'PUBLIC_HEALTH', nameTh: 'สำนักงานสาธารณสุขอำเภอตัวอย่าง', services: ['ASSESS', 'HOME_VISIT'] },
    ...{ classes: ['F1', 'F2', 'F5'], groups: ['UNHEALTHINESS'], endsIn: 120 },
  },
  {
    ...{ type: 'DISTRICT_OFFICE', nameTh: 'ที่ว่าการอำเภอตัวอย่าง', services: ['HOME_VISIT', 'OTHER'] },
    ...{ classes: ['F1', 'F3'], groups: ALL, endsIn: 365 },
  },
  {
    ...{ type: 'MONASTIC', nameTh: 'คณะสงฆ์อำเภอตัวอย่าง', services: ['COUNSEL', 'MATERIAL'] },
    ...{ classes: ['F1'], groups: ['RIGHT'], endsIn: -20 },
  },
  {
    ...{ type: 'LOCAL_GOV', nameTh: 'เทศบาลตำบลตัวอย่าง', services: ['MATERIAL', 'REPAIR', 'MONEY'] },
    ...{ classes: ['F1', 'F2', 'F7'], groups: ['ACCIDENT', 'RIGHT'], endsIn: 90 },
  },
  {
    ...{ type: 'LOCAL_ADMIN_PROMOTION', nameTh: 'สำนักงานส่งเสริมการปกครองท้องถิ่นตัวอย่าง', services: ['TRAIN'] },
    ...{ classes: [], groups: ['ACCIDENT'], endsIn: null },
  },
  {
    ...{ type: 'CONDUCT_OFFICERS', nameTh: 'ศูนย์ พสน. ตัวอย่าง', services: ['HOME_VISIT', 'COUNSEL'] },
    ...{ classes: ['F1', 'F2', 'F3', 'F7'], groups: ['VIOLENCE', 'RIGHT'], endsIn: 250 },
  },
];

const YEAR = 365;
/** Persons and posts of agencies are numbered far behind the staff's. */
const FIRST = 50_000;

export const PARTNER_LOGINS = PLANS.flatMap(({ login, role }) =>
  login && role ? [[login, role] as const] : [],
);

export function planPartners(now: Date): Partners {
  const today = isoDateOf(now);
  const inDistrict = { district_id: DISTRICT_ID };
  const ids = PLANS.map((_, index) => demoId('agency', index));
  const people = PLANS.flatMap((plan, index) =>
    plan.login && plan.role ? [{ ...plan, index, login: plan.login, role: plan.role }] : [],
  );
  return {
    agencies: PLANS.map(({ type, nameTh }, index) => ({
      ...{ ...inDistrict, id: ids[index], type, name_th: nameTh, subdistricts: [] },
      phone: `044 000 1${String(index).padStart(2, '0')}`,
    })),
    profiles: PLANS.map(({ services }, index) => ({ ...inDistrict, agency_id: ids[index], services })),
    contacts: PLANS.map((_, index) => ({
      ...{ ...inDistrict, agency_id: ids[index], name: 'ผู้ประสานงาน (สมมติ)' },
      phone: `080 000 00${String(index).padStart(2, '0')}`,
    })),
    persons: people.map(({ index }) => personRow(index)),
    posts: people.map(({ index, role }) => ({
      ...{
        ...inDistrict,
        id: demoId('post', FIRST + index),
        person_id: demoId('person', FIRST + index),
        role,
      },
      ...{ agency_id: ids[index], starts_on: '2025-05-16' },
    })),
    mous: PLANS.map((plan, index) => mouRow(plan, { index, agencyId: ids[index] ?? '', today, now })),
    accounts: people.map(({ index, login }) => ({
      ...{ ...inDistrict, person_id: demoId('person', FIRST + index), username: login },
    })),
  };
}

function personRow(index: number): PersonRow {
  const name = { prefix: 'นาง', first: `สมมติภาคี${index + 1}`, last: 'ใจบุญ' };
  return {
    ...{ id: demoId('person', FIRST + index), district_id: DISTRICT_ID, prefix: name.prefix },
    ...{ first_name: name.first, last_name: name.last, name_fold: foldName(name) },
  };
}

interface Place {
  index: number;
  agencyId: string;
  today: ReturnType<typeof isoDateOf>;
  now: Date;
}

function mouRow({ endsIn, groups, services, classes }: Plan, { index, agencyId, today, now }: Place): Row {
  const endsOn = addDays(today, endsIn ?? YEAR);
  const startsOn = endsIn === null ? today : addDays(endsOn, -2 * YEAR);
  const signed = (side: string) => ({
    side,
    name: 'ผู้ลงนาม (สมมติ)',
    position: 'หัวหน้าหน่วยงาน',
    signedOn: startsOn,
  });
  return {
    ...{ id: demoId('mou', index), district_id: DISTRICT_ID, agency_id: agencyId, edition: 1 },
    ...{
      reference: `MOU-2568-${String(index + 1).padStart(4, '0')}`,
      state: endsIn === null ? 'DRAFT' : 'ACTIVE',
    },
    ...{ starts_on: startsOn, ends_on: endsOn, hazard_groups: groups, services, data_classes: classes },
    signatories: endsIn === null ? [] : [signed('district'), signed('agency')],
    changed_at: now,
  };
}
