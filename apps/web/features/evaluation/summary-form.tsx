import '../../styles/inputs';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SUMMARY_TEXTS } from '#contracts';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { changeSummary, type Summary } from './evaluation.api';
import classes from './evaluation.module.css';

/** The four texts of a summary; what is empty can be written later and is asked for before submitting. */
export function SummaryForm({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      results: summary.results ?? '',
      problems: summary.problems ?? '',
      learned: summary.learned ?? '',
      nextYear: summary.nextYear ?? '',
    },
  });
  const submit = useSubmit({
    form,
    send: (values) =>
      changeSummary(
        summary,
        Object.fromEntries(
          SUMMARY_TEXTS.map((text) => [text, values[text].trim() === '' ? null : values[text].trim()]),
        ),
      ),
    onDone: () => form.resetDirty(),
  });
  return (
    <form onSubmit={submit.onSubmit} noValidate className={classes.section}>
      <Stack gap="md">
        <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
        <Text c="dimmed">{t('summary.noNames')}</Text>
        {SUMMARY_TEXTS.map((text) => (
          <Textarea
            key={text}
            {...fieldProps(form, text)}
            label={t(`summary.text.${text}`)}
            description={t(`summary.textHelp.${text}`)}
            autosize
            minRows={3}
            maxLength={4000}
          />
        ))}
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={submit.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
