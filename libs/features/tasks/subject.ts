import type { RoleCode, SubjectKind } from '#contracts';

export interface SubjectRef {
  kind: SubjectKind;
  id: string;
}

/** The record that a clock, a task or a notice is about, as far as it decides who may know of it. */
export interface Subject extends SubjectRef {
  /** What people say, such as `INC-2569-000123`; never a name. Null: the number that this transaction takes. */
  reference: string | null;
  /** The school whose leads may see its tasks. */
  schoolId: string | null;
  /** Persons who must not learn of it, whatever their post. */
  exceptPersonIds?: readonly string[];
  /** No post outside the district may learn of it (conflict route). */
  districtOnly?: boolean;
}

/** Whose it is: one post, or whoever holds a role at a place; without a place, in the district's office. */
export type Owner =
  | { postId: string }
  | { role: RoleCode; schoolId?: string | null | undefined; agencyId?: string | null | undefined };

export interface OwnerColumns {
  postId: string | null;
  role: RoleCode | null;
  schoolId: string | null;
  agencyId: string | null;
}

export function ownerColumns(owner: Owner): OwnerColumns {
  return 'postId' in owner
    ? { postId: owner.postId, role: null, schoolId: null, agencyId: null }
    : { postId: null, role: owner.role, schoolId: owner.schoolId ?? null, agencyId: owner.agencyId ?? null };
}

export function ownerOf({ postId, role, schoolId, agencyId }: OwnerColumns): Owner {
  if (postId !== null) return { postId };
  if (role === null) throw new Error('A task has no owner');
  return { role, schoolId, agencyId };
}
