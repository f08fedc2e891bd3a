import { Button, Text } from '@mantine/core';
import { DROPOUT_ACTION_NAMES, type DropoutActionName } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { DueTime } from '../../ui/due-time';
import { classroomText, useLabels } from '../../ui/labels';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import classes from '../screenings/care.module.css';
import { ActionDialog } from './action-dialog';
import { STATE_TONE, useDropoutLabels } from './dropout-labels';
import { dropoutQuery, type Dropout } from './dropouts.api';

/** One child who is looked for: why, by whom, every step, and how it ended. */
export function DropoutPage() {
  const { t } = useTranslation();
  const { dropoutId } = useParams({ from: '/signed/dropouts/$dropoutId' });
  const query = useQuery(dropoutQuery(dropoutId));
  return (
    <Page title={query.data?.reference ?? t('dropout.one')}>
      <QueryView query={query}>
        {(entry) => (
          <>
            <Summary entry={entry} />
            <Steps entry={entry} />
            <History entry={entry} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const PRIMARY: readonly string[] = ['trace', 'add-step', 'reopen'];

function Summary({ entry }: { entry: Dropout }) {
  const { t } = useTranslation();
  const labels = useDropoutLabels();
  const [action, setAction] = useState<DropoutActionName | null>(null);
  const offered = DROPOUT_ACTION_NAMES.filter((name) => (entry.availableActions as string[]).includes(name));
  const primary = offered.find((name) => PRIMARY.includes(name));
  return (
    <section className={classes.card}>
      <div className={classes.tags}>
        <Tag tone={STATE_TONE[entry.state] ?? 'quiet'}>{labels.state(entry.state)}</Tag>
        {entry.dueAt === null ? null : <DueTime dueAt={entry.dueAt} late={entry.late} />}
      </div>
      <AnchorLink to="/students/$studentId" params={{ studentId: entry.studentId }}>
        {entry.displayName}
      </AnchorLink>
      <Facts entry={entry} />
      <div className={classes.buttons}>
        {offered.map((name) => (
          <Button
            key={name}
            variant={name === primary ? 'filled' : 'default'}
            onClick={() => setAction(name)}
          >
            {t(`dropout.action.${name}`)}
          </Button>
        ))}
        <CaseLink entry={entry} />
      </div>
      {action === null ? null : (
        <ActionDialog entry={entry} action={action} onClose={() => setAction(null)} />
      )}
    </section>
  );
}

/** The case that was opened from it, or the way to open one. */
function CaseLink({ entry }: { entry: Dropout }) {
  const { t } = useTranslation();
  const can = useCan();
  if (entry.caseId !== null && can('case.read'))
    return (
      <ButtonLink to="/cases/$caseId" params={{ caseId: entry.caseId }} variant="default">
        {t('dropout.itsCase')}
      </ButtonLink>
    );
  if (!can('case.open')) return null;
  return (
    <ButtonLink to="/cases/new" search={{ student: entry.studentId, dropout: entry.id }} variant="default">
      {t('common.openCase')}
    </ButtonLink>
  );
}

function Facts({ entry }: { entry: Dropout }) {
  const { t } = useTranslation();
  const labels = useDropoutLabels();
  const {
    level,
    room,
    schoolNameTh,
    sign,
    ownerName,
    reason,
    ownCause,
    outcome,
    evidenceDocument,
    newPlace,
  } = entry;
  const facts: [string, string | null][] = [
    [t('students.class'), `${classroomText(level, room)} · ${schoolNameTh}`],
    [t('dropout.sign'), labels.sign(sign)],
    [t('dropout.ownerTitle'), ownerName ?? t('dropout.careTeacher')],
    [t('dropout.reason'), reason === null ? t('dropout.unspecified') : labels.reason(reason)],
    [t('dropout.ownCause'), ownCause && labels.cause(ownCause)],
    [t('dropout.outcome'), outcome && labels.outcome(outcome)],
    [t('dropout.newPlace'), newPlace],
    [t('dropout.document'), evidenceDocument],
  ];
  return (
    <dl className={classes.rows}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Steps({ entry }: { entry: Dropout }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useDropoutLabels();
  return (
    <section className={classes.stack} aria-labelledby="steps-heading">
      <h2 id="steps-heading">{t('dropout.steps')}</h2>
      {entry.steps.length === 0 ? <Text>{t('dropout.noSteps')}</Text> : null}
      <ol className={classes.list}>
        {entry.steps.map(({ id, kind, result, doneOn, note, byName }) => (
          <li key={id} className={classes.card}>
            <div className={classes.tags}>
              <strong>{labels.step(kind)}</strong>
              <Tag tone={result === 'FOUND' ? 'good' : 'quiet'}>{labels.result(result)}</Tag>
            </div>
            <span>
              {dates.day(doneOn)}
              {byName === '' ? '' : ` · ${byName}`}
            </span>
            {note === null ? null : <Text>{note}</Text>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ entry }: { entry: Dropout }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useDropoutLabels();
  const roles = useLabels();
  return (
    <section className={classes.stack} aria-labelledby="history-heading">
      <h2 id="history-heading">{t('dropout.history')}</h2>
      <ol className={classes.list}>
        {entry.history.map(({ at, actingRole, to, explanation }) => (
          <li key={`${at}${to}`}>
            {dates.instant(at)} · {labels.state(to)} ·{' '}
            {actingRole.startsWith('system') ? t('dropout.system') : roles.role(actingRole)}
            {explanation === null ? '' : ` · ${explanation}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
