import { Injectable } from '@nestjs/common';
import { foldNameQuery, readCitizenId, toAsciiDigits } from '#contracts';
import { Access, classKey, type Actor } from '#platform/access';
import { CitizenIds } from '#platform/crypto';
import { UnitOfWork, type Tx } from '#platform/database';
import { DomainError, invalidFields } from '#platform/errors';
import type {
  ClassroomQuery,
  ClassroomView,
  StudentHit,
  StudentSearchRequest,
  StudentView,
} from './student.dto.js';
import {
  findByCitizenIdSql,
  findByLikenessSql,
  findByNameSql,
  GET_STUDENT_SQL,
  listClassroomsSql,
  listClassSql,
  toHit,
  type StudentRow,
} from './students.queries.js';

interface StudentDetailRow extends StudentRow {
  districtId: string;
  birthDate: string | null;
  notStruckOff: boolean;
  version: number;
}

/** The roll as people look things up in it: a class, a name, a number. */
@Injectable()
export class StudentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly citizenIds: CitizenIds,
  ) {}

  /** Students by name (spelling, spaces, tone marks and title may differ), code or whole citizen id; or a class list. */
  async searchStudents(actor: Actor, request: StudentSearchRequest): Promise<StudentHit[]> {
    const { q, schoolId, classroom } = request;
    if (q === undefined && schoolId === undefined && classroom === undefined) {
      throw invalidFields({ pointer: '/q', code: 'required' });
    }
    const place = [schoolId ?? null, classroom?.level ?? null, classroom?.room ?? null];
    const rows = await this.uow.read(actor, (tx) => this.find(tx, actor, request, place));
    return rows.map(toHit);
  }

  /** Classes of a school with their numbers of students, as far as the actor sees them. */
  async listClassrooms(actor: Actor, query: ClassroomQuery): Promise<ClassroomView[]> {
    const schoolId = query.schoolId ?? actor.schoolId;
    if (schoolId === null)
      throw new DomainError('field-not-allowed', { errors: [{ pointer: '/schoolId', code: 'required' }] });
    return this.uow.read(actor, (tx) => {
      const params: unknown[] = [schoolId];
      const scope = this.access.scopeWhere(actor, 'student.read', params);
      return tx.rows<ClassroomView>(listClassroomsSql(scope), params);
    });
  }

  /** One student. Opening a child's record leaves a line in the audit trail. */
  async getStudent(actor: Actor, id: string): Promise<StudentView> {
    return this.uow.run(actor, async (tx) => {
      const row = await tx.row<StudentDetailRow>(GET_STUDENT_SQL, [id]);
      if (!row) throw new DomainError('not-found');
      const { districtId, ...student } = row;
      const { schoolId, level, room } = student;
      this.access.assertCan(actor, 'student.read', {
        districtId,
        schoolIds: [schoolId],
        classKeys: [classKey(schoolId, level, room)],
      });
      tx.audit({
        action: 'student.read',
        recordKind: 'student',
        recordId: id,
        outcome: 'read',
        fields: ['identity'],
      });
      return {
        ...toHit(student),
        birthDate: row.birthDate,
        notStruckOff: row.notStruckOff,
        version: row.version,
      };
    });
  }

  private find(
    tx: Tx,
    actor: Actor,
    { q, limit }: StudentSearchRequest,
    place: readonly unknown[],
  ): Promise<StudentRow[]> {
    const params = [...place];
    if (q === undefined) {
      return tx.rows(listClassSql(this.access.scopeWhere(actor, 'student.read', params), limit), params);
    }
    const { kind, value } = readCitizenId(q);
    if (value.length === 13 && kind !== 'bad-characters') {
      params.push(this.citizenIds.hash(value));
      return tx.rows(findByCitizenIdSql(this.access.scopeWhere(actor, 'student.read', params)), params);
    }
    const fold = foldNameQuery(q);
    // Punctuation alone folds to nothing, and nothing is contained in every name.
    if (fold === '') return Promise.resolve([]);
    return this.findByName(tx, actor, { fold, code: toAsciiDigits(q).replace(/\s/gu, ''), place, limit });
  }

  /** Likeness is asked for only where plain finds leave room: over a whole district it costs ten times as much. */
  private async findByName(
    tx: Tx,
    actor: Actor,
    { fold, code, place, limit }: { fold: string; code: string; place: readonly unknown[]; limit: number },
  ): Promise<StudentRow[]> {
    const joined = fold.replaceAll(' ', '');
    const params: unknown[] = [...place, fold, code, joined];
    const scope = this.access.scopeWhere(actor, 'student.read', params);
    const found = await tx.rows<StudentRow>(findByNameSql(scope, limit), params);
    // A number is like no name.
    if (found.length >= limit || !/\p{L}/u.test(fold)) return found;
    const more: unknown[] = [...place, fold, joined];
    const alike = findByLikenessSql(this.access.scopeWhere(actor, 'student.read', more), limit);
    const known = new Set(found.map(({ id }) => id));
    const rows = await tx.rows<StudentRow>(alike, more);
    return [...found, ...rows.filter(({ id }) => !known.has(id))].slice(0, limit);
  }
}
