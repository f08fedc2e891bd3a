import { Injectable } from '@nestjs/common';
import { academicYearOf, isoDateOf } from '#contracts';
import { Access, type Actor } from '#platform/access';
import { Clock } from '#platform/clock';
import { newId, UnitOfWork, type Idempotency, type Replayable, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import { Cursors, type Page } from '#platform/http';
import {
  SchoolView,
  type CloseSchoolRequest,
  type DistrictView,
  type MergeSchoolRequest,
  type NewSchoolRequest,
  type SchoolDetailsRequest,
  type SchoolQuery,
} from './organisation.dto.js';
import { School } from './school.entity.js';

const COLUMNS = `sc.id, sc.district_id AS "districtId", sc.network_id AS "networkId", sc.code10, sc.code8, sc.name_th AS "nameTh",
  sc.name_en AS "nameEn", sc.subdistrict, sc.opened_on AS "openedOn", sc.closed_on AS "closedOn",
  sc.merged_into_id AS "mergedIntoId", sc.version`;

/** The register of schools and the district they belong to. */
@Injectable()
export class SchoolsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async getDistrict(actor: Actor): Promise<DistrictView> {
    const currentAcademicYear = academicYearOf(isoDateOf(this.clock.now()));
    return this.uow.read(actor, async (tx) => {
      const [district, networks, years] = await Promise.all([
        tx.row<{ id: string; code: string; nameTh: string }>(
          'SELECT id, code, name_th AS "nameTh" FROM district WHERE id = $1',
          [actor.districtId],
        ),
        tx.rows<{ id: string; nameTh: string; schoolCount: number }>(
          `SELECT n.id, n.name_th AS "nameTh", count(sc.id) AS "schoolCount" FROM network n LEFT JOIN school sc ON sc.network_id = n.id
           WHERE n.district_id = $1 GROUP BY n.id ORDER BY n.name_th COLLATE "th-x-icu"`,
          [actor.districtId],
        ),
        tx.rows<{ year: number }>('SELECT year FROM academic_year WHERE district_id = $1 ORDER BY year', [
          actor.districtId,
        ]),
      ]);
      if (!district) throw new DomainError('not-found');
      return { ...district, networks, academicYears: years.map(({ year }) => year), currentAcademicYear };
    });
  }

  async listSchools(actor: Actor, query: SchoolQuery): Promise<Page<SchoolView>> {
    const [afterName, afterId] = query.cursor ? this.cursors.decode(query.cursor) : [null, null];
    const rows = await this.uow.read(actor, async (tx) => {
      const params: unknown[] = [
        query.q ?? null,
        query.networkId ?? null,
        afterName ?? null,
        afterId ?? null,
        query.limit + 1,
      ];
      const scope = this.access.scopeWhere(actor, 'school.read', params);
      return tx.rows<School>(
        `SELECT ${COLUMNS} FROM school sc WHERE ${scope}
           AND ($1::text IS NULL OR strpos(thai_fold(sc.name_th), thai_fold($1)) > 0 OR sc.code10 = $1 OR sc.code8 = $1)
           AND ($2::uuid IS NULL OR sc.network_id = $2)
           AND ($3::text IS NULL OR (sc.name_th COLLATE "th-x-icu", sc.id) > ($3 COLLATE "th-x-icu", $4::uuid))
         ORDER BY sc.name_th COLLATE "th-x-icu", sc.id LIMIT $5`,
        params,
      );
    });
    return this.cursors.page(rows, query.limit, (row) => [row.nameTh, row.id], SchoolView.of);
  }

  async getSchool(actor: Actor, id: string): Promise<SchoolView> {
    return this.uow.read(actor, async (tx) => {
      const school = await tx.row<School>(`SELECT ${COLUMNS} FROM school sc WHERE sc.id = $1`, [id]);
      if (!school) throw new DomainError('not-found');
      this.access.assertCan(actor, 'school.read', accessRecord(school));
      return SchoolView.of(school);
    });
  }

  async addSchool(
    actor: Actor,
    request: NewSchoolRequest,
    once: Idempotency,
  ): Promise<Replayable<SchoolView>> {
    return this.uow.runOnce(actor, once, async (tx) => {
      this.access.assertCan(actor, 'school.manage', { districtId: actor.districtId });
      await assertNetwork(tx, actor, request.networkId);
      const id = newId();
      const { code8, nameEn, subdistrict, networkId, openedOn } = request;
      await tx.manager.insert(School, {
        id,
        districtId: actor.districtId,
        code10: request.code10,
        nameTh: request.nameTh,
        code8: code8 ?? null,
        nameEn: nameEn ?? null,
        subdistrict: subdistrict ?? null,
        networkId: networkId ?? null,
        openedOn: openedOn ?? null,
        version: 1,
      });
      tx.audit({ action: 'school.add', recordKind: 'school', recordId: id });
      return SchoolView.of(await lockSchool(tx, id));
    });
  }

  async changeSchool(
    actor: Actor,
    id: string,
    version: number,
    request: SchoolDetailsRequest,
  ): Promise<SchoolView> {
    return this.change(actor, { id, version, action: 'school.change' }, async (tx) => {
      await assertNetwork(tx, actor, request.networkId);
      return request;
    });
  }

  async closeSchool(
    actor: Actor,
    id: string,
    version: number,
    { closedOn }: CloseSchoolRequest,
  ): Promise<SchoolView> {
    return this.change(actor, { id, version, action: 'school.close' }, (_tx, school) => {
      if (school.openedOn && closedOn < school.openedOn)
        throw invalidFields({ pointer: '/closedOn', code: 'inconsistent' });
      return { closedOn };
    });
  }

  /** Small schools merge; their records stay with them and lead to the school that took them in. */
  async mergeSchool(
    actor: Actor,
    id: string,
    version: number,
    { intoId, mergedOn }: MergeSchoolRequest,
  ): Promise<SchoolView> {
    return this.change(actor, { id, version, action: 'school.merge' }, async (tx) => {
      const into = await tx.row<School>(`SELECT ${COLUMNS} FROM school sc WHERE sc.id = $1`, [intoId]);
      const usable =
        into !== null &&
        into.id !== id &&
        into.closedOn === null &&
        this.access.can(actor, 'school.manage', accessRecord(into));
      if (!usable) throw invalidFields({ pointer: '/intoId', code: 'unknown-reference' });
      return { closedOn: mergedOn, mergedIntoId: intoId };
    });
  }

  private async change(
    actor: Actor,
    { id, version, action }: { id: string; version: number; action: string },
    decide: (tx: Tx, school: School) => Promise<Partial<School>> | Partial<School>,
  ): Promise<SchoolView> {
    return this.uow.run(actor, async (tx) => {
      const school = await lockSchool(tx, id);
      this.access.assertCan(actor, 'school.manage', accessRecord(school));
      if (school.version !== version)
        throw new DomainError('stale-version', { current: SchoolView.of(school) });
      const changes = await decide(tx, school);
      await tx.manager.update(School, { id, version }, { ...changes, version: version + 1 });
      tx.audit({ action, recordKind: 'school', recordId: id, fields: Object.keys(changes) });
      return SchoolView.of({ ...school, ...changes, version: version + 1 });
    });
  }
}

function accessRecord(school: School): { districtId: string; schoolIds: string[] } {
  return { districtId: school.districtId, schoolIds: [school.id] };
}

async function lockSchool(tx: Tx, id: string): Promise<School> {
  const school = await tx.row<School>(`SELECT ${COLUMNS} FROM school sc WHERE sc.id = $1 FOR UPDATE`, [id]);
  if (!school) throw new DomainError('not-found');
  return school;
}

async function assertNetwork(tx: Tx, { districtId }: Actor, networkId: string | undefined): Promise<void> {
  if (networkId === undefined) return;
  const network = await tx.row('SELECT 1 AS found FROM network WHERE id = $1 AND district_id = $2', [
    networkId,
    districtId,
  ]);
  if (!network) throw invalidFields({ pointer: '/networkId', code: 'unknown-reference' });
}
