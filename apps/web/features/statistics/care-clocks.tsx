import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { RecordTable } from '../../ui/record-table';
import { usePartnerWords } from '../partners/partner-words';
import { useTaskLabels } from '../tasks/task-labels';
import { CareSection, useCountColumn } from './care-section';
import type { CareStatistics } from './care-statistics.api';

type Clock = CareStatistics['clocks'][number];
type Agency = CareStatistics['agencies'][number];

/** Share of what is decided; what still runs is neither. */
function keptPercent({ kept, missed }: Clock): number | null {
  return kept + missed === 0 ? null : (100 * kept) / (kept + missed);
}

export function ClockFigures({ clocks, ofSchool }: { clocks: Clock[]; ofSchool: boolean }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = useTaskLabels();
  const count = useCountColumn();
  return (
    <CareSection
      title={t('careStatistics.clocks')}
      text={t('careStatistics.clocksText')}
      isEmpty={clocks.length === 0}
    >
      {ofSchool ? <Text c="dimmed">{t('careStatistics.clocksOfSchool')}</Text> : null}
      <RecordTable
        records={clocks.map((clock) => ({ ...clock, id: `${clock.subjectKind}/${clock.step}` }))}
        columns={[
          {
            key: 'step',
            title: t('careStatistics.step'),
            render: ({ subjectKind, step }) => `${labels.subject(subjectKind)} · ${labels.task(step)}`,
          },
          count('kept', t('careStatistics.kept')),
          count('missed', t('careStatistics.missed')),
          count('running', t('careStatistics.running')),
          {
            key: 'share',
            title: t('careStatistics.keptShare'),
            align: 'right',
            render: (clock) => numbers.percent(keptPercent(clock)),
          },
        ]}
      />
    </CareSection>
  );
}

/** How each agency answers; its name leads to its own record. */
export function AgencyFigures({ agencies }: { agencies: Agency[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = usePartnerWords();
  const count = useCountColumn();
  return (
    <CareSection
      title={t('careStatistics.agencies')}
      text={t('careStatistics.agenciesText')}
      isEmpty={agencies.length === 0}
    >
      <RecordTable
        records={agencies.map((agency) => ({ ...agency, id: agency.agencyId }))}
        columns={[
          {
            key: 'agency',
            title: t('careStatistics.agency'),
            render: ({ agencyId, nameTh, type }) => (
              <>
                <AnchorLink to="/agencies/$agencyId" params={{ agencyId }}>
                  {nameTh}
                </AnchorLink>
                <Text c="dimmed">{words.type(type)}</Text>
              </>
            ),
          },
          count('assigned', t('careStatistics.assigned')),
          count('answered', t('careStatistics.answered')),
          count('accepted', t('careStatistics.accepted')),
          count('declined', t('careStatistics.declined')),
          {
            key: 'answerTime',
            title: t('careStatistics.answerTime'),
            align: 'right',
            render: ({ medianAnswerHours: hours }) =>
              hours === null ? '–' : t('careStatistics.hours', { hours: numbers.whole(hours) }),
          },
          count('done', t('careStatistics.done')),
        ]}
      />
    </CareSection>
  );
}
