import { Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RiskSearch } from '../../app/risk-search';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { AnchorLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { RecordTable } from '../../ui/record-table';
import { LevelMark } from './level-mark';
import { rankedQuery } from './risk.api';

/** The risks of approved assessments, the gravest first; a field chosen in the map narrows them. */
export function RankedRisks({ year, search }: { year: number; search: RiskSearch }) {
  const { t } = useTranslation();
  const words = useLabels();
  const { group, likelihood, impact } = search;
  const query = useInfiniteQuery(rankedQuery({ academicYear: year, group, likelihood, impact }));
  const isNarrow = likelihood !== undefined && impact !== undefined;
  return (
    <>
      {isNarrow ? (
        <Group gap="sm">
          <Text>{t('risk.narrowed', { likelihood, impact })}</Text>
          <AnchorLink
            to="/risks"
            search={{ ...search, likelihood: undefined, impact: undefined }}
            resetScroll={false}
          >
            {t('risk.showAll')}
          </AnchorLink>
        </Group>
      ) : null}
      <InfiniteView query={query} empty={<EmptyState headingLevel={3} title={t('risk.noneRanked')} />}>
        {(items) => (
          <RecordTable
            records={items}
            columns={[
              {
                key: 'risk',
                title: t('risk.one'),
                render: ({ assessmentId, code, place }) => (
                  <AnchorLink to="/risks/$riskId" params={{ riskId: assessmentId }}>
                    {words.hazard(code)} · {place}
                  </AnchorLink>
                ),
              },
              { key: 'school', title: t('risk.school'), render: ({ schoolNameTh }) => schoolNameTh },
              {
                key: 'level',
                title: t('risk.level'),
                render: (one) => (
                  <LevelMark level={one.level} likelihood={one.likelihood} impact={one.impact} />
                ),
              },
            ]}
          />
        )}
      </InfiniteView>
    </>
  );
}
