import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { CONTACT_KINDS } from '#contracts';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RiskStatusTag } from '../risk/status-tag';
import { usePlan } from './kept-plans';
import { usePlanLabels } from './plan-labels';
import { SiteMap } from './plan-maps';
import type { Plan } from './plans.api';
import classes from './plan.module.css';

/** An emergency plan for the wall and for a phone without signal: what to do, where to go, whom to call. */
export function PlanSheetPage() {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const { planId } = useParams({ from: '/signed/plans/$planId/sheet' });
  const { query, plan } = usePlan(planId);
  return (
    <Page
      title={plan === null ? t('plan.sheet') : labels.name(plan)}
      width="narrow"
      actions={
        <Group gap="sm" className="no-print">
          <ButtonLink
            to="/plans/$planId"
            params={{ planId }}
            variant="default"
            leftSection={<IconArrowLeft size={20} aria-hidden />}
          >
            {t('common.back')}
          </ButtonLink>
          <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </Group>
      }
    >
      {plan === null ? <QueryView query={query}>{() => null}</QueryView> : <Sheet plan={plan} />}
    </Page>
  );
}

const STEPS = ['before', 'during', 'after'] as const;
const WAYS = ['routes', 'assemblyPoints', 'equipment'] as const;

function Sheet({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { content } = plan;
  const texts = (fields: readonly ('handover' | (typeof STEPS)[number] | (typeof WAYS)[number])[]) =>
    fields.map((field) => (
      <section key={field}>
        <h2>{t(`plan.text.${field}`)}</h2>
        <p>{content[field] ?? '–'}</p>
      </section>
    ));
  return (
    <div className={classes.sheet}>
      <p>
        {plan.schoolNameTh} · {t('risk.yearOf', { year: dates.year(plan.academicYear) })} ·{' '}
        {t('risk.numberOf', { number: plan.number })} <RiskStatusTag status={plan.status} />
      </p>
      <section>
        <h2>{t('plan.text.trigger')}</h2>
        <p className={classes.trigger}>{content.trigger ?? '–'}</p>
      </section>
      <Contacts plan={plan} />
      {texts(['during'])}
      {texts(WAYS)}
      <Command plan={plan} />
      <Help plan={plan} />
      {texts(['after', 'handover', 'before'])}
      {plan.maps.length === 0 ? null : (
        <section>
          <h2>{t('plan.maps')}</h2>
          {plan.maps.map(({ id }, index) => (
            <SiteMap key={id} plan={plan} index={index} />
          ))}
        </section>
      )}
    </div>
  );
}

function Contacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = usePlanLabels();
  const contacts = CONTACT_KINDS.flatMap(({ code }) => plan.contacts.filter(({ kind }) => kind === code));
  return (
    <section>
      <h2>{t('plan.contacts')}</h2>
      <table>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                <strong>{contact.name}</strong>
                {contact.duty === null ? '' : ` (${contact.duty})`}
                <div>
                  {labels.contact.of(contact.kind)} ·{' '}
                  {contact.checkedOn === null
                    ? t('plan.neverChecked')
                    : t('plan.checkedOn', { day: dates.day(contact.checkedOn) })}
                </div>
              </td>
              <td className={classes.phone}>
                <a href={`tel:${contact.phone.replaceAll(/[ -]/gu, '')}`}>{contact.phone}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Command({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('plan.command')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plan.duty')}</th>
            <th scope="col">{t('plan.holder')}</th>
            <th scope="col">{t('plan.standIn')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.content.command.map(({ duty, holder, standIn }) => (
            <tr key={duty + holder}>
              <td>{duty}</td>
              <td>{holder}</td>
              <td>{standIn ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Help({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const labels = usePlanLabels();
  const { helpNeeds } = plan.content;
  if (helpNeeds.length === 0) return null;
  return (
    <section>
      <h2>{t('plan.help')}</h2>
      <table>
        <tbody>
          {helpNeeds.map(({ kind, count, helper }) => (
            <tr key={kind + String(helper)}>
              <td>{labels.help.of(kind)}</td>
              <td>{t('plan.persons', { heads: numbers.whole(count) })}</td>
              <td>{helper ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
