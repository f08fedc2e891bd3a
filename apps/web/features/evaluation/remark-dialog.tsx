import '../../styles/inputs';
import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isStepCode, STEP_RULES } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { addRemark, type StepBoard } from './evaluation.api';
import { useStepLabels } from './evaluation-labels';

/** A dissenting remark beside a step or a rule; it stays, and changes no state. */
export function RemarkDialog({
  board,
  step,
  onClose,
}: {
  board: StepBoard;
  step: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const labels = useStepLabels();
  const [key] = useState(() => uuid());
  const form = useForm({
    initialValues: { ruleKey: '', remark: '' },
    validate: { remark: (remark) => (remark.trim() === '' ? t('steps.needed') : null) },
  });
  const submit = useSubmit({
    form,
    send: ({ ruleKey, remark }) => {
      if (!isStepCode(step)) throw new Error('a step of a newer server');
      const rule = STEP_RULES.find((one) => one.key === ruleKey);
      const body = { academicYear: board.academicYear, step, remark: remark.trim() };
      return addRemark(board.schoolId, rule ? { ...body, ruleKey: rule.key } : body, key);
    },
    onDone: onClose,
  });
  return (
    <Dialog title={t('steps.remark')} onClose={onClose} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Text>{t('steps.remarkText')}</Text>
          <Select
            {...fieldProps(form, 'ruleKey')}
            label={t('steps.remarkOn')}
            allowDeselect={false}
            data={[
              { value: '', label: t('steps.wholeStep') },
              ...STEP_RULES.filter((rule) => rule.step === step).map((rule) => ({
                value: rule.key,
                label: labels.rule(rule.key),
              })),
            ]}
          />
          <Textarea
            {...fieldProps(form, 'remark')}
            label={t('steps.remarkWhy')}
            required
            autosize
            minRows={3}
            maxLength={2000}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="lg" loading={submit.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
