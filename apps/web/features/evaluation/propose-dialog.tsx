import '../../styles/inputs';
import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SIX_STEPS, type StepCode } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { proposePractice } from './evaluation.api';
import { stepNumber, thisYear, useStepLabels } from './evaluation-labels';

const TEXTS = ['situation', 'done', 'outcome'] as const;

export function ProposeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const [key] = useState(() => uuid());
  const needed = (value: string) => (value.trim() === '' ? t('steps.needed') : null);
  const form = useForm({
    initialValues: { step: 'STEP3' as StepCode, title: '', situation: '', done: '', outcome: '' },
    validate: { title: needed, situation: needed, done: needed, outcome: needed },
  });
  const submit = useSubmit({
    form,
    send: ({ step, title, situation, done, outcome }) =>
      proposePractice(
        {
          ...{ academicYear: thisYear(), step, title: title.trim() },
          ...{ situation: situation.trim(), done: done.trim(), outcome: outcome.trim() },
        },
        key,
      ),
    onDone: onClose,
  });
  return (
    <Dialog title={t('practice.propose')} onClose={onClose} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Text>{t('practice.noNames')}</Text>
          <Select
            {...fieldProps(form, 'step')}
            label={t('steps.step')}
            allowDeselect={false}
            data={SIX_STEPS.map(({ code }) => ({
              value: code,
              label: `${stepNumber(code)} ${labels.step(code)}`,
            }))}
          />
          <TextInput {...fieldProps(form, 'title')} label={t('practice.name')} required maxLength={200} />
          {TEXTS.map((text) => (
            <Textarea
              key={text}
              {...fieldProps(form, text)}
              label={t(`practice.${text}`)}
              required
              autosize
              minRows={3}
              maxLength={4000}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="lg" loading={submit.isPending}>
              {t('practice.propose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
