import { Text } from '@mantine/core';
import { SCREENING_ASPECTS, SDQ_SCALE_NAMES } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { ButtonLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { ReferLink } from '../referrals/refer-link';
import { useCareLabels } from './care-labels';
import classes from './care.module.css';
import { GroupTag } from './lights';
import { studentScreeningsQuery, type Screening } from './screenings.api';

/** Every screening of a child, newest first; what was corrected stays in sight and says so. */
export function StudentScreenings({ studentId }: { studentId: string }) {
  const { t } = useTranslation();
  const query = useQuery(studentScreeningsQuery(studentId));
  return (
    <section className={classes.stack} aria-labelledby="screenings-heading">
      <h2 id="screenings-heading">{t('screening.timeline')}</h2>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('screening.none')}</Text>
          ) : (
            <ol className={classes.list}>
              {items.map((screening) => (
                <li key={screening.id} className={classes.card}>
                  <OneScreening screening={screening} studentId={studentId} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  );
}

function OneScreening({ screening, studentId }: { screening: Screening; studentId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const dates = useDates();
  const labels = useCareLabels();
  const stamp = labels.stamp(screening.criteria);
  const { kind, informant, assessedOn, academicYear, term, overall, latest, result } = screening;
  return (
    <>
      <div className={classes.tags}>
        <strong>
          {labels.kind(kind)}
          {informant === null ? '' : ` · ${labels.informant(informant)}`}
        </strong>
        <GroupTag group={overall} />
        {latest ? null : <Tag tone="quiet">{t('screening.corrected')}</Tag>}
      </div>
      <span>
        {dates.day(assessedOn)} · {t('screening.termOf', { term, year: dates.year(academicYear) })}
        {stamp === null ? '' : ` · ${stamp}`}
      </span>
      {latest && overall !== 'NORMAL' ? (
        <div className={classes.buttons}>
          {can('case.open') ? (
            <ButtonLink
              to="/cases/new"
              search={{ student: studentId, screening: screening.id }}
              variant="default"
            >
              {t('cases.newFromScreening')}
            </ButtonLink>
          ) : null}
          <ReferLink
            from={{ student: studentId, screening: screening.id }}
            text={t('referral.newFromScreening')}
          />
        </div>
      ) : null}
      {result === null ? <Text size="sm">{t('screening.groupOnly')}</Text> : <Details result={result} />}
    </>
  );
}

function Details({ result }: { result: NonNullable<Screening['result']> }) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  const { scores, total, groups, strength, colour, status } = result;
  const byCode = groups ?? {};
  return (
    <dl className={classes.rows}>
      {total === null ? null : <Fact name={t('screening.total')} value={String(total)} />}
      {scores === null
        ? SCREENING_ASPECTS.filter(({ code }) => byCode[code] !== undefined).map(({ code }) => (
            <Fact key={code} name={labels.aspect(code)} value={labels.group(byCode[code] ?? null)} />
          ))
        : SDQ_SCALE_NAMES.map((scale) => (
            <Fact
              key={scale}
              name={labels.scale(scale)}
              value={
                byCode[scale] === undefined
                  ? String(scores[scale])
                  : `${scores[scale]} · ${labels.group(byCode[scale])}`
              }
            />
          ))}
      {strength === null ? null : (
        <Fact name={t('screening.strength')} value={t(strength ? 'screening.has' : 'screening.hasNot')} />
      )}
      {colour === null ? null : <Fact name={t('screening.colour')} value={labels.colour(colour)} />}
      {status === null ? null : <Fact name={t('screening.status')} value={labels.cct(status)} />}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
