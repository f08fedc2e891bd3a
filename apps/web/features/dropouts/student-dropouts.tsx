import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ErrorState } from '../../ui/error-state';
import classes from '../screenings/care.module.css';
import { DropoutCard } from './dropout-card';
import { studentDropoutsQuery } from './dropouts.api';

/** The entries of one child; nothing where there is none. */
export function StudentDropouts({ studentId }: { studentId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery({ ...studentDropoutsQuery(studentId), enabled: can('dropout.read') });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const entries = query.data?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <section className={classes.stack} aria-labelledby="dropouts-heading">
      <h2 id="dropouts-heading">{t('dropout.ofStudent')}</h2>
      {entries.map((entry) => (
        <DropoutCard key={entry.id} entry={entry} />
      ))}
    </section>
  );
}
