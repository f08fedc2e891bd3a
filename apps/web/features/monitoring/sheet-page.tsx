import '../../styles/inputs';
import { Button, Group, Input, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { MONITORING_BOUNDS, MONITORING_CHOICES } from '#contracts';
import { IconCircleCheck, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { visitQuery, type Sheet, type ToolItem } from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';
import { useAnswerText } from './sheet-result';
import type { Typed } from './sheet-values';
import { useSheet, type SheetHandle } from './use-sheet';
import classes from './monitoring.module.css';

/** One tool of a visit on a phone: large answers, saved as they are given. */
export function SheetPage() {
  const { t } = useTranslation();
  const { visitId, toolId } = useParams({ from: '/signed/monitoring/visits/$visitId/sheets/$toolId' });
  const query = useQuery(visitQuery(visitId));
  const title = query.data?.sheets.find((one) => one.toolId === toolId)?.title;
  return (
    <Page title={title ?? t('monitoring.sheet')} lead={query.data?.schoolNameTh}>
      <QueryView query={query}>
        {(visit) => {
          const sheet = visit.sheets.find((one) => one.toolId === toolId);
          if (sheet && visit.availableActions.includes('answer'))
            return <SheetForm key={toolId} visitId={visitId} given={sheet} />;
          return (
            <EmptyState title={t('monitoring.hiddenUntilDone')}>
              <ButtonLink to="/monitoring/visits/$visitId" params={{ visitId }}>
                {t('monitoring.backToVisit')}
              </ButtonLink>
            </EmptyState>
          );
        }}
      </QueryView>
    </Page>
  );
}

function SheetForm({ visitId, given }: { visitId: string; given: Sheet }) {
  const { t } = useTranslation();
  const handle = useSheet(visitId, given);
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('monitoring.noNames')}</Text>
      {handle.sheet.sections.map((section) => (
        <section key={section.title}>
          <Title order={2}>{section.title}</Title>
          {section.items.map((item) => (
            <Item key={item.id} item={item} handle={handle} />
          ))}
        </section>
      ))}
      {handle.problem !== null && handle.state === 'refused' ? (
        <ProblemAlert problem={handle.problem} />
      ) : null}
      <div className={classes.bar}>
        <Saved handle={handle} />
        <ButtonLink to="/monitoring/visits/$visitId" params={{ visitId }} variant="default">
          {t('monitoring.backToVisit')}
        </ButtonLink>
      </div>
    </Stack>
  );
}

function Saved({ handle }: { handle: SheetHandle }) {
  const { t } = useTranslation();
  const { state, waiting, flush, sheet } = handle;
  const isWaiting = waiting > 0 && state !== 'saving';
  const icon = isWaiting ? <IconCloudOff aria-hidden /> : <IconCircleCheck aria-hidden />;
  const text = isWaiting
    ? t('monitoring.save_waiting', { count: waiting })
    : t(state === 'saving' ? 'monitoring.save_saving' : 'monitoring.save_saved');
  const rest = sheet.missing.length;
  return (
    <div role="status" className={classes.saved}>
      {state === 'saving' ? <IconCloudUpload aria-hidden /> : icon}
      <div>
        <div>{state === 'refused' ? t('monitoring.save_refused') : text}</div>
        <Text size="sm" c="dimmed">
          {rest === 0 ? t('monitoring.allAnswered') : t('monitoring.missing', { count: rest })}
        </Text>
      </div>
      {state === 'waiting' ? (
        <Button variant="default" onClick={flush}>
          {t('monitoring.retry')}
        </Button>
      ) : null}
    </div>
  );
}

interface ItemProps {
  item: ToolItem;
  handle: SheetHandle;
}

function Item({ item, handle }: ItemProps) {
  const { t } = useTranslation();
  const typed = handle.valueOf(item.id);
  const [hasNote, setHasNote] = useState(false);
  const change = (part: Partial<Typed>) => handle.change(item.id, { ...typed, ...part });
  const label = `${item.text}${item.required ? ` (${t('monitoring.required')})` : ''}`;
  return (
    <div className={classes.item}>
      <AnswerInput item={item} label={label} typed={typed} onChange={change} />
      <Conflict item={item} handle={handle} />
      {typed.note !== null || hasNote ? (
        <Textarea
          label={t('monitoring.note')}
          aria-label={`${t('monitoring.note')}: ${item.text}`}
          autosize
          maxLength={MONITORING_BOUNDS.text}
          value={typed.note ?? ''}
          onChange={(event) =>
            change({ note: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
      ) : (
        <Group>
          <Button
            variant="subtle"
            aria-label={`${t('monitoring.addNote')}: ${item.text}`}
            onClick={() => setHasNote(true)}
          >
            {t('monitoring.addNote')}
          </Button>
        </Group>
      )}
    </div>
  );
}

interface InputProps {
  item: ToolItem;
  label: string;
  typed: Typed;
  onChange: (part: Partial<Typed>) => void;
}

function AnswerInput({ item, label, typed, onChange }: InputProps) {
  const words = useMonitoringLabels();
  if (item.kind === 'TEXT')
    return (
      <Textarea
        label={label}
        description={item.help}
        autosize
        minRows={2}
        maxLength={MONITORING_BOUNDS.text}
        value={typed.text ?? ''}
        onChange={(event) =>
          onChange({ text: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
    );
  if (item.kind === 'COUNT')
    return (
      <NumberInput
        size="lg"
        label={label}
        description={item.help}
        inputMode="numeric"
        min={0}
        max={MONITORING_BOUNDS.count}
        allowDecimal={false}
        allowNegative={false}
        value={typed.count ?? ''}
        onChange={(count) => onChange({ count: typeof count === 'number' ? count : null })}
      />
    );
  const options =
    item.kind === 'CHOICE'
      ? MONITORING_CHOICES.map(({ code }) => ({
          ...{ key: code, text: words.choice(code), isOn: typed.choice === code },
          part: { choice: typed.choice === code ? null : code },
        }))
      : [1, 2, 3, 4, 5].map((score) => ({
          ...{ key: String(score), text: String(score), isOn: typed.score === score },
          part: { score: typed.score === score ? null : score },
        }));
  return (
    <Input.Wrapper label={label} labelElement="div" description={item.help}>
      <div className={classes.answers} role="group" aria-label={item.text}>
        {options.map(({ key, text, isOn, part }) => (
          <Button
            key={key}
            size="md"
            variant={isOn ? 'filled' : 'default'}
            aria-pressed={isOn}
            onClick={() => onChange(part)}
          >
            {text}
          </Button>
        ))}
      </div>
    </Input.Wrapper>
  );
}

function Conflict({ item, handle }: ItemProps) {
  const { t } = useTranslation();
  const say = useAnswerText();
  const theirs = handle.conflicts[item.id];
  if (theirs === undefined) return null;
  return (
    <div className={classes.card} role="alert">
      <Text fw={700}>{t('monitoring.conflict')}</Text>
      <Text>{t('monitoring.conflictTheirs', { value: say(item, theirs) })}</Text>
      <Group>
        <Button variant="default" onClick={() => handle.settle(item.id, 'theirs')}>
          {t('monitoring.useTheirs')}
        </Button>
        <Button onClick={() => handle.settle(item.id, 'mine')}>{t('monitoring.keepMine')}</Button>
      </Group>
    </div>
  );
}
