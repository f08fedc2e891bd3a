import '../../styles/inputs';
import { NativeSelect } from '@mantine/core';
import { DROPOUT_SIGNS, isDropoutSignCode } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveQueries } from '../../api/live';
import type { DropoutSearch } from '../../app/care-search';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import classes from '../screenings/care.module.css';
import { DropoutCard } from './dropout-card';
import { useDropoutLabels } from './dropout-labels';
import { DROPOUTS, dropoutsQuery } from './dropouts.api';

/** Who is looked for, newest first. */
export function DropoutListPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/signed/dropouts' });
  const query = useInfiniteQuery(dropoutsQuery(filter));
  useLiveQueries('dropout', DROPOUTS);
  return (
    <Page title={t('nav.dropouts')} lead={t('dropout.lead')}>
      <Filters filter={filter} />
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('dropout.none')} text={t('dropout.noneText')} />}
      >
        {(entries) => (
          <div className={classes.list}>
            {entries.map((entry) => (
              <DropoutCard key={entry.id} entry={entry} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}

function Filters({ filter }: { filter: DropoutSearch }) {
  const { t } = useTranslation();
  const labels = useDropoutLabels();
  const navigate = useNavigate({ from: '/dropouts' });
  const set = (patch: DropoutSearch) => void navigate({ search: (present) => ({ ...present, ...patch }) });
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('dropout.list')}
        value={filter.list ?? 'open'}
        data={(['open', 'closed', 'all'] as const).map((value) => ({
          value,
          label: t(`dropout.lists.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          set({ list: value === 'closed' || value === 'all' ? value : undefined })
        }
      />
      <NativeSelect
        label={t('dropout.sign')}
        value={filter.sign ?? ''}
        data={[
          { value: '', label: t('common.all') },
          ...DROPOUT_SIGNS.map(({ code }) => ({ value: code as string, label: labels.sign(code) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          set({ sign: isDropoutSignCode(value) ? value : undefined })
        }
      />
    </div>
  );
}
