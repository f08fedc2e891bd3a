import '../../styles/inputs';
import { Button, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { EVIDENCE_KEYS, isThreshold, STEP_RULES } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useDates } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { QueryView } from '../../ui/query-view';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { rulesQuery, setRules, type StepRules } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';

/** The district's numbers for the rules; each change is a version with a reason, and an old year keeps its own. */
export function RulesDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(rulesQuery(year));
  return (
    <Dialog title={t('steps.rules')} onClose={onClose} size="xl">
      <QueryView query={query}>{(rules) => <Form rules={rules} onClose={onClose} />}</QueryView>
    </Dialog>
  );
}

function Form({ rules, onClose }: { rules: StepRules; onClose: () => void }) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const [key] = useState(() => uuid());
  const open = rules.rules.filter(({ test }) => test.value !== null);
  const form = useForm({
    initialValues: {
      values: open.map(({ test }) => test.value ?? 1) as (number | string)[],
      reason: '',
    },
    validate: {
      values: (values) =>
        values.every((value, index) => takes(open[index]?.key, value)) ? null : t('steps.wrongNumber'),
      reason: (reason) => (reason.trim() === '' ? t('steps.needed') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ values, reason }) =>
      setRules(
        {
          academicYear: rules.academicYear,
          reason: reason.trim(),
          thresholds: open.flatMap((rule, index) => {
            const known = EVIDENCE_KEYS.find((one) => one === rule.key);
            const value = Number(values[index]);
            return known && value !== rule.test.value ? [{ key: known, value }] : [];
          }),
        },
        key,
      ),
    onDone: onClose,
  });
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="md">
        <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
        <Text>{t('steps.rulesText', { version: rules.version })}</Text>
        {open.map((rule, index) => (
          <NumberInput
            key={rule.key}
            {...fieldProps(form, `values.${index}`)}
            label={`${stepNumber(rule.step)} · ${labels.rule(rule.key)}`}
            description={t(rule.test.kind === 'share' ? 'steps.inPercent' : 'steps.inPieces')}
            min={1}
            max={rule.test.kind === 'share' ? 100 : 1000}
            allowDecimal={false}
            maw={480}
          />
        ))}
        <Textarea {...fieldProps(form, 'reason')} label={t('steps.reason')} required maxLength={2000} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" size="lg" loading={submit.isPending}>
            {t('common.save')}
          </Button>
        </Group>
        <RulesHistory rules={rules} />
      </Stack>
    </form>
  );
}

function takes(key: string | undefined, value: number | string): boolean {
  const rule = STEP_RULES.find((one) => one.key === key);
  return rule !== undefined && value !== '' && isThreshold(rule, Number(value));
}

function RulesHistory({ rules }: { rules: StepRules }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (rules.history.length === 0) return <Text c="dimmed">{t('steps.firstRules')}</Text>;
  return (
    <section>
      <Title order={3}>{t('steps.history')}</Title>
      {rules.history.map(({ version, academicYear, reason, setAt }) => (
        <Text key={version}>
          {version} · {t('steps.fromYear', { year: dates.year(academicYear) })} · {dates.instant(setAt)} ·{' '}
          {reason}
        </Text>
      ))}
    </section>
  );
}
