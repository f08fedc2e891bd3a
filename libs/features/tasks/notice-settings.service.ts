import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/access';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Channels } from '#platform/notify';
import { SETTINGS_COLUMNS } from './deliveries.js';
import { DEFAULT_SETTINGS, type NoticeSettings } from './delivery.rules.js';
import type { NoticeSettingsRequest, NoticeSettingsView } from './notice-settings.dto.js';

/** Where and when a person wants to be told outside the application. */
@Injectable()
export class NoticeSettingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly channels: Channels,
  ) {}

  get(actor: Actor): Promise<NoticeSettingsView> {
    return this.uow.read(actor, (tx) => this.find(tx, actor));
  }

  change(actor: Actor, version: number, settings: NoticeSettingsRequest): Promise<NoticeSettingsView> {
    return this.uow.run(actor, async (tx) => {
      const { email, emailFor, lineFor, digest, quietFrom, quietTo } = settings;
      const changed = await tx.execute(
        `INSERT INTO notice_contact AS c (person_id, district_id, email, email_for, line_for, digest, quiet_from, quiet_to, version)
         SELECT $1, (SELECT ctx_district()), $2, $3, $4, $5, $6, $7, 1 WHERE $8 = 0 OR EXISTS (SELECT FROM notice_contact WHERE person_id = $1)
         ON CONFLICT (person_id) DO UPDATE SET email = EXCLUDED.email, email_for = EXCLUDED.email_for,
           line_for = EXCLUDED.line_for, digest = EXCLUDED.digest, quiet_from = EXCLUDED.quiet_from, quiet_to = EXCLUDED.quiet_to, version = c.version + 1
         WHERE c.version = $8`,
        [actor.personId, email, emailFor, lineFor, digest, quietFrom, quietTo, version],
      );
      const current = await this.find(tx, actor);
      if (changed !== 1) throw new DomainError('stale-version', { current });
      tx.audit({
        action: 'notice-settings.change',
        recordKind: 'person',
        recordId: actor.personId,
        fields: ['contact'],
      });
      return current;
    });
  }

  private async find(tx: Tx, actor: Actor): Promise<NoticeSettingsView> {
    const row = await tx.row<NoticeSettings & { version: number }>(
      `SELECT ${SETTINGS_COLUMNS}, c.version FROM notice_contact c WHERE c.person_id = $1`,
      [actor.personId],
    );
    return { ...(row ?? { ...DEFAULT_SETTINGS, version: 0 }), channels: this.channels.names };
  }
}
