import { Button, Group, Text } from '@mantine/core';
import { addDays } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import type { Values, Field } from '../../ui/form-values';
import { useLabels } from '../../ui/labels';
import { Files } from './files';
import {
  acceptFinding,
  answerFinding,
  changeFinding,
  refresh,
  removeFinding,
  keepVisit,
  ownerPostsQuery,
  returnFinding,
  type Finding,
  type Visit,
} from './monitoring.api';
import { FindingTags } from './tags';
import classes from './monitoring.module.css';

const ACTIONS = ['answer', 'accept', 'return', 'change'] as const;
type Action = (typeof ACTIONS)[number];

const RETURN_DAYS = 14;
const text = (values: Values, name: string): string => String(values[name] ?? '').trim();

const SEND: Record<Action, (finding: Finding, values: Values) => Promise<unknown>> = {
  answer: (finding, values) => answerFinding(finding, text(values, 'answer')),
  accept: (finding) => acceptFinding(finding),
  return: (finding, values) =>
    returnFinding(finding, { reason: text(values, 'reason'), dueOn: text(values, 'dueOn') }),
  change: (finding, values) =>
    changeFinding(finding, {
      ownerPostId: text(values, 'ownerPostId'),
      ...{ reason: text(values, 'reason'), dueOn: text(values, 'dueOn') },
    }),
};

/** One finding with what became of it, and what this reader may do about it now. */
export function FindingCard({ finding, visit }: { finding: Finding; visit: Visit }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { holder } = useLabels();
  const { ownerRole: role, ownerLevel: level, ownerRoom: room, ownerName: nameTh } = finding;
  const canAttach = finding.availableActions.includes('add-evidence');
  return (
    <li className={classes.card}>
      <div className={classes.tags}>
        <FindingTags finding={finding} />
      </div>
      <Text>{finding.text}</Text>
      <Text c="dimmed">
        {t('monitoring.owner')}: {holder({ role, level, room, nameTh })} · {t('monitoring.dueOn')}{' '}
        {dates.day(finding.dueOn)}
      </Text>
      {finding.returnReason === null || finding.status === 'CLOSED' ? null : (
        <Text>{t('monitoring.returned', { reason: finding.returnReason })}</Text>
      )}
      {finding.answer === null ? null : (
        <Text>
          <b>{t('monitoring.answerOf')}</b>: {finding.answer}
        </Text>
      )}
      <Files
        place={`/monitoring-findings/${finding.id}/files`}
        files={finding.files}
        add={canAttach ? t('monitoring.addEvidence') : null}
        withPapers
      />
      <FindingActions finding={finding} />
      {visit.availableActions.includes('remove-finding') ? (
        <Group>
          <Button
            variant="subtle"
            color="red"
            onClick={() => void removeFinding(visit, finding.id).then(keepVisit, refresh)}
          >
            {t('monitoring.remove')}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}

function useFields(finding: Finding): Record<Action, Field[]> {
  const { t } = useTranslation();
  const { holder } = useLabels();
  const mayChange = finding.availableActions.includes('change');
  const owners = useQuery({ ...ownerPostsQuery(finding.visitId), enabled: mayChange });
  return {
    change: [
      {
        ...{ name: 'ownerPostId', kind: 'choice', required: true, label: t('monitoring.owner') },
        options: (owners.data?.items ?? []).map((one) => ({ value: one.postId, label: holder(one) })),
      },
      { name: 'dueOn', kind: 'day', required: true, label: t('monitoring.dueOn') },
      { name: 'reason', kind: 'text', required: true, label: t('monitoring.reason') },
    ],
    answer: [
      {
        ...{ name: 'answer', kind: 'text', required: true },
        label: t('monitoring.answerOf'),
        hint: t('monitoring.answerHint'),
      },
    ],
    accept: [],
    return: [
      { name: 'reason', kind: 'text', required: true, label: t('monitoring.reason') },
      { name: 'dueOn', kind: 'day', required: true, label: t('monitoring.dueOn') },
    ],
  };
}

function FindingActions({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const fields = useFields(finding);
  const offered = ACTIONS.filter((action) => finding.availableActions.includes(action));
  if (offered.length === 0) return null;
  return (
    <Group gap="sm">
      {offered.map((action, index) => (
        <Button
          key={action}
          size="md"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => setOpen(action)}
        >
          {t(`monitoring.action.${action}`)}
        </Button>
      ))}
      {open === null ? null : (
        <FormDialog
          title={t(`monitoring.action.${open}`)}
          button={t(`monitoring.action.${open}`)}
          fields={fields[open]}
          initial={
            open === 'change'
              ? { ownerPostId: finding.ownerPostId, dueOn: finding.dueOn }
              : { dueOn: addDays(today(), RETURN_DAYS) }
          }
          send={async (values) => {
            await SEND[open](finding, values);
            await refresh();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  );
}
