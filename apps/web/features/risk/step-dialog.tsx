import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { keepRisk, takeStep, type Risk, type RiskStep } from './risk.api';

const WITH_REASON: readonly RiskStep[] = ['return', 'renew', 'confirm'];

interface Props {
  risk: Risk;
  step: RiskStep;
  onClose: () => void;
}

/** Says what a step means before it is taken, and asks why where the rules ask for it. */
export function StepDialog({ risk, step, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key] = useState(() => uuid());
  const wantsReason = WITH_REASON.includes(step);
  const form = useForm({
    initialValues: { reason: '' },
    validate: {
      reason: (reason) => (wantsReason && reason.trim() === '' ? t('risk.reasonNeeded') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ reason }) => takeStep(step, risk, { reason: reason.trim(), key }),
    onDone: async (answer) => {
      await keepRisk(answer);
      onClose();
      if (answer.id !== risk.id) await navigate({ to: '/risks/$riskId', params: { riskId: answer.id } });
    },
  });
  return (
    <Dialog title={t(`risk.step.${step}`)} onClose={onClose} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Text>{t(`risk.stepText.${step}`)}</Text>
          {wantsReason ? (
            <Textarea {...fieldProps(form, 'reason')} label={t('risk.reason')} required maxLength={2000} />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="lg" loading={submit.isPending}>
              {t(`risk.step.${step}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
