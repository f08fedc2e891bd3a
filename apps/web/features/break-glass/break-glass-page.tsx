import '../../styles/inputs';
import { Alert, Button, Paper, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  BREAK_GLASS_DECISIONS,
  BREAK_GLASS_REASONS,
  breakGlassReasonByCode,
  label,
  type BreakGlassDecision,
  type BreakGlassReason,
} from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { useLanguage } from '../../i18n';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { openGlass, openingsQuery, reviewOpening, type Opening } from './break-glass.api';

const refresh = () => queryClient.invalidateQueries({ queryKey: ['break-glass', 'list'] });

/** The director opens, the data protection officer reviews. */
export function BreakGlassPage() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery(openingsQuery);
  return (
    <Page title={t('nav.breakGlass')} lead={t('breakGlass.lead')} width="narrow">
      {can('break-glass.open') ? <OpenForm /> : null}
      <InfiniteView query={query} empty={<EmptyState title={t('breakGlass.none')} />}>
        {(openings) => (
          <Stack gap="md">
            {openings.map((opening) => (
              <OpeningCard key={opening.id} opening={opening} />
            ))}
          </Stack>
        )}
      </InfiniteView>
    </Page>
  );
}

const pageOf = ({ subjectKind }: Opening) =>
  subjectKind === 'case' ? '/break-glass/$openingId/case' : '/break-glass/$openingId';

function useOpenForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key] = useState(() => uuid());
  const form = useForm<{
    subjectReference: string;
    reasonCode: BreakGlassReason | null;
    reasonText: string;
  }>({
    initialValues: { subjectReference: '', reasonCode: null, reasonText: '' },
    validate: {
      subjectReference: (value) =>
        /^(?:INC|CASE)-\d{4}-\d+$/.test(value.trim().toUpperCase()) ? null : t('breakGlass.referenceMissing'),
      reasonCode: (value) => (value === null ? t('breakGlass.reasonMissing') : null),
      reasonText: (value) => (value.trim() === '' ? t('breakGlass.textMissing') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ subjectReference, reasonCode, reasonText }) =>
      openGlass(
        {
          subjectReference: subjectReference.trim().toUpperCase(),
          reasonCode: reasonCode ?? 'ORDER',
          reasonText: reasonText.trim(),
        },
        key,
      ),
    onDone: async (opening) => {
      await refresh();
      await navigate({ to: pageOf(opening), params: { openingId: opening.id } });
    },
  });
  return { form, submit };
}

function OpenForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, submit } = useOpenForm();
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <Title order={2}>{t('breakGlass.open')}</Title>
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Alert color="orange">{t('breakGlass.warning')}</Alert>
          <TextInput
            {...fieldProps(form, 'subjectReference')}
            label={t('breakGlass.reference')}
            description="INC-2569-000123 · CASE-2569-000123"
            autoComplete="off"
            maxLength={20}
          />
          <Select
            {...fieldProps(form, 'reasonCode')}
            label={t('breakGlass.reason')}
            data={BREAK_GLASS_REASONS.map((entry) => ({ value: entry.code, label: label(entry, language) }))}
          />
          <Textarea
            {...fieldProps(form, 'reasonText')}
            label={t('breakGlass.text')}
            autosize
            minRows={3}
            maxLength={1000}
          />
          <Button type="submit" loading={submit.isPending}>
            {t('breakGlass.openSubmit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function OpeningCard({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const can = useCan();
  const language = useLanguage();
  const dates = useDates();
  const decision = BREAK_GLASS_DECISIONS.find(({ code }) => code === opening.review?.decision);
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2} size="h3">
          {opening.reference} · {opening.subjectReference}
        </Title>
        <Text>
          {opening.openedBy} · {dates.instant(opening.openedAt)}
        </Text>
        <Text fw={700}>{label(breakGlassReasonByCode(opening.reasonCode), language)}</Text>
        <Text>{opening.reasonText}</Text>
        {decision === undefined ? (
          <Text c="dimmed">{t('breakGlass.reviewDue', { at: dates.instant(opening.reviewDueAt) })}</Text>
        ) : (
          <div>
            <Tag tone={decision.code === 'JUSTIFIED' ? 'good' : 'critical'}>{label(decision, language)}</Tag>
            <Text>{opening.review?.remark}</Text>
          </div>
        )}
        {opening.active && can('break-glass.open') ? (
          <div>
            <ButtonLink to={pageOf(opening)} params={{ openingId: opening.id }} variant="default">
              {t('breakGlass.look', { at: dates.instant(opening.expiresAt) })}
            </ButtonLink>
          </div>
        ) : null}
        {decision === undefined && can('break-glass.review') ? <ReviewForm id={opening.id} /> : null}
      </Stack>
    </Paper>
  );
}

function ReviewForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm<{ decision: BreakGlassDecision | null; remark: string }>({
    initialValues: { decision: null, remark: '' },
    validate: {
      decision: (value) => (value === null ? t('breakGlass.decisionMissing') : null),
      remark: (value) => (value.trim() === '' ? t('breakGlass.textMissing') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ decision, remark }) =>
      reviewOpening(id, { decision: decision ?? 'NOT_JUSTIFIED', remark: remark.trim() }),
    onDone: refresh,
  });
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="sm">
        <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
        <Select
          {...form.getInputProps('decision')}
          label={t('breakGlass.decision')}
          data={BREAK_GLASS_DECISIONS.map((entry) => ({ value: entry.code, label: label(entry, language) }))}
        />
        <Textarea
          {...form.getInputProps('remark')}
          label={t('breakGlass.remark')}
          autosize
          minRows={2}
          maxLength={1000}
        />
        <Button type="submit" loading={submit.isPending}>
          {t('breakGlass.reviewSubmit')}
        </Button>
      </Stack>
    </form>
  );
}
