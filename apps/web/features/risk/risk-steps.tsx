import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RANKING_BUTTON } from './risk-missing';
import { RISK_STEPS, type Risk, type RiskStep } from './risk.api';
import { StepDialog } from './step-dialog';

/** The one step that the record waits for stands out; what is missing is said elsewhere and holds submission back. */
function mainStep(risk: Risk, steps: readonly RiskStep[]): RiskStep | null {
  const order: readonly RiskStep[] = ['confirm', 'approve', 'submit'];
  const ranking = steps.includes('fix-ranking') && !risk.rankingFixed && risk.missing.length === 1;
  return ranking ? 'fix-ranking' : (order.find((step) => steps.includes(step)) ?? null);
}

/** Steps that the record offers to this reader now. */
export function RiskSteps({ risk }: { risk: Risk }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<RiskStep | null>(null);
  const steps = RISK_STEPS.filter(
    (step) =>
      risk.availableActions.includes(step) &&
      !(step === 'submit' && risk.missing.length > 0) &&
      !(step === 'fix-ranking' && (risk.rankingFixed || risk.rowCount === 0)),
  );
  if (steps.length === 0) return null;
  const main = mainStep(risk, steps);
  return (
    <>
      <Group gap="sm">
        {steps.map((step) => (
          <Button
            key={step}
            {...(step === 'fix-ranking' ? { id: RANKING_BUTTON } : {})}
            size={step === main ? 'lg' : 'md'}
            variant={step === main ? 'filled' : 'default'}
            onClick={() => setOpen(step)}
          >
            {t(`risk.step.${step}`)}
          </Button>
        ))}
      </Group>
      {open === null ? null : <StepDialog key={open} risk={risk} step={open} onClose={() => setOpen(null)} />}
    </>
  );
}
