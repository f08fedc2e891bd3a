import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconFilePlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useLabels } from '../../ui/labels';
import { agencyRecordsQuery } from '../referrals/referrals.api';
import classes from '../referrals/referrals.module.css';
import { AgencyDialog } from './agency-dialog';
import { Standing } from './agencies-page';
import { MouTag } from './mou-tag';
import { ReasonDialog } from './reason-dialog';
import { usePartnerWords } from './partner-words';
import { agencyQuery, agencyUsersQuery, closeAgency, mousQuery, type Agency } from './partners.api';

export function AgencyPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { agencyId } = useParams({ from: '/signed/agencies/$agencyId' });
  const query = useQuery(agencyQuery(agencyId));
  return (
    <Page title={query.data?.nameTh ?? t('nav.agencies')} width="wide">
      <QueryView query={query}>
        {(agency) => (
          <div className={classes.columns}>
            <div className={classes.column}>
              <Details agency={agency} />
              {can('mou.read') ? <Agreements agency={agency} /> : null}
            </div>
            <div className={classes.column}>
              {can('referral.count') ? <Record agencyId={agencyId} /> : null}
              {can('agency.read-contact') ? <Users agencyId={agencyId} /> : null}
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Details({ agency }: { agency: Agency }) {
  const { t } = useTranslation();
  const can = useCan();
  const words = usePartnerWords();
  const { contact } = agency;
  const rows: [string, string | null][] = [
    [t('partner.services'), agency.services.map(words.service).join(', ') || '–'],
    [t('partner.area'), agency.subdistricts.join(', ') || t('partner.wholeDistrict')],
    [t('partner.phone'), agency.phone],
    [t('partner.contactName'), contact?.name ?? null],
    [t('partner.contactPhone'), contact?.phone ?? null],
    [t('partner.contactEmail'), contact?.email ?? null],
    [t('partner.contactNote'), contact?.note ?? null],
  ];
  return (
    <section className={classes.section}>
      <div className={classes.badges}>
        <strong>{words.type(agency.type)}</strong>
        <Standing agency={agency} />
      </div>
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
      {can('agency.manage') && agency.closedOn === null ? <DetailActions agency={agency} /> : null}
      {agency.closedOn === null ? null : <Text>{t('partner.closedText')}</Text>}
    </section>
  );
}

function DetailActions({ agency }: { agency: Agency }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'close' | null>(null);
  return (
    <>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPencil size={20} aria-hidden />}
          onClick={() => setOpen('edit')}
        >
          {t('partner.edit')}
        </Button>
        <Button variant="default" onClick={() => setOpen('close')}>
          {t('partner.close')}
        </Button>
      </div>
      {open === 'edit' ? <AgencyDialog agency={agency} onClose={() => setOpen(null)} /> : null}
      {open === 'close' ? (
        <ReasonDialog
          title={t('partner.close')}
          text={t('partner.closeText')}
          send={(reason) => closeAgency(agency, reason)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

/** Every edition, the newest first. */
function Agreements({ agency }: { agency: Agency }) {
  const { t } = useTranslation();
  const can = useCan();
  const dates = useDates();
  const query = useInfiniteQuery(mousQuery(agency.id));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('partner.mous')}</Title>
      <InfiniteView query={query} empty={<Text>{t('partner.noMouText')}</Text>}>
        {(mous) => (
          <ul className={classes.items}>
            {mous.map((mou) => (
              <li key={mou.id} className={classes.item}>
                <AnchorLink to="/mous/$mouId" params={{ mouId: mou.id }} fw={700}>
                  {t('partner.editionOf', { reference: mou.reference, edition: mou.edition })}
                </AnchorLink>
                <div>
                  {dates.day(mou.startsOn)} – {dates.day(mou.lastOn)}
                </div>
                <MouTag status={mou.status} lastOn={mou.lastOn} />
              </li>
            ))}
          </ul>
        )}
      </InfiniteView>
      {can('mou.manage') && agency.closedOn === null ? (
        <div className={classes.buttons}>
          <ButtonLink
            to="/agencies/$agencyId/new-mou"
            params={{ agencyId: agency.id }}
            leftSection={<IconFilePlus size={20} aria-hidden />}
          >
            {t('partner.newMou')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

function Users({ agencyId }: { agencyId: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const query = useQuery(agencyUsersQuery(agencyId));
  return (
    <section className={classes.section}>
      <Title order={2}>{t('partner.users')}</Title>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('partner.noUsers')}</Text>
          ) : (
            <ul className={classes.items}>
              {items.map((one) => (
                <li key={one.postId} className={classes.item}>
                  <strong>{one.displayName}</strong>
                  <div>{labels.role(one.role)}</div>
                  {one.endsOn === null ? null : (
                    <Text c="dimmed">{t('partner.until', { day: dates.day(one.endsOn) })}</Text>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

/** How the agency answers: the same figures as the lists behind them. */
function Record({ agencyId }: { agencyId: string }) {
  const { t } = useTranslation();
  const query = useQuery(agencyRecordsQuery);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('partner.record')}</Title>
      <QueryView query={query}>
        {({ items }) => {
          const record = items.find((one) => one.agencyId === agencyId);
          if (record === undefined || record.assigned === 0) return <Text>{t('partner.noRecord')}</Text>;
          const hours = record.medianAnswerHours;
          return (
            <dl className={classes.rows}>
              {(['assigned', 'accepted', 'declined', 'open', 'overdue', 'done'] as const).map((name) => (
                <div key={name}>
                  <dt>{t(`partner.count.${name}`)}</dt>
                  <dd>{record[name]}</dd>
                </div>
              ))}
              <dt>{t('partner.answerTime')}</dt>
              <dd>{hours === null ? '–' : t('partner.hours', { count: Math.round(hours) })}</dd>
              <dt>{t('partner.doneShare')}</dt>
              <dd>{record.donePercent === null ? '–' : `${record.donePercent}%`}</dd>
            </dl>
          );
        }}
      </QueryView>
    </section>
  );
}
