import { Injectable } from '@nestjs/common';
import {
  availableMonitoringActions,
  DEFAULT_MONITORING_TOOLS,
  itemsOf,
  MONITORING_TOOL_ACTIONS,
  repeatedItemIds,
  type MonitoringSection,
  type MonitoringToolAction,
  type MonitoringToolStatus,
} from '#contracts';
import { Access, type Actor } from '#platform/access';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import type { MonitoringTarget } from './monitoring-target.js';
import type { ChangeToolRequest, StartToolRequest, ToolLine, ToolView } from './tool.dto.js';

interface ToolRow {
  id: string;
  districtId: string;
  familyId: string;
  number: number;
  title: string;
  sections: MonitoringSection[];
  proposal: boolean;
  status: MonitoringToolStatus;
  usedBy: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
  version: number;
}

const TOOL = `mt.id, mt.district_id AS "districtId", mt.family_id AS "familyId", mt.number, mt.title, mt.sections, mt.proposal, mt.status,
  mt.published_at AS "publishedAt", mt.retired_at AS "retiredAt", mt.version,
  (SELECT count(*)::int FROM monitoring_sheet ms JOIN monitoring_visit v ON v.id = ms.visit_id AND v.done_at IS NOT NULL WHERE ms.tool_id = mt.id) AS "usedBy"`;

const COLUMN = {
  title: 'title',
  sections: 'sections',
  status: 'status',
  publishedAt: 'published_at',
  publishedByPostId: 'published_by_post_id',
  retiredAt: 'retired_at',
} as const;

type ToolChange = Partial<Record<keyof typeof COLUMN, unknown>>;

