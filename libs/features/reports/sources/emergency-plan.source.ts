import { Injectable } from '@nestjs/common';
import {
  CONTACT_KINDS,
  HELP_KINDS,
  isoDateOf,
  PLAN_STATUS_LABELS,
  SCENARIOS,
  type PlanContent,
} from '#contracts';
import { PlanReadService, readPrintedPlan, type PrintedPlan } from '#features/plans';
import type { Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';
import { DomainError } from '#platform/errors';
import { FileVault, pictureForPaper } from '#platform/files';
import { emergencyPlanPaper, type EmergencyPlanPaper } from '../papers/emergency-plan.paper.js';
import { ReportHeads } from '../report-heads.js';
import { wordOf } from '../report-parts.js';
import { subjectOf, type ReportContent, type ReportSource } from '../report-source.js';
import type { Asked } from '../report.record.js';

/** An emergency plan for the wall, with its site maps. It names staff and no student. */
@Injectable()
export class EmergencyPlanSource implements ReportSource {
  constructor(
    private readonly plans: PlanReadService,
    private readonly uow: UnitOfWork,
    private readonly vault: FileVault,
    private readonly heads: ReportHeads,
  ) {}

  /** A safety plan is no emergency plan: asked for as one, it is absent. */
  async check(actor: Actor, asked: Asked): Promise<void> {
    const { kind } = await this.plans.getPlan(actor, subjectOf(asked));
    if (kind !== 'EMERGENCY') throw new DomainError('not-found');
  }

  async load(actor: Actor, asked: Asked): Promise<ReportContent> {
    await this.check(actor, asked);
    const plan = await this.uow.read(actor, (tx) => readPrintedPlan(tx, this.vault, subjectOf(asked)));
    const head = await this.heads.of(actor);
    const { pictures, maps, otherMaps } = await mapsOf(plan);
    const paper = { ...headOf(plan), ...textsOf(plan.content), ...peopleOf(plan), maps, otherMaps };
    const { scenario, academicYear, number } = plan;
    return {
      template: 'emergency-plan.typ',
      data: emergencyPlanPaper(paper, head),
      baseName: `emergency-plan-${scenario.toLowerCase().replaceAll('_', '-')}-${academicYear}-${number}`,
      pictures,
    };
  }
}

async function mapsOf({
  maps,
}: PrintedPlan): Promise<
  Pick<EmergencyPlanPaper, 'maps' | 'otherMaps'> & { pictures: Record<string, Buffer> }
> {
  const pictures: Record<string, Buffer> = {};
  const shown: { picture: string; name: string }[] = [];
  const otherMaps: string[] = [];
  for (const [index, map] of maps.entries()) {
    const bytes = await pictureForPaper(map);
    const picture = `map-${index}.jpg`;
    if (bytes === null) otherMaps.push(map.fileName);
    else {
      pictures[picture] = bytes;
      shown.push({ picture, name: map.fileName.replace(/\.[a-z]+$/u, '') });
    }
  }
  return { pictures, maps: shown, otherMaps };
}

function headOf(plan: PrintedPlan) {
  const { schoolNameTh, scenario, academicYear, number, approvedAt, status } = plan;
  return {
    ...{ schoolTh: schoolNameTh, academicYear, edition: number },
    scenarioTh: wordOf(SCENARIOS, scenario),
    approvedOn: approvedAt && isoDateOf(approvedAt),
    notInForceTh: status === 'APPROVED' ? null : wordOf(PLAN_STATUS_LABELS, status),
  };
}

function textsOf(content: PlanContent) {
  const { before, during, after, assemblyPoints, routes, equipment } = content;
  return {
    trigger: content.trigger ?? '',
    ...{ before: linesOf(before), during: linesOf(during), after: linesOf(after) },
    ...{ assemblyPoints: linesOf(assemblyPoints), routes: linesOf(routes), equipment: linesOf(equipment) },
    handOver: content.handover,
  };
}

function peopleOf({ content: { command, helpNeeds }, contacts }: PrintedPlan) {
  const needs = helpNeeds.map(({ kind, count, helper }) => {
    const who = `${wordOf(HELP_KINDS, kind)} ${count} คน`;
    return helper === null ? who : `${who} (ผู้ช่วย: ${helper})`;
  });
  return {
    command: command.map(({ duty, holder, standIn }) => ({ roleTh: duty, name: holder, standIn })),
    contacts: contacts.map(({ kind, name, duty, phone, checkedOn }) => ({
      ...{ name, phone, checkedOn },
      roleTh: [wordOf(CONTACT_KINDS, kind), ...(duty === null ? [] : [duty])].join(' · '),
    })),
    needHelp: needs.length === 0 ? null : needs.join('\n'),
  };
}

/** The number that somebody typed before a step; the paper numbers them itself. */
const TYPED_NUMBER = /^(?:[-•*]|[0-9๐-๙]{1,2}[.)])\s+/u;

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim().replace(TYPED_NUMBER, ''))
    .filter((line) => line !== '');
