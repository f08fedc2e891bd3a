import { useMe } from '../../app/session';

/** The school of the acting post; null for the district's people. */
export function useSchoolId(): string | null {
  const { place } = useMe().activePost;
  return place.kind === 'school' ? place.id : null;
}
