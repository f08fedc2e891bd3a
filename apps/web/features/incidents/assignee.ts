import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { assigneesQuery } from './incidents.api';

/** The post in charge by its name, for whoever assigns; others learn that somebody is. */
export function useAssigneeName(): (postId: string) => string {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery({ ...assigneesQuery, enabled: can('incident.triage') });
  return (postId) =>
    query.data?.items.find((post) => post.postId === postId)?.nameTh ?? t('incident.assigned');
}
