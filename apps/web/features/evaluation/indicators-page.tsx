import { Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { indicatorQuery, indicatorsQuery, type Indicator } from './evaluation.api';
import { thisYear, useStepLabels } from './evaluation-labels';
import { YearSelect } from './year-select';
import classes from './evaluation.module.css';

/** What the office promised: target, figure and the schools behind it; what no record proves has no figure. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/indicators' });
  const navigate = useNavigate({ from: '/indicators' });
  const year = search.year ?? thisYear();
  const query = useQuery(indicatorsQuery(year));
  return (
    <Page title={t('indicator.menu')} lead={t('indicator.lead')}>
      <Stack gap="md">
        <YearSelect
          year={year}
          onChange={(next) => void navigate({ search: { year: next }, resetScroll: false })}
        />
        <QueryView query={query}>
          {({ items }) => (
            <>
              {items.map((indicator) => (
                <One key={indicator.code} indicator={indicator} year={year} />
              ))}
            </>
          )}
        </QueryView>
      </Stack>
    </Page>
  );
}

function One({ indicator, year }: { indicator: Indicator; year: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useStepLabels();
  const { code, targetPercent, measured, have, of, percent } = indicator;
  const reached = percent !== null && percent >= targetPercent;
  return (
    <section className={classes.section}>
      <Title order={2}>{labels.indicator(code)}</Title>
      <Text>{t('indicator.target', { percent: targetPercent })}</Text>
      {!measured || have === null || of === null ? (
        <div>
          <Tag tone="quiet">{t('indicator.notMeasured')}</Tag>
        </div>
      ) : (
        <>
          <Text fw={700}>
            {percent === null ? t('indicator.noBase') : `${numbers.percent(percent)} %`} ·{' '}
            {t('steps.haveOf', { have: numbers.whole(have), of: numbers.whole(of) })}{' '}
            {percent === null ? null : (
              <Tag tone={reached ? 'good' : 'urgent'}>
                {t(reached ? 'indicator.reached' : 'indicator.notReached')}
              </Tag>
            )}
          </Text>
          <Progress
            value={percent ?? 0}
            size="lg"
            color={reached ? 'teal' : 'orange'}
            aria-label={labels.indicator(code)}
          />
          <Schools code={code} year={year} />
        </>
      )}
    </section>
  );
}

/** The list behind the figure, read when somebody opens it. */
function Schools({ code, year }: { code: string; year: number }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('indicator.schools')}</summary>
      {isOpen ? <List code={code} year={year} /> : null}
    </details>
  );
}

function List({ code, year }: { code: string; year: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const query = useQuery(indicatorQuery(code, year));
  return (
    <QueryView query={query}>
      {({ schools }) => (
        <RecordTable
          records={schools.map((school) => ({ ...school, id: school.schoolId }))}
          columns={[
            {
              key: 'school',
              title: t('steps.school'),
              render: ({ schoolId, schoolNameTh }) => (
                <AnchorLink to="/steps/$schoolId" params={{ schoolId }} search={{ year }}>
                  {schoolNameTh}
                </AnchorLink>
              ),
            },
            {
              key: 'figure',
              title: t('indicator.figure'),
              align: 'right',
              render: ({ have, of }) =>
                t('steps.haveOf', { have: numbers.whole(have), of: numbers.whole(of) }),
            },
          ]}
        />
      )}
    </QueryView>
  );
}
