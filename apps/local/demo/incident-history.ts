import {
  groupOfHazard,
  hazardsOfGroup,
  type IncidentActionName,
  type IncidentStatus,
  isoDateOf,
  type UrgencyCode,
} from '#contracts';
import { demoId } from './demo-id.js';
import { stateAfter, type Step } from './incident-life.js';
import type { PlannedIncident } from './incident-plan.js';
import { DISTRICT_ID } from './schools.js';
import type { PostRow, StaffDirectory } from './staff.js';

export interface HistoryChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface HistoryRow {
  readonly id: string;
  readonly incident_id: string;
  readonly district_id: string;
  readonly at: Date;
  readonly person_id: string;
  readonly post_id: string;
  readonly acting_role: string;
  readonly action: string;
  readonly from_status: IncidentStatus | null;
  readonly to_status: IncidentStatus;
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
  readonly version: number;
}

/** What a report is when its history is told to the end. */
export interface Standing {
  status: IncidentStatus;
  urgency: UrgencyCode;
  version: number;
  changedAt: Date;
  acknowledgedAt: Date | null;
  firstReportedAt: Date | null;
  closedAt: Date | null;
  isResolved: boolean;
  assignee: PostRow | null;
  mscNumber: string | null;
  mscReportedOn: string | null;
}

export interface Told {
  readonly plan: PlannedIncident;
  readonly incidentId: string;
  readonly sequence: number;
  readonly steps: readonly Step[];
  readonly reporter: PostRow;
  readonly isConflict: boolean;
  readonly intoReference: string | null;
}

const BY_SCHOOL = new Set<IncidentActionName>(['start', 'resume', 'resolve', 'record-msc']);
const BY_REPORTER = new Set<IncidentActionName>(['withdraw', 'discard']);

const REASONS: Partial<Record<IncidentActionName, string>> = {
  escalate: 'ต้องประสานหน่วยงานภายนอกหลายแห่ง',
  reopen: 'ผู้ปกครองแจ้งว่ามีเหตุซ้ำ',
  reject: 'ตรวจสอบแล้วไม่เข้าข่ายเหตุด้านความปลอดภัย',
  merge: 'เป็นเหตุเดียวกับเรื่องที่แจ้งไว้แล้ว',
  withdraw: 'ผู้แจ้งตรวจสอบแล้วพบว่าเข้าใจผิด',
  reclassify: 'จัดประเภทใหม่ตามข้อเท็จจริง',
  'set-urgency': 'ปรับตามอาการที่แพทย์แจ้ง',
};

/** Tells the history of reports: every step signed by somebody who held the post on that day. */
export class HistoryWriter {
  readonly rows: HistoryRow[] = [];

  constructor(private readonly directory: StaffDirectory) {}

  write(told: Told): Standing {
    const { plan, reporter, steps } = told;
    const isDraft = plan.course === 'draft' || plan.course === 'discarded';
    const standing: Standing = {
      status: isDraft ? 'DRAFT' : 'SUBMITTED',
      urgency: plan.template.urgency,
      version: 1,
      changedAt: plan.recordedAt,
      acknowledgedAt: null,
      firstReportedAt: null,
      closedAt: null,
      isResolved: false,
      assignee: null,
      mscNumber: null,
      mscReportedOn: null,
    };
    this.push(told, standing, {
      action: isDraft ? 'draft' : 'submit',
      by: reporter,
      from: null,
      changes: [],
    });
    for (const step of steps) this.take(told, standing, step);
    return standing;
  }

  private take(told: Told, standing: Standing, { action, at }: Step): void {
    const by = this.actorOf(told, action, at);
    const from = standing.status;
    standing.status = stateAfter(from, action);
    standing.changedAt = at;
    standing.version += 1;
    stopClocks(standing, action, at);
    this.push(told, standing, { action, by, from, changes: this.changesOf(told, standing, action, at) });
  }

  private actorOf(
    { plan, reporter, isConflict, sequence }: Told,
    action: IncidentActionName,
    at: Date,
  ): PostRow {
    if (BY_REPORTER.has(action)) return reporter;
    const [school] = plan.schools;
    if (BY_SCHOOL.has(action) && !isConflict && school)
      return this.directory.atSchool(school.id, 'SCHOOL_SAFETY', isoDateOf(at));
    return this.officer(sequence);
  }

  private officer(sequence: number): PostRow {
    const officers = this.directory.inOffice('DISTRICT_SAFETY');
    const officer = officers[sequence % officers.length];
    if (!officer) throw new Error('nobody is DISTRICT_SAFETY');
    return officer;
  }

  private changesOf(told: Told, standing: Standing, action: IncidentActionName, at: Date): HistoryChange[] {
    const { template } = told.plan;
    if (action === 'merge') return [{ field: 'mergedInto', from: null, to: told.intoReference }];
    if (action === 'reclassify') {
      const other = hazardsOfGroup(groupOfHazard(template.code)).at(-1)?.code ?? template.code;
      return [{ field: 'mainCode', from: other, to: template.code }];
    }
    if (action === 'set-urgency') return raiseUrgency(standing);
    if (action === 'assign') return this.assign(told, standing);
    if (action === 'record-msc') {
      standing.mscNumber = `SC-99-${String(told.sequence + 1).padStart(6, '0')}`;
      standing.mscReportedOn = isoDateOf(at);
      return [{ field: 'mscNumber', from: null, to: standing.mscNumber }];
    }
    return [];
  }

  private assign({ plan, sequence }: Told, standing: Standing): HistoryChange[] {
    const [psychologist] = this.directory.inOffice('DISTRICT_PSYCH');
    const needsPsychologist = plan.template.code === 'U01' || plan.template.code === 'V01';
    standing.assignee = needsPsychologist && psychologist ? psychologist : this.officer(sequence);
    return [{ field: 'assignee', from: null, to: standing.assignee.id }];
  }

  private push(
    told: Told,
    standing: Standing,
    line: { action: string; by: PostRow; from: IncidentStatus | null; changes: HistoryChange[] },
  ): void {
    this.rows.push({
      id: demoId('history', this.rows.length),
      incident_id: told.incidentId,
      district_id: DISTRICT_ID,
      at: standing.changedAt,
      person_id: line.by.person_id,
      post_id: line.by.id,
      acting_role: line.by.role,
      action: line.action,
      from_status: line.from,
      to_status: standing.status,
      reason: REASONS[line.action as IncidentActionName] ?? null,
      changes: line.changes,
      version: standing.version,
    });
  }
}

function stopClocks(standing: Standing, action: IncidentActionName, at: Date): void {
  if (action === 'acknowledge') standing.acknowledgedAt ??= at;
  if (action === 'start' || action === 'escalate') standing.firstReportedAt ??= at;
  if (action === 'close') standing.closedAt ??= at;
  if (action === 'resolve') standing.isResolved = true;
}

function raiseUrgency(standing: Standing): HistoryChange[] {
  const from = standing.urgency;
  standing.urgency = 'URGENT';
  return [{ field: 'urgency', from, to: standing.urgency }];
}
