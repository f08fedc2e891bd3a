import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { addDays, isIsoDate, type IsoDate } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today, useDates } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SteadyForm } from '../../ui/steady-form';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import classes from '../referrals/referrals.module.css';
import { MouForm } from './mou-form';
import { MouPaper } from './mou-paper';
import { MouTag } from './mou-tag';
import { usePartnerWords } from './partner-words';
import { activateMou, editMou, mouQuery, PARTNERS, renewMou, terminateMou, type Mou } from './partners.api';
import { ReasonDialog } from './reason-dialog';

export function MouPage() {
  const { mouId } = useParams({ from: '/signed/mous/$mouId' });
  const { t } = useTranslation();
  const query = useQuery(mouQuery(mouId));
  return (
    <Page title={query.data?.reference ?? t('partner.mou')}>
      <QueryView query={query}>
        {(mou) => (
          <>
            <Standing mou={mou} />
            <MouPaper mou={mou} />
            {mou.availableActions.includes('edit') ? (
              <SteadyForm record={mou}>
                {(basis, form) => (
                  <MouForm
                    agencyType={basis.agencyType}
                    initial={basis}
                    send={(body) => editMou(basis, pickTerms(body))}
                    onSaved={form.renew}
                    form={form}
                  />
                )}
              </SteadyForm>
            ) : (
              <Terms mou={mou} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const TERMS = ['startsOn', 'endsOn', 'hazardGroups', 'services', 'dataClasses', 'signatories'] as const;
function pickTerms(values: object): object {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => (TERMS as readonly string[]).includes(name)),
  );
}

function Standing({ mou }: { mou: Mou }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = usePartnerWords();
  return (
    <section className={classes.section}>
      <div className={classes.badges}>
        <AnchorLink to="/agencies/$agencyId" params={{ agencyId: mou.agencyId }} fw={700}>
          {mou.agencyNameTh}
        </AnchorLink>
        <MouTag status={mou.status} lastOn={mou.lastOn} />
      </div>
      <Text>
        {words.type(mou.agencyType)} · {t('partner.edition', { edition: mou.edition })} ·{' '}
        {dates.day(mou.startsOn)} – {dates.day(mou.lastOn)}
      </Text>
      {mou.status === 'EXPIRING' ? (
        <Alert
          color="orange"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('partner.expiringTitle', { count: mou.daysLeft })}
        >
          {t('partner.expiringText')}
        </Alert>
      ) : null}
      {mou.status === 'EXPIRED' || mou.status === 'TERMINATED' ? (
        <Alert color="red" title={t('partner.endedTitle')}>
          {mou.terminationReason ??
            t(mou.supersededById === null ? 'partner.endedText' : 'partner.supersededText')}
        </Alert>
      ) : null}
      <MouActions mou={mou} />
    </section>
  );
}

function MouActions({ mou }: { mou: Mou }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'renew' | 'terminate' | null>(null);
  const activating = useMutation({
    mutationFn: () => activateMou(mou),
    onSettled: () => queryClient.invalidateQueries({ queryKey: PARTNERS }),
  });
  const may = (action: string) => mou.availableActions.includes(action);
  return (
    <>
      {activating.isError ? <ProblemAlert problem={asProblem(activating.error)} /> : null}
      <div className={classes.buttons}>
        {may('activate') ? (
          <Button size="md" loading={activating.isPending} onClick={() => activating.mutate()}>
            {t('partner.activate')}
          </Button>
        ) : null}
        {may('renew') && mou.supersededById === null ? (
          <Button size="md" onClick={() => setOpen('renew')}>
            {t('partner.renew')}
          </Button>
        ) : null}
        {may('terminate') ? (
          <Button size="md" variant="default" onClick={() => setOpen('terminate')}>
            {t('partner.terminate')}
          </Button>
        ) : null}
      </div>
      {open === 'renew' ? <RenewDialog mou={mou} onClose={() => setOpen(null)} /> : null}
      {open === 'terminate' ? (
        <ReasonDialog
          title={t('partner.terminate')}
          text={t('partner.terminateText')}
          send={(reason) => terminateMou(mou, reason)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function startOfRenewal({ lastOn }: Mou): IsoDate {
  return isIsoDate(lastOn) && lastOn >= today() ? addDays(lastOn, 1) : today();
}

function RenewDialog({ mou, onClose }: { mou: Mou; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [startsOn, setStartsOn] = useState<IsoDate | null>(() => startOfRenewal(mou));
  const [endsOn, setEndsOn] = useState<IsoDate | null>(() => addDays(startOfRenewal(mou), 365));
  const renewal = useMutation({
    mutationFn: () => renewMou(mou, { startsOn: startsOn ?? today(), endsOn: endsOn ?? today() }),
    onSuccess: async (next) => {
      await queryClient.invalidateQueries({ queryKey: PARTNERS });
      await navigate({ to: '/mous/$mouId', params: { mouId: next.id } });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('partner.renew')} size="lg">
      <Stack>
        {renewal.isError ? <ProblemAlert problem={asProblem(renewal.error)} /> : null}
        <Text>{t('partner.renewText')}</Text>
        <ThaiDateParts
          id="field-startsOn"
          label={t('partner.startsOn')}
          value={startsOn}
          onChange={setStartsOn}
        />
        <ThaiDateParts id="field-endsOn" label={t('partner.endsOn')} value={endsOn} onChange={setEndsOn} />
        <Button
          size="md"
          disabled={startsOn === null || endsOn === null}
          loading={renewal.isPending}
          onClick={() => renewal.mutate()}
        >
          {t('partner.renew')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** What was agreed, in plain words. */
function Terms({ mou }: { mou: Mou }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = usePartnerWords();
  return (
    <section className={classes.section}>
      <Title order={2}>{t('partner.terms')}</Title>
      <dl className={classes.rows}>
        <dt>{t('partner.hazardGroups')}</dt>
        <dd>{mou.hazardGroups.map(words.group).join(', ')}</dd>
        <dt>{t('partner.services')}</dt>
        <dd>{mou.services.map(words.service).join(', ')}</dd>
        <dt>{t('partner.dataClasses')}</dt>
        <dd>
          {mou.dataClasses.map((code) => t(`partner.dataClass.${code as 'F1'}`)).join(', ') ||
            t('partner.noData')}
        </dd>
        {mou.signatories.map((one) => (
          <div key={`${one.side} ${one.name}`}>
            <dt>{t(`partner.side.${one.side}`)}</dt>
            <dd>
              {one.name} ({one.position}) · {dates.day(one.signedOn)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
