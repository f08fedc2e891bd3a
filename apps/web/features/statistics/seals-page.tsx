import '../../styles/inputs';
import { Select, Stack } from '@mantine/core';
import { SEAL_CALENDARS, type SealCalendar } from '#contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { BackToStatistics } from './back-link';
import { SealedFigures } from './sealed-figures';
import { periodOf, periodsOf, usePeriodName } from './sealed-periods';
import type { SealedPeriod } from './seals.api';
import { SealsPanel } from './seals-panel';
import classes from './statistics.module.css';

/** Sealed figures of a year, a term or a month: what is sealed, what came since, and one seal as it was made. */
export function SealsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/statistics/seals' });
  const of = periodOf(search);
  return (
    <Page title={t('seal.title')} lead={t('seal.lead')} width="wide" actions={<BackToStatistics />}>
      <Stack gap="md">
        <PeriodChooser of={of} />
        {search.revision === undefined ? (
          <SealsPanel of={of} />
        ) : (
          <SealedFigures of={of} revision={search.revision} />
        )}
      </Stack>
    </Page>
  );
}

function PeriodChooser({ of }: { of: SealedPeriod }) {
  const { t } = useTranslation();
  const name = usePeriodName();
  const navigate = useNavigate({ from: '/statistics/seals' });
  const { calendar, period } = of;
  const known = periodsOf(calendar);
  return (
    <div className={`${classes.chooser} no-print`}>
      <Select
        label={t('seal.calendar')}
        maw={320}
        allowDeselect={false}
        data={[...SEAL_CALENDARS].reverse().map((value) => ({ value, label: t(`seal.kind.${value}`) }))}
        value={calendar}
        onChange={(next) => void navigate({ search: { calendar: (next ?? calendar) as SealCalendar } })}
      />
      <Select
        label={t('seal.period')}
        maw={320}
        allowDeselect={false}
        data={(known.includes(period) ? known : [period, ...known]).map((key) => ({
          value: key,
          label: name({ calendar, period: key }),
        }))}
        value={period}
        onChange={(next) => void navigate({ search: { calendar, period: next ?? undefined } })}
      />
    </div>
  );
}
