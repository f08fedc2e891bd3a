import '../../styles/inputs';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconClipboardText, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import classes from '../screenings/care.module.css';
import { Lights } from '../screenings/lights';
import { lightsQuery } from '../screenings/screenings.api';
import { ClassPicker, useChosenClass, type ChosenClass } from './class-picker';

/** A class as its teacher has it in mind: everybody, with the light of each screening of this year. */
export function ClassPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/students' });
  const navigate = useNavigate({ from: '/students' });
  const chosen = useChosenClass(search);
  return (
    <Page title={t('nav.students')} lead={t('students.lead')}>
      <ClassPicker choice={search} onChange={(choice) => void navigate({ search: choice })} />
      {chosen === null ? null : <OneClass of={chosen} />}
    </Page>
  );
}

function OneClass({ of }: { of: ChosenClass }) {
  const { t } = useTranslation();
  const can = useCan();
  const dates = useDates();
  const query = useQuery(lightsQuery(of));
  const search = { level: of.level, room: of.room };
  return (
    <>
      {can('screening.record') ? (
        <div className={classes.buttons}>
          <ButtonLink
            to="/screenings/new"
            search={search}
            leftSection={<IconClipboardText size={20} aria-hidden />}
          >
            {t('screening.screenClass')}
          </ButtonLink>
          <ButtonLink
            to="/screenings/paste"
            search={search}
            variant="default"
            leftSection={<IconTable size={20} aria-hidden />}
          >
            {t('screening.paste')}
          </ButtonLink>
        </div>
      ) : null}
      <QueryView query={query}>
        {({ academicYear, items }) =>
          items.length === 0 ? (
            <EmptyState title={t('students.classEmpty')} text={t('students.classEmptyText')} />
          ) : (
            <>
              <p>{t('students.lightsOf', { year: dates.year(academicYear) })}</p>
              <ul className={classes.list}>
                {items.map(({ studentId, displayName, lights }) => (
                  <li key={studentId}>
                    <Link to="/students/$studentId" params={{ studentId }} className={classes.card}>
                      <strong>{displayName}</strong>
                      <span className={classes.tags}>
                        {lights.length === 0 ? (
                          <Tag tone="quiet">{t('screening.notYet')}</Tag>
                        ) : (
                          <Lights lights={lights} />
                        )}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </>
  );
}
