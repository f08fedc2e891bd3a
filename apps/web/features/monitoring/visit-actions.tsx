import { Button, Group } from '@mantine/core';
import {
  addDays,
  isMonitoringFindingLevel,
  MONITORING_FINDING_LEVELS,
  monitoringFindingLevelByCode,
} from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { today } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import type { Values, Field } from '../../ui/form-values';
import { useLabels } from '../../ui/labels';
import {
  addAddendum,
  addFinding,
  cancelVisit,
  completeVisit,
  confirmReading,
  keepVisit,
  ownerPostsQuery,
  rescheduleVisit,
  startVisit,
  type Visit,
} from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';

/** The one that the visit waits for comes first. */
const ACTIONS = [
  ...(['start', 'confirm-reading', 'add-finding', 'complete', 'add-addendum'] as const),
  ...(['reschedule', 'cancel'] as const),
];
type Action = (typeof ACTIONS)[number];

const text = (values: Values, name: string): string => String(values[name] ?? '').trim();

type Send = (visit: Visit, values: Values, key: string) => Promise<Visit>;

const SEND: Record<Action, Send> = {
  start: (visit) => startVisit(visit),
  'confirm-reading': (visit) => confirmReading(visit),
  'add-finding': (visit, values, key) => {
    const level = text(values, 'level');
    return addFinding(
      visit,
      {
        level: isMonitoringFindingLevel(level) ? level : 'ADVICE',
        text: text(values, 'text'),
        ownerPostId: text(values, 'ownerPostId'),
        dueOn: text(values, 'dueOn'),
      },
      key,
    );
  },
  complete: (visit, values) => completeVisit(visit, text(values, 'summary')),
  'add-addendum': (visit, values, key) => addAddendum(visit, text(values, 'text'), key),
  reschedule: (visit, values) =>
    rescheduleVisit(visit, { plannedOn: text(values, 'plannedOn'), reason: text(values, 'reason') }),
  cancel: (visit, values) => cancelVisit(visit, text(values, 'reason')),
};

function useFields(visit: Visit): Record<Action, Field[]> {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  const { holder } = useLabels();
  const mayAdd = visit.availableActions.includes('add-finding');
  const owners = useQuery({ ...ownerPostsQuery(visit.id), enabled: mayAdd });
  const reason: Field = { name: 'reason', kind: 'text', required: true, label: t('monitoring.reason') };
  return {
    start: [],
    'confirm-reading': [],
    'add-finding': [
      {
        ...{ name: 'level', kind: 'choice', required: true, label: t('monitoring.level') },
        options: MONITORING_FINDING_LEVELS.map(({ code }) => ({ value: code, label: words.level(code) })),
      },
      {
        ...{ name: 'text', kind: 'text', required: true, label: t('monitoring.findingText') },
        hint: t('monitoring.noNames'),
      },
      {
        ...{ name: 'ownerPostId', kind: 'choice', required: true, label: t('monitoring.owner') },
        options: (owners.data?.items ?? []).map((one) => ({ value: one.postId, label: holder(one) })),
      },
      { name: 'dueOn', kind: 'day', required: true, label: t('monitoring.dueOn') },
    ],
    complete: [
      {
        ...{ name: 'summary', kind: 'text', required: true, label: t('monitoring.summary') },
        hint: t('monitoring.summaryHint'),
      },
    ],
    'add-addendum': [{ name: 'text', kind: 'text', required: true, label: t('monitoring.addendum') }],
    reschedule: [{ name: 'plannedOn', kind: 'day', required: true, label: t('monitoring.day') }, reason],
    cancel: [reason],
  };
}

/** What this reader may do with the visit now. */
export function VisitActions({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ action: Action; key: string } | null>(null);
  const fields = useFields(visit);
  const incomplete = visit.sheets.some(({ missing }) => missing.length > 0);
  const offered = ACTIONS.filter(
    (action) => visit.availableActions.includes(action) && !(action === 'complete' && incomplete),
  );
  if (offered.length === 0) return null;
  const initial = {
    level: 'IMPROVE',
    dueOn: addDays(today(), monitoringFindingLevelByCode('IMPROVE').dueInDays),
  };
  return (
    <Group gap="sm">
      {offered.map((action, index) => (
        <Button
          key={action}
          size={index === 0 ? 'lg' : 'md'}
          variant={index === 0 ? 'filled' : 'default'}
          {...(action === 'cancel' ? { color: 'red', variant: 'subtle' } : {})}
          onClick={() => setOpen({ action, key: uuid() })}
        >
          {t(`monitoring.action.${action}`)}
        </Button>
      ))}
      {open === null ? null : (
        <FormDialog
          title={t(`monitoring.action.${open.action}`)}
          button={t(`monitoring.action.${open.action}`)}
          fields={fields[open.action]}
          initial={open.action === 'add-finding' ? initial : {}}
          grave={open.action === 'cancel'}
          send={async (values) => keepVisit(await SEND[open.action](visit, values, open.key))}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  );
}
