import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { Tag } from '../../ui/tag';
import classes from './referrals.module.css';
import type { Question, Reply, Service } from './referral-types';
import { useReferralWords } from './referral-words';

type Order = 2 | 3;

function OnBehalf({ is }: { is: boolean | undefined }) {
  const { t } = useTranslation();
  return is === true ? <Tag tone="quiet">{t('referral.onBehalf')}</Tag> : null;
}

/** What the agency asked, and what it was told. */
export function Questions({ questions, order = 2 }: { questions: Question[]; order?: Order }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (questions.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={order}>{t('referral.questions')}</Title>
      <ul className={classes.items}>
        {questions.map((one) => (
          <li key={one.id} className={classes.item}>
            <p>{one.question}</p>
            <Text c="dimmed">
              {dates.instant(one.askedAt)} <OnBehalf is={one.onBehalf} />
            </Text>
            {one.answer === null ? (
              <Tag tone="urgent">{t('referral.notAnswered')}</Tag>
            ) : (
              <p>
                <strong>{t('referral.answer')}</strong> {one.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Help that was given, with its days. */
export function Services({ services, order = 2 }: { services: Service[]; order?: Order }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  return (
    <section className={classes.section}>
      <Title order={order}>{t('referral.services')}</Title>
      {services.length === 0 ? <Text c="dimmed">{t('referral.noServices')}</Text> : null}
      <ul className={classes.items}>
        {services.map((one) => (
          <li key={one.id} className={classes.item}>
            <strong>{words.service(one.type)}</strong> · {dates.day(one.servedOn)}{' '}
            <OnBehalf is={one.onBehalf} />
            {one.note === null ? null : <p>{one.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The answer that comes back, and whether the school has read it. */
export function Replies({ replies, title, order = 2 }: { replies: Reply[]; title: string; order?: Order }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (replies.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={order}>{title}</Title>
      {replies.map((one) => (
        <div key={one.recordedAt} className={classes.part}>
          <p>{one.result}</p>
          {one.advice === null ? null : (
            <p>
              <strong>{t('referral.advice')}</strong> {one.advice}
            </p>
          )}
          <Text c="dimmed">
            {one.agencyNameTh ?? ''} {dates.instant(one.recordedAt)} <OnBehalf is={one.onBehalf} />
          </Text>
          {one.readAt ? (
            <Tag tone="good">{t('referral.readAt', { at: dates.instant(one.readAt) })}</Tag>
          ) : null}
        </div>
      ))}
    </section>
  );
}
