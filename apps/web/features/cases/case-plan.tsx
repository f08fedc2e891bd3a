import { Button, Group, Text } from '@mantine/core';
import { SERVICE_TYPES } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { Tag } from '../../ui/tag';
import classes from '../incidents/incident.module.css';
import { mayRecord, Section } from './case-sections';
import { useCasePosts, useCaseWords } from './case-words';
import { addPart, finishPlanItem, type Case, type PlanItem } from './cases.api';
import { filled } from './case-fields';
import type { Field } from '../../ui/form-values';
import { CaseFormDialog } from './case-form-dialog';

type Kind = 'GOAL' | 'SERVICE' | 'FOLLOW_UP';
type Writing = { what: 'add'; kind: Kind; parentId?: string } | { what: 'finish'; item: PlanItem };

/** Goals, under each what is done for it and when one looks again. */
export function CasePlan({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<Writing | null>(null);
  const goals = one.plan.filter(({ kind }) => kind === 'GOAL');
  const may = mayRecord(one);
  return (
    <Section title={t('cases.plan')}>
      {goals.length === 0 ? <Text c="dimmed">{t('cases.noPlan')}</Text> : null}
      <ul className={classes.persons}>
        {goals.map((goal) => (
          <li key={goal.id}>
            {[goal, ...one.plan.filter(({ parentId }) => parentId === goal.id)].map((item) => (
              <Item
                key={item.id}
                item={item}
                onFinish={may ? () => setWriting({ what: 'finish', item }) : null}
              />
            ))}
            {may ? (
              <Group gap="xs">
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => setWriting({ what: 'add', kind: 'SERVICE', parentId: goal.id })}
                >
                  {t('cases.addService')}
                </Button>
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => setWriting({ what: 'add', kind: 'FOLLOW_UP', parentId: goal.id })}
                >
                  {t('cases.addFollowUp')}
                </Button>
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <Button variant="default" onClick={() => setWriting({ what: 'add', kind: 'GOAL' })}>
          {t('cases.addGoal')}
        </Button>
      ) : null}
      {writing === null ? null : <PlanDialog one={one} writing={writing} onClose={() => setWriting(null)} />}
    </Section>
  );
}

function Item({ item, onFinish }: { item: PlanItem; onFinish: (() => void) | null }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const dates = useDates();
  return (
    <div className={classes.badges}>
      <Tag tone={item.state === 'OPEN' ? 'info' : 'good'}>{t(`cases.planState.${item.state as 'OPEN'}`)}</Tag>
      <span>
        <strong>{t(`cases.kind.${item.kind as Kind}`)}</strong>{' '}
        {item.serviceType === null ? '' : `${words.service(item.serviceType)}: `}
        {item.text} · {t('cases.dueOn', { day: dates.day(item.dueOn) })}
        {item.result === null ? '' : ` → ${item.result}`}
      </span>
      {item.state === 'OPEN' && onFinish ? (
        <Button variant="subtle" size="sm" onClick={onFinish}>
          {t('cases.done')}
        </Button>
      ) : null}
    </div>
  );
}

interface Props {
  one: Case;
  writing: Writing;
  onClose: () => void;
}

function PlanDialog({ one, writing, onClose }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const posts = useCasePosts().options(one);
  if (writing.what === 'finish')
    return (
      <CaseFormDialog
        title={t('cases.done')}
        button={t('common.save')}
        fields={[{ name: 'result', kind: 'text', label: t('cases.result'), required: true }]}
        send={({ result }) => finishPlanItem(one.id, writing.item, String(result))}
        onClose={onClose}
      />
    );
  const fields: Field[] = [
    ...(writing.kind === 'SERVICE'
      ? [
          {
            name: 'serviceType',
            kind: 'choice' as const,
            label: t('cases.service'),
            options: words.options(SERVICE_TYPES),
            required: true,
          },
        ]
      : []),
    { name: 'text', kind: 'text', label: t('cases.text'), required: true },
    { name: 'dueOn', kind: 'day', label: t('cases.due'), required: true },
    { name: 'ownerPostId', kind: 'choice', label: t('cases.responsible'), options: posts },
  ];
  const { kind, parentId } = writing;
  return (
    <CaseFormDialog
      title={t(`cases.kind.${kind}`)}
      button={t('common.save')}
      fields={fields}
      send={(values) =>
        addPart(one.id, 'plan', {
          kind,
          ...(parentId ? { parentId } : {}),
          ...filled(values, ['serviceType', 'text', 'dueOn', 'ownerPostId']),
        })
      }
      onClose={onClose}
    />
  );
}
