import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import cardClasses from '../incidents/incident-card.module.css';
import { CaseCard } from './case-card';
import { casesQuery } from './cases.api';

/** The cases of one student, for the student's page. */
export function StudentCaseCard({ studentId }: { studentId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery({ ...casesQuery({ lane: 'all', studentId }), enabled: can('case.read') });
  if (!can('case.read')) return null;
  return (
    <section className={cardClasses.list} aria-label={t('cases.studentCard')}>
      <h2>{t('cases.studentCard')}</h2>
      <InfiniteView query={query} empty={<p>{t('cases.none')}</p>}>
        {(lines) => (
          <div className={cardClasses.list}>
            {lines.map((line) => (
              <CaseCard key={line.id} line={line} />
            ))}
          </div>
        )}
      </InfiniteView>
      {can('case.open') ? (
        <ButtonLink to="/cases/new" search={{ student: studentId }} variant="default">
          {t('common.openCase')}
        </ButtonLink>
      ) : null}
    </section>
  );
}
