import { Button, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { UrgencyBadge } from '../../ui/urgency-badge';
import { ClockHistory } from './clock-history';
import { ClockModal } from './clock-modal';
import { useTaskLabels } from './task-labels';
import { clockPoliciesQuery, type ClockPolicy } from './tasks.api';

export function ClockSettingsPage() {
  const { t } = useTranslation();
  const query = useQuery(clockPoliciesQuery);
  const labels = useTaskLabels();
  const [changing, setChanging] = useState<ClockPolicy | null>(null);
  return (
    <Page title={t('nav.clockSettings')} lead={t('clockPolicy.lead')}>
      <QueryView query={query}>
        {({ items }) => (
          <Stack gap="lg">
            {[...new Set(items.map(({ subjectKind }) => subjectKind))].map((kind) => (
              <Paper withBorder p="md" key={kind} component="section">
                <Title order={2} mb="sm">
                  {labels.subject(kind)}
                </Title>
                <ClockTable
                  policies={items.filter(({ subjectKind }) => subjectKind === kind)}
                  onChange={setChanging}
                />
              </Paper>
            ))}
            <ClockHistory />
          </Stack>
        )}
      </QueryView>
      {changing === null ? null : <ClockModal policy={changing} onClose={() => setChanging(null)} />}
    </Page>
  );
}

interface TableProps {
  policies: ClockPolicy[];
  onChange: (policy: ClockPolicy) => void;
}

function ClockTable({ policies, onChange }: TableProps) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const words = useLabels();
  const dates = useDates();
  const limit = ({ amount, clock }: ClockPolicy) =>
    amount === null ? t('clockPolicy.none') : `${amount} ${t(`clockPolicy.clock.${clock}`)}`;
  return (
    <RecordTable
      records={policies.map((policy) => ({ ...policy, id: `${policy.step}/${policy.urgency}` }))}
      columns={[
        { key: 'step', title: t('clockPolicy.step'), render: ({ step }) => labels.task(step) },
        {
          key: 'urgency',
          title: t('clockPolicy.urgency'),
          render: ({ urgency }) => <UrgencyBadge urgency={urgency} />,
        },
        { key: 'limit', title: t('clockPolicy.within'), render: limit },
        {
          key: 'since',
          title: t('clockPolicy.source'),
          render: ({ changedAt }) =>
            changedAt === null
              ? t('clockPolicy.standard')
              : t('clockPolicy.own', { at: dates.instant(changedAt) }),
        },
        {
          key: 'change',
          title: t('clockPolicy.change'),
          render: (policy) => (
            <Button
              variant="default"
              aria-label={t('clockPolicy.changeOf', {
                what: `${labels.task(policy.step)} ${words.urgency(policy.urgency)}`,
              })}
              onClick={() => onChange(policy)}
            >
              {t('clockPolicy.change')}
            </Button>
          ),
        },
      ]}
    />
  );
}
