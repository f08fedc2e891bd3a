import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../api/types';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { useAssigneeName } from './assignee';
import classes from './incident.module.css';

type Row = [string, string | null];

function useRows(incident: Incident): Row[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const assigneeName = useAssigneeName();
  const { assigneePostId } = incident;
  const time = incident.happenedTime === null ? '' : ` ${incident.happenedTime}`;
  const about = incident.happenedAbout ? ` (${t('report.about')})` : '';
  const further = [...incident.furtherCodes.map(labels.hazard), ...incident.tags.map(labels.tag)].join(' · ');
  const place = [labels.location(incident.locationType), incident.locationDetail ?? '']
    .filter(Boolean)
    .join(' · ');
  const told = incident.told
    .map(({ whom, at }) => `${t(`told.${whom as 'PARENT'}`)} ${dates.instant(at)}`)
    .join('\n');
  return [
    [t('report.happenedOn'), `${dates.day(incident.happenedOn, 'full')}${time}${about}`],
    [t('incident.knownAt'), incident.knownAt === null ? null : dates.instant(incident.knownAt)],
    [t('incident.recordedAt'), dates.instant(incident.recordedAt)],
    [t('incident.furtherCodes'), further],
    [t('report.where'), place],
    [t('report.facts'), incident.facts],
    [t('report.immediateAction'), incident.immediateAction],
    [t('report.told'), told],
    [t('field.damageBaht'), incident.damageBaht?.toLocaleString('th-TH') ?? null],
    [t('field.lessonsStoppedDays'), incident.lessonsStoppedDays?.toLocaleString('th-TH') ?? null],
    [
      t('incident.assigneeLabel'),
      assigneePostId === null ? t('incident.noAssignee') : assigneeName(assigneePostId),
    ],
  ];
}

export function IncidentFacts({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const rows = useRows(incident);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('incident.facts')}</Title>
      {incident.restricted ? <Text c="dimmed">{t('incident.readLogged')}</Text> : null}
      <dl className={classes.rows}>
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Outcome incident={incident} />
    </section>
  );
}

function Outcome({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { resolution, msc, mergedIntoReference } = incident;
  const rows: Row[] = [
    [t('field.result'), resolution?.result ?? null],
    [t('field.remedy'), resolution?.remedy ?? null],
    [t('field.lesson'), resolution?.lesson ?? null],
    [t('incident.msc'), msc === null ? null : `${msc.number} · ${dates.day(msc.reportedOn)}`],
    [t('incident.mergedInto'), mergedIntoReference],
  ];
  const shown = rows.filter(([, value]) => value !== null);
  if (shown.length === 0) return null;
  return (
    <dl className={classes.rows}>
      {shown.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
