import { Alert, Stack, Text, Title } from '@mantine/core';
import { isAnswered } from '#contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { concerns, useLiveEvents, type LiveChange } from '../../api/live';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Files } from './files';
import { FindingCard } from './finding-card';
import { refresh, visitHistoryQuery, visitQuery, type Sheet, type Visit } from './monitoring.api';
import { SheetResult } from './sheet-result';
import { VisitTag } from './tags';
import { valueOf } from './sheet-values';
import { VisitActions } from './visit-actions';
import classes from './monitoring.module.css';

/** One visit, from its plan to the school's reading. */
export function VisitPage() {
  const { t } = useTranslation();
  const { visitId } = useParams({ from: '/signed/monitoring/visits/$visitId' });
  const query = useQuery(visitQuery(visitId));
  const onChange = useCallback(
    (change: LiveChange) => (concerns(change, visitId) ? void refresh() : undefined),
    [visitId],
  );
  useLiveEvents('visit', onChange);
  return (
    <Page title={query.data?.reference ?? t('monitoring.visit')} width="wide">
      <QueryView query={query}>{(visit) => <Whole visit={visit} />}</QueryView>
    </Page>
  );
}

function Whole({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const isDone = visit.doneAt !== null;
  const canAdd = visit.availableActions.includes('add-photo');
  return (
    <Stack gap="md">
      <Head visit={visit} />
      <Missing visit={visit} />
      <VisitActions visit={visit} />
      {visit.summary === null ? null : (
        <section className={classes.section}>
          <Title order={2}>{t('monitoring.summary')}</Title>
          <Text>{visit.summary}</Text>
        </section>
      )}
      <Addenda visit={visit} />
      <section className={classes.section}>
        <Title order={2}>{t('monitoring.toolsOf')}</Title>
        <ul className={classes.cards}>
          {visit.sheets.map((sheet) => (
            <SheetCard key={sheet.toolId} visit={visit} sheet={sheet} isDone={isDone} />
          ))}
        </ul>
        {visit.sheets.some(({ proposal }) => proposal) ? (
          <Text c="dimmed">{t('monitoring.proposal')}</Text>
        ) : null}
      </section>
      <Findings visit={visit} />
      {visit.files.length > 0 || canAdd ? (
        <section className={classes.section}>
          <Title order={2}>{t('monitoring.photos')}</Title>
          <Files
            place={`/monitoring-visits/${visit.id}/files`}
            files={visit.files}
            add={canAdd ? t('files.addPhoto') : null}
          />
        </section>
      ) : null}
      <History id={visit.id} />
    </Stack>
  );
}

function Head({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { holder } = useLabels();
  const { term, academicYear, plannedOn, firstPlannedOn, purpose, readAt, cancelReason } = visit;
  return (
    <section className={classes.card}>
      <div className={classes.tags}>
        <VisitTag status={visit.status} overdue={visit.overdue} />
      </div>
      <dl className={classes.facts}>
        <dt>{t('monitoring.school')}</dt>
        <dd>{visit.schoolNameTh}</dd>
        <dt>{t('monitoring.day')}</dt>
        <dd>
          {dates.day(visit.visitedOn ?? plannedOn, 'full')} ·{' '}
          {t('monitoring.term', { term, year: dates.year(academicYear) })}
          {firstPlannedOn === plannedOn ? null : (
            <Text c="dimmed">{t('monitoring.firstDay', { day: dates.day(firstPlannedOn) })}</Text>
          )}
        </dd>
        <dt>{t('monitoring.visitors')}</dt>
        <dd>{visit.visitors.map(holder).join(', ')}</dd>
        {purpose === null ? null : (
          <>
            <dt>{t('monitoring.purpose')}</dt>
            <dd>{purpose}</dd>
          </>
        )}
      </dl>
      {readAt === null ? null : <Text>{t('monitoring.readAt', { at: dates.instant(readAt) })}</Text>}
      {cancelReason === null ? null : <Text>{t('monitoring.cancelled', { reason: cancelReason })}</Text>}
    </section>
  );
}

function Missing({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const count = visit.sheets.reduce((sum, { missing }) => sum + missing.length, 0);
  if (!visit.availableActions.includes('complete') || count === 0) return null;
  return (
    <Alert
      color="orange"
      c="dark"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('monitoring.missingTitle')}
    >
      {t('monitoring.missing', { count })}
    </Alert>
  );
}

function SheetCard({ visit, sheet, isDone }: { visit: Visit; sheet: Sheet; isDone: boolean }) {
  const { t } = useTranslation();
  const items = sheet.sections.flatMap((section) => section.items);
  const done = items.filter((item) => isAnswered(item, valueOf(sheet, item.id))).length;
  const title = `${sheet.title} (${t('monitoring.version', { number: sheet.number })})`;
  return (
    <li className={classes.card}>
      <Title order={3}>{title}</Title>
      {isDone ? (
        <SheetResult sheet={sheet} />
      ) : (
        <Text c="dimmed">
          {visit.startedAt === null
            ? t('monitoring.items', { count: items.length })
            : visit.availableActions.includes('answer')
              ? t('monitoring.answered', { done, all: items.length })
              : t('monitoring.hiddenUntilDone')}
        </Text>
      )}
      {visit.availableActions.includes('answer') ? (
        <ButtonLink
          to="/monitoring/visits/$visitId/sheets/$toolId"
          params={{ visitId: visit.id, toolId: sheet.toolId }}
          size="lg"
          variant={sheet.missing.length > 0 ? 'filled' : 'default'}
        >
          {t('monitoring.openSheet')}
        </ButtonLink>
      ) : null}
    </li>
  );
}

function Findings({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  if (visit.startedAt === null) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.findings')}</Title>
      {visit.findings.length === 0 ? <Text c="dimmed">{t('monitoring.noFindings')}</Text> : null}
      <ul className={classes.cards}>
        {visit.findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function Addenda({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  if (visit.addenda.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.addenda')}</Title>
      {visit.addenda.map(({ at, role, text }) => (
        <div key={at}>
          <Text>{text}</Text>
          <Text size="sm" c="dimmed">
            {words.role(role)} · {dates.instant(at)}
          </Text>
        </div>
      ))}
    </section>
  );
}

const HISTORY = [
  ...(['plan', 'reschedule', 'cancel', 'start', 'add-finding', 'remove-finding', 'complete'] as const),
  ...([
    'add-addendum',
    'confirm-reading',
    'finding-answer',
    'finding-change',
    'finding-return',
    'finding-accept',
  ] as const),
];

function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const query = useQuery(visitHistoryQuery(id));
  const nameOf = (action: string): string => {
    const known = HISTORY.find((one) => one === action);
    return known ? t(`monitoring.historyOf.${known}`) : t('common.unknownCode');
  };
  return (
    <section className={classes.section}>
      <Title order={2}>{t('monitoring.history')}</Title>
      <QueryView query={query}>
        {({ items }) => (
          <ul className={classes.cards}>
            {items.map((line, index) => (
              <li key={index}>
                <Text>
                  {nameOf(line.action)}
                  {line.fromDay !== null && line.toDay !== null
                    ? ` · ${t('monitoring.fromTo', { from: dates.day(line.fromDay), to: dates.day(line.toDay) })}`
                    : ''}
                  {line.reason === null ? '' : ` · ${line.reason}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {words.role(line.role)} · {dates.instant(line.at)}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
