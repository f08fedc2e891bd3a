import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconPrinter, IconWifiOff } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { FormDialog } from '../../ui/form-dialog';
import { ReportLink } from '../reports/report-link';
import classes from '../../ui/section.module.css';
import { RiskStatusTag } from '../risk/status-tag';
import { usePlan } from './kept-plans';
import { PlanContacts } from './plan-contacts';
import { PlanHistory } from './plan-history';
import { usePlanLabels } from './plan-labels';
import { PlanMaps } from './plan-maps';
import { PlanMeasures } from './plan-measures';
import { PlanMissingList } from './plan-missing';
import { PlanCommand, PlanHelp } from './plan-people';
import { PlanTexts } from './plan-texts';
import { keepPlan, PLAN_STEPS, takePlanStep, type Plan, type PlanStep } from './plans.api';

/** One version of a safety or emergency plan. */
export function PlanPage() {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const { planId } = useParams({ from: '/signed/plans/$planId' });
  const { query, plan, isFromDevice } = usePlan(planId);
  const kind = plan?.kind ?? null;
  return (
    <Page title={kind === null ? t('plan.one') : labels.kind.of(kind)} width="wide">
      {plan === null ? (
        <QueryView query={query}>{() => null}</QueryView>
      ) : (
        <One key={plan.id} plan={plan} isFromDevice={isFromDevice} />
      )}
    </Page>
  );
}

function One({ plan, isFromDevice }: { plan: Plan; isFromDevice: boolean }) {
  const isEmergency = plan.kind === 'EMERGENCY';
  return (
    <Stack gap="md">
      <Head plan={plan} isFromDevice={isFromDevice} />
      <Notes plan={plan} isFromDevice={isFromDevice} />
      {plan.missing.length === 0 ? null : <PlanMissingList plan={plan} />}
      <Steps plan={plan} />
      <PlanTexts plan={plan} />
      {isEmergency ? (
        <>
          <PlanMaps plan={plan} />
          <PlanCommand plan={plan} />
          <PlanContacts plan={plan} />
          <PlanHelp plan={plan} />
        </>
      ) : (
        <PlanMeasures plan={plan} />
      )}
      {isFromDevice ? null : <PlanHistory id={plan.id} />}
    </Stack>
  );
}

function Head({ plan, isFromDevice }: { plan: Plan; isFromDevice: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const labels = usePlanLabels();
  const { submittedAt, submittedByRole, approvedAt, approvedByRole } = plan;
  const by = (role: string | null) => (role === null ? '–' : words.role(role));
  return (
    <div className={classes.section}>
      <Text fw={700} fz="lg">
        {plan.scenario === null ? labels.name(plan) : labels.scenario.of(plan.scenario)}
      </Text>
      <Text>
        {plan.schoolNameTh} · {t('risk.yearOf', { year: dates.year(plan.academicYear) })} ·{' '}
        {t('risk.numberOf', { number: plan.number })}
      </Text>
      <Group gap="sm">
        <RiskStatusTag status={plan.status} />
      </Group>
      {submittedAt === null ? null : (
        <Text>{t('risk.submitted', { at: dates.instant(submittedAt), by: by(submittedByRole) })}</Text>
      )}
      {approvedAt === null ? null : (
        <Text>{t('risk.approved', { at: dates.instant(approvedAt), by: by(approvedByRole) })}</Text>
      )}
      {plan.kind === 'EMERGENCY' ? (
        <Group>
          <ButtonLink
            to="/plans/$planId/sheet"
            params={{ planId: plan.id }}
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
          >
            {t('plan.sheet')}
          </ButtonLink>
          {isFromDevice ? null : <ReportLink kind="EMERGENCY_PLAN" subject={plan.id} />}
        </Group>
      ) : null}
    </div>
  );
}

function Notes({ plan, isFromDevice }: { plan: Plan; isFromDevice: boolean }) {
  const { t } = useTranslation();
  const isKept = plan.kind === 'EMERGENCY' && plan.status === 'APPROVED';
  return (
    <>
      {isFromDevice ? (
        <Alert color="blue" c="dark" icon={<IconWifiOff aria-hidden />} title={t('plan.fromDevice')} />
      ) : null}
      {isKept && !isFromDevice ? <Text c="dimmed">{t('plan.keptHere')}</Text> : null}
      {plan.status === 'RETURNED' && plan.returnReason !== null ? (
        <Alert color="orange" c="dark" icon={<IconArrowBackUp aria-hidden />} title={t('risk.returned')}>
          {plan.returnReason}
        </Alert>
      ) : null}
      {plan.openedReason === null ? null : <Text>{t('risk.opened', { reason: plan.openedReason })}</Text>}
      {isFromDevice ? null : <Previous plan={plan} />}
    </>
  );
}

function Previous({ plan: { previousId, previousYear } }: { plan: Plan }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (previousId === null || previousYear === null) return null;
  return (
    <AnchorLink to="/plans/$planId" params={{ planId: previousId }}>
      {t('risk.previous', { year: dates.year(previousYear) })}
    </AnchorLink>
  );
}

const WITH_REASON: readonly PlanStep[] = ['return', 'renew'];
const MAIN: readonly PlanStep[] = ['approve', 'submit'];

/** Steps that the record offers to this reader now; what is missing holds submission back. */
function Steps({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ step: PlanStep; key: string } | null>(null);
  const offered = PLAN_STEPS.filter(
    (step) => plan.availableActions.includes(step) && !(step === 'submit' && plan.missing.length > 0),
  );
  if (offered.length === 0) return null;
  return (
    <Group gap="sm">
      {offered.map((step) => (
        <Button
          key={step}
          size={MAIN.includes(step) ? 'lg' : 'md'}
          variant={MAIN.includes(step) ? 'filled' : 'default'}
          onClick={() => setOpen({ step, key: uuid() })}
        >
          {t(`risk.step.${step}`)}
        </Button>
      ))}
      {open === null ? null : (
        <FormDialog
          title={t(`risk.step.${open.step}`)}
          button={t(`risk.step.${open.step}`)}
          lead={t(`risk.stepText.${open.step}`)}
          fields={
            WITH_REASON.includes(open.step)
              ? [{ name: 'reason', kind: 'text', label: t('risk.reason'), required: true }]
              : []
          }
          send={async ({ reason }) => {
            const answer = await takePlanStep(open.step, plan, {
              reason: typeof reason === 'string' ? reason.trim() : '',
              key: open.key,
            });
            await keepPlan(answer);
            if (answer.id !== plan.id)
              await navigate({ to: '/plans/$planId', params: { planId: answer.id } });
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  );
}
