import { Injectable } from '@nestjs/common';
import { partyOf, type LevelCode, type RoleCode } from '#contracts';
import { systemActor, type Actor } from '#platform/access';
import { UnitOfWork } from '#platform/database';

interface PostRow {
  role: RoleCode;
  schoolId: string | null;
  networkId: string | null;
  agencyId: string | null;
  level: LevelCode | null;
  room: string | null;
}

/** Who asked for something that a job does later. */
export interface Asker {
  districtId: string;
  personId: string;
  postId: string;
  /** Names the work in the place of a session. */
  workId: string;
  /** Whether they had proved themselves when they asked. */
  fresh: boolean;
}

/** Actors for work that goes on after the request: the post is asked of the database again. */
@Injectable()
export class PostActors {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns null when the post has ended or the account is closed: then nothing is done in its name. */
  async actorOf({ districtId, personId, postId, workId, fresh }: Asker): Promise<Actor | null> {
    const row = await this.uow.read(systemActor('identity.post-actor', districtId), (tx) =>
      tx.row<PostRow & Record<string, unknown>>(
        `SELECT p.role, p.school_id AS "schoolId", p.network_id AS "networkId", p.agency_id AS "agencyId", p.level, p.room
         FROM post p JOIN account a ON a.person_id = p.person_id
         WHERE p.id = $1 AND p.person_id = $2 AND is_current(p) AND a.disabled_at IS NULL`,
        [postId, personId],
      ),
    );
    if (!row) return null;
    const { level, room, role, schoolId, networkId, agencyId } = row;
    return {
      ...{ personId, postId, districtId, role, party: partyOf(role), schoolId, networkId, agencyId, fresh },
      sessionId: workId,
      classroom: level !== null && room !== null ? { level, room } : null,
    };
  }
}