/** The district's checklists for visits, in versions. */
@Injectable()
export class ToolsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  listTools(actor: Actor): Promise<ToolLine[]> {
    return this.uow.read(actor, async (tx) => {
      const params: unknown[] = [];
      const scope = this.access.scopeWhere(actor, 'monitoring-tool.read', params);
      const rows = await tx.rows<ToolRow & Record<string, unknown>>(
        `SELECT ${TOOL} FROM monitoring_tool mt WHERE ${scope} ORDER BY mt.title COLLATE "th-x-icu", mt.family_id, mt.number DESC`,
        params,
      );
      return rows.map(lineOf);
    });
  }

  getTool(actor: Actor, id: string): Promise<ToolView> {
    return this.uow.read(actor, (tx) => this.find(tx, actor, id));
  }

  /** Starts a tool, from one of our proposals or empty. */
  start(
    actor: Actor,
    { title, startFrom }: StartToolRequest,
    once: Idempotency,
  ): Promise<Replayable<ToolView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      this.access.assertCan(actor, 'monitoring-tool.manage', { districtId: actor.districtId });
      const proposed = DEFAULT_MONITORING_TOOLS.find(({ code }) => code === startFrom);
      const id = newId();
      return this.insert(tx, actor, {
        ...{ id, familyId: id, number: 1, title },
        sections: proposed?.sections ?? [],
        proposal: proposed !== undefined,
      });
    });
  }

  change(actor: Actor, target: MonitoringTarget, { title, sections }: ChangeToolRequest): Promise<ToolView> {
    return this.perform(actor, target, 'change', () => {
      if (sections !== undefined && repeatedItemIds(sections).length > 0)
        throw invalidFields({ pointer: '/sections', code: 'duplicate' });
      return {
        ...(title === undefined ? {} : { title }),
        ...(sections === undefined ? {} : { sections: JSON.stringify(sections) }),
      };
    });
  }

  /** Publishes a draft; the version before it is retired in the same moment. */
  publish(actor: Actor, target: MonitoringTarget): Promise<ToolView> {
    return this.perform(actor, target, 'publish', async (tx, { familyId, sections }) => {
      if (itemsOf(sections).length === 0) throw new DomainError('monitoring.tool-empty');
      const before = await tx.row<{ id: string; version: number }>(
        "SELECT id, version FROM monitoring_tool WHERE family_id = $1 AND status = 'PUBLISHED' FOR UPDATE",
        [familyId],
      );
      if (before) {
        await updateTool(tx, before, { status: 'RETIRED', retiredAt: tx.now });
        tx.audit({
          action: 'monitoring-tool.supersede',
          recordKind: 'monitoring-tool',
          recordId: before.id,
        });
      }
      return { publishedAt: tx.now, publishedByPostId: actor.postId };
    });
  }

  /** Takes a tool out of use: visits that are planned with it stay, new ones are refused. */
  retire(actor: Actor, target: MonitoringTarget): Promise<ToolView> {
    return this.perform(actor, target, 'retire', (tx) => ({ retiredAt: tx.now }));
  }

  /** Draws up the next version from the published one, which holds until the new one is published. */
  renew(actor: Actor, target: MonitoringTarget, once: Idempotency): Promise<Replayable<ToolView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      const { familyId, number, title, sections, proposal } = await this.take(tx, actor, target, 'renew');
      const draft = await tx.row(
        "SELECT 1 AS found FROM monitoring_tool WHERE family_id = $1 AND status = 'DRAFT'",
        [familyId],
      );
      if (draft) throw new DomainError('monitoring.draft-exists');
      return this.insert(tx, actor, {
        ...{ id: newId(), familyId, title, sections, proposal },
        number: number + 1,
      });
    });
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<ToolView> {
    const row = await findTool(tx, id);
    this.access.assertCan(actor, 'monitoring-tool.read', { districtId: row.districtId });
    return {
      ...lineOf(row),
      sections: row.sections.map(({ title, items }) => ({ title, items: [...items] })),
      availableActions: this.offered(actor, row),
    };
  }

  private offered(actor: Actor, { status, districtId }: ToolRow): MonitoringToolAction[] {
    return availableMonitoringActions(MONITORING_TOOL_ACTIONS, status, (permission) =>
      this.access.can(actor, permission, { districtId }),
    );
  }

  private async take(
    tx: Tx,
    actor: Actor,
    { id, version }: MonitoringTarget,
    action: MonitoringToolAction,
  ): Promise<ToolRow> {
    const row = await findTool(tx, id, true);
    const { permission, from } = MONITORING_TOOL_ACTIONS[action];
    this.access.assertCan(actor, permission, { districtId: row.districtId });
    if (!from.includes(row.status))
      throw new DomainError('illegal-transition', { availableActions: this.offered(actor, row) });
    if (row.version !== version)
      throw new DomainError('stale-version', { current: await this.find(tx, actor, id) });
    return row;
  }

  private perform(
    actor: Actor,
    target: MonitoringTarget,
    action: MonitoringToolAction,
    effect: (tx: Tx, row: ToolRow) => Promise<ToolChange> | ToolChange,
  ): Promise<ToolView> {
    return this.uow.run(actor, async (tx) => {
      const row = await this.take(tx, actor, target, action);
      const change = await effect(tx, row);
      await updateTool(tx, row, { ...change, status: MONITORING_TOOL_ACTIONS[action].to ?? row.status });
      tx.audit({
        action: `monitoring-tool.${action}`,
        recordKind: 'monitoring-tool',
        recordId: row.id,
        fields: Object.keys(change),
      });
      return this.find(tx, actor, row.id);
    });
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    tool: Pick<ToolRow, 'id' | 'familyId' | 'number' | 'title' | 'proposal'> & {
      sections: readonly MonitoringSection[];
    },
  ): Promise<ToolView> {
    const { id, familyId, number, title, sections, proposal } = tool;
    await tx.execute(
      `INSERT INTO monitoring_tool (id, district_id, family_id, number, title, sections, proposal, status, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8)`,
      [...[id, actor.districtId, familyId, number, title], JSON.stringify(sections), proposal, tx.now],
    );
    tx.audit({ action: 'monitoring-tool.start', recordKind: 'monitoring-tool', recordId: id });
    return this.find(tx, actor, id);
  }
}

async function findTool(tx: Tx, id: string, locked = false): Promise<ToolRow> {
  const row = await tx.row<ToolRow & Record<string, unknown>>(
    `SELECT ${TOOL} FROM monitoring_tool mt WHERE mt.id = $1${locked ? ' FOR UPDATE' : ''}`,
    [id],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}

async function updateTool(
  tx: Tx,
  { id, version }: Pick<ToolRow, 'id' | 'version'>,
  change: ToolChange,
): Promise<void> {
  const fields = (Object.keys(change) as (keyof typeof COLUMN)[]).sort();
  const assignments = fields.map((field, index) => `, ${COLUMN[field]} = $${index + 4}`).join('');
  const changed = await tx.execute(
    `UPDATE monitoring_tool SET version = version + 1, changed_at = $3${assignments} WHERE id = $1 AND version = $2`,
    [id, version, tx.now, ...fields.map((field) => change[field])],
  );
  if (changed !== 1) throw new DomainError('stale-version');
}

function lineOf(row: ToolRow): ToolLine {
  const { id, familyId, number, title, status, proposal, usedBy, version } = row;
  return {
    ...{ id, familyId, number, title, status, proposal, usedBy, version },
    itemCount: itemsOf(row.sections).length,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
  };
}
