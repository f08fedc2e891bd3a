import { partyOf, type RoleCode } from '#contracts';

export interface PostPlace {
  role: RoleCode;
  schoolId?: string | null | undefined;
  networkId?: string | null | undefined;
  agencyId?: string | null | undefined;
  classroom?: object | undefined;
}

const SCHOOL_ADMIN_MAY_GIVE = new Set<RoleCode>(['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY']);

/** Which field of a post contradicts its role; null when role and place agree. */
export function misplacedField({
  role,
  schoolId,
  networkId,
  agencyId,
  classroom,
}: PostPlace): '/schoolId' | '/networkId' | '/agencyId' | '/classroom' | null {
  if ((partyOf(role) === 'school') !== (schoolId !== undefined)) return '/schoolId';
  if ((partyOf(role) === 'partner') !== (agencyId !== undefined)) return '/agencyId';
  if ((role === 'NETWORK_CHAIR') !== (networkId !== undefined)) return '/networkId';
  return classroom !== undefined && role !== 'TEACHER' ? '/classroom' : null;
}

/**
 * Whether an admin may reset or stop a person's account. An account opens every post of its person, so each of them
 * must be the admin's to give: otherwise a director would come by a post at the district through somebody's slip.
 * @param posts the person's posts that have not ended, wherever they are.
 */
export function mayKeepAccount(
  admin: { role: RoleCode; schoolId: string | null },
  posts: readonly PostPlace[],
): boolean {
  if (admin.role === 'DISTRICT_ADMIN') return true;
  return posts.length > 0 && posts.every((post) => mayStaff(admin, post));
}

/**
 * Whether an admin may give or end a post of this role. A school's director staffs the own school, but a director
 * is made by the district; the safety centre
 * invites the people of agencies; nobody raises himself.
 */
export function mayStaff(admin: { role: RoleCode; schoolId: string | null }, post: PostPlace): boolean {
  if (admin.role === 'DISTRICT_ADMIN') return true;
  if (admin.role === 'DISTRICT_SAFETY') return partyOf(post.role) === 'partner';
  return (
    admin.role === 'SCHOOL_DIRECTOR' &&
    SCHOOL_ADMIN_MAY_GIVE.has(post.role) &&
    post.schoolId === admin.schoolId
  );
}
