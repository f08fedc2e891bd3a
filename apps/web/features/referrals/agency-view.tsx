import { Text, Title } from '@mantine/core';
import { DATA_CLASSES } from '#contracts';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiRoot } from '../../api/client';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { ReferralBadges } from './referral-badges';
import classes from './referrals.module.css';
import type { AgencyReferral, Packet } from './referral-types';
import { useReferralWords } from './referral-words';
import { Questions, Replies, Services } from './work-sections';

interface Props {
  referral: AgencyReferral;
  /** Heading level of the parts. */
  order?: 2 | 3;
}

/**
 * A referral as an agency sees it. The portal and the sender's preview draw the same component from the same
 * projection, so that neither shows one field more.
 */
export function AgencyReferralView({ referral, order = 2 }: Props) {
  const { t } = useTranslation();
  const { packet, services, reply } = referral;
  return (
    <div className={classes.column}>
      <Outline referral={referral} />
      {packet === undefined ? null : <PacketView packet={packet} referralId={referral.id} order={order} />}
      <Questions questions={referral.questions} order={order} />
      {services === undefined ? null : <Services services={services} order={order} />}
      {reply ? <Replies replies={[reply]} order={order} title={t('referral.reply')} /> : null}
    </div>
  );
}

function Outline({ referral }: { referral: AgencyReferral }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const dates = useDates();
  const { ageBand, sex, subdistrict, purpose, officer, answerDueAt, finishDueAt } = referral;
  const rows: [string, string | null][] = [
    [t('referral.ageBand'), ageBand === null ? null : t('referral.years', { band: ageBand })],
    [t('referral.sex'), sex === null ? null : t(sex === 'M' ? 'referral.male' : 'referral.female')],
    [t('referral.subdistrict'), subdistrict],
    [t('referral.purpose'), purpose === undefined ? null : words.purpose(purpose)],
    [t('referral.officer'), officer ?? null],
    [t('referral.assignedAt'), dates.instant(referral.assignedAt)],
  ];
  return (
    <section className={classes.section}>
      <ReferralBadges
        of={{ ...referral, dueAt: finishDueAt ?? (purpose === undefined ? answerDueAt : null) }}
      />
      <strong>{referral.reasons.map(words.reason).join(' · ')}</strong>
      <dl className={classes.rows}>
        {rows.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function PacketView({ packet, referralId, order }: { packet: Packet; referralId: string; order: 2 | 3 }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const open = DATA_CLASSES.filter(({ code }) => packet[code] !== undefined);
  return (
    <section className={classes.section}>
      <Title order={order}>{t('referral.packet')}</Title>
      <span className={classes.logged}>
        <IconEye size={20} aria-hidden /> {t('referral.logged')}
      </span>
      {open.length === 0 ? <Text>{t('referral.packetEmpty')}</Text> : null}
      {open.map(({ code }) => (
        <div key={code} className={classes.part}>
          <strong>{words.dataClass(code)}</strong>
          {code === 'DOCUMENTS' ? (
            <Documents documents={packet.DOCUMENTS?.documents ?? []} referralId={referralId} />
          ) : (
            <PacketPart part={packet[code] ?? {}} />
          )}
        </div>
      ))}
    </section>
  );
}

function PacketPart({ part }: { part: Readonly<Record<string, string | null | undefined>> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useLabels();
  const valueOf = (field: string, value: string): string => {
    if (field === 'birthDate') return dates.day(value);
    if (field === 'sex') return t(value === 'M' ? 'referral.male' : 'referral.female');
    return field === 'level' ? labels.level(value) : value;
  };
  const filled = Object.entries(part).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (filled.length === 0) return <Text>{t('referral.nothingWritten')}</Text>;
  return (
    <dl className={classes.rows}>
      {filled.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`referral.field.${field as 'problem'}`)}</dt>
          <dd>{valueOf(field, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({
  documents,
  referralId,
}: {
  documents: { id: string; name: string }[];
  referralId: string;
}) {
  const { t } = useTranslation();
  if (documents.length === 0) return <Text>{t('referral.noDocuments')}</Text>;
  return (
    <ul>
      {documents.map(({ id, name }) => (
        <li key={id}>
          <a href={`${apiRoot}/assigned-referrals/${referralId}/documents/${id}`} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
