import '../../styles/inputs';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { CLOCK_BOUNDS, CLOCK_UNITS, toAsciiDigits, type ClockUnit } from '#contracts';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { useLabels } from '../../ui/labels';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { useTaskLabels } from './task-labels';
import { changeClockPolicy, clockPoliciesQuery, type ClockPolicy } from './tasks.api';

interface Values {
  clock: ClockUnit;
  amount: string;
  remindPercent: string;
  headPercent: string;
  districtPercent: string;
}

const numberOf = (text: string): number => Number(toAsciiDigits(text.trim()));
const isWithin = (text: string, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(numberOf(text)) && numberOf(text) >= min && numberOf(text) <= max;

function valuesOf(policy: ClockPolicy): Values {
  return {
    clock: policy.clock,
    amount: policy.amount === null ? '' : String(policy.amount),
    remindPercent: String(policy.remindPercent),
    headPercent: String(policy.headPercent),
    districtPercent: String(policy.districtPercent),
  };
}

function useRules() {
  const { t } = useTranslation();
  const percent = (bounds: { min: number; max: number }) => (text: string) =>
    isWithin(text, bounds) ? null : t('clockPolicy.percentWrong');
  return {
    amount: (text: string) =>
      text.trim() === '' || isWithin(text, CLOCK_BOUNDS.amount) ? null : t('clockPolicy.amountWrong'),
    remindPercent: percent(CLOCK_BOUNDS.remindPercent),
    headPercent: percent(CLOCK_BOUNDS.headPercent),
    districtPercent: (text: string, { headPercent }: Values) =>
      isWithin(text, { min: numberOf(headPercent), max: CLOCK_BOUNDS.headPercent.max })
        ? null
        : t('clockPolicy.percentWrong'),
  };
}

export function ClockModal({ policy, onClose }: { policy: ClockPolicy; onClose: () => void }) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const words = useLabels();
  const form = useForm<Values>({ initialValues: valuesOf(policy), validate: useRules() });
  const submit = useSubmit({
    form,
    send: (values) =>
      changeClockPolicy(policy, {
        clock: values.clock,
        amount: values.amount.trim() === '' ? null : numberOf(values.amount),
        remindPercent: numberOf(values.remindPercent),
        headPercent: numberOf(values.headPercent),
        districtPercent: numberOf(values.districtPercent),
      }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: clockPoliciesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog title={`${labels.task(policy.step)} · ${words.urgency(policy.urgency)}`} onClose={onClose}>
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <ClockInputs form={form as UseFormReturnType<Values>} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function ClockInputs({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...fieldProps(form, 'amount')}
        label={t('clockPolicy.amount')}
        description={t('clockPolicy.amountHelp')}
        inputMode="numeric"
        autoComplete="off"
        w={180}
      />
      <Radio.Group {...fieldProps(form, 'clock')} label={t('clockPolicy.unit')}>
        <Stack gap="xs" mt="xs">
          {CLOCK_UNITS.map((unit) => (
            <Radio key={unit} value={unit} label={t(`clockPolicy.clock.${unit}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {(['remind', 'head', 'district'] as const).map((level) => (
        <TextInput
          key={level}
          {...fieldProps(form, `${level}Percent`)}
          label={t(`clockPolicy.${level}`)}
          inputMode="numeric"
          autoComplete="off"
          w={180}
        />
      ))}
    </>
  );
}
