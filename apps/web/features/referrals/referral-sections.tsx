import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { classroomText, useLabels } from '../../ui/labels';
import { QueryView } from '../../ui/query-view';
import workClasses from '../incidents/my-work.module.css';
import { DocumentList } from './compose/documents';
import { disclosuresQuery, referralHistoryQuery } from './referrals.api';
import classes from './referrals.module.css';
import { TEXT_FIELDS, type HistoryLine, type Referral } from './referral-types';
import { useReferralWords } from './referral-words';

/** Whom it is about, why, and what the school wrote. */
export function ReferralFacts({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const { student, texts } = referral;
  const rows: [string, string | null][] = [
    [t('referral.student'), `${student.displayName} (${classroomText(student.level, student.room)})`],
    [t('referral.school'), referral.schoolNameTh],
    [t('referral.purpose'), referral.purpose === null ? null : words.purpose(referral.purpose)],
    ...TEXT_FIELDS.map((field): [string, string | null] => [t(`referral.field.${field}`), texts[field]]),
  ];
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.facts')}</Title>
      <dl className={classes.rows}>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {referral.withheld.length === 0 ? null : (
        <Text c="dimmed">
          {t('referral.withheldText', { classes: referral.withheld.map(words.dataClass).join(', ') })}
        </Text>
      )}
    </section>
  );
}

/** Who chose each class that may go out. */
export function ReferralChoices({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.choices')}</Title>
      {referral.choices.length === 0 ? <Text>{t('referral.noChoices')}</Text> : null}
      <ul className={classes.items}>
        {referral.choices.map((one) => (
          <li key={one.code} className={classes.item}>
            <strong>{words.dataClass(one.code)}</strong>
            <Text c="dimmed">
              {one.chosenByNameTh ?? ''} {dates.instant(one.chosenAt)}
            </Text>
          </li>
        ))}
      </ul>
      <Title order={3}>{t('referral.documents')}</Title>
      <DocumentList referral={referral} />
    </section>
  );
}

export function ReferralAssignments({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  if (referral.assignments.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.assignments')}</Title>
      <ul className={classes.items}>
        {referral.assignments.map((one) => (
          <li key={`${one.agencyId} ${one.assignedAt}`} className={classes.item}>
            <strong>{one.agencyNameTh}</strong>
            <div>{t('referral.assignedOn', { at: dates.instant(one.assignedAt) })}</div>
            {one.acceptedAt === null ? null : (
              <div>{t('referral.acceptedOn', { at: dates.instant(one.acceptedAt) })}</div>
            )}
            {one.endedAt === null ? null : (
              <div>{t('referral.endedOn', { at: dates.instant(one.endedAt) })}</div>
            )}
            <Text c="dimmed">{one.dataClasses.map(words.dataClass).join(', ')}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReferralHistory({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const query = useQuery(referralHistoryQuery(referralId));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('history.title')}</Title>
      <QueryView query={query}>
        {({ items }) => (
          <ol className={workClasses.steps}>
            {items.map((item) => (
              <HistoryRow key={`${item.at} ${item.action}`} item={item} />
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  );
}

function HistoryRow({ item }: { item: HistoryLine }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useLabels();
  const words = useReferralWords();
  return (
    <li>
      <strong>{t(`referral.action.${item.action as 'submit'}`, { defaultValue: item.action })}</strong>
      {item.onBehalf ? ` (${t('referral.onBehalf')})` : ''}
      <Text c="dimmed">
        {dates.instant(item.at)} · {labels.role(item.actingRole)}
      </Text>
      {item.from === item.to ? null : (
        <div>
          {item.from === null ? '' : `${words.status(item.from)} → `}
          {words.status(item.to)}
        </div>
      )}
      {item.reason === null ? null : <div>{t('history.reason', { reason: item.reason })}</div>}
    </li>
  );
}

/** Every opening by an agency, with what it was shown. */
export function Disclosures({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  const query = useQuery(disclosuresQuery(referralId));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.disclosures')}</Title>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('referral.noDisclosures')}</Text>
          ) : (
            <ul className={classes.items}>
              {items.map((one) => (
                <li key={`${one.at} ${one.outlet}`} className={classes.item}>
                  {dates.instant(one.at)} · {one.agencyNameTh}
                  <Text c="dimmed">{one.dataClasses.map(words.dataClass).join(', ')}</Text>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
