import { Select, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { RISK_RESPONSES } from '#contracts';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../ui/choice-chips';
import { fieldId } from '../../ui/form-errors';
import { useLabels } from '../../ui/labels';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { fieldProps } from '../../ui/use-submit';
import { useRiskLabels } from './risk-labels';
import { ownerPostsQuery, type Risk, type RiskRow } from './risk.api';
import { RowAfterFields } from './row-rating-fields';
import type { RowValues } from './row-form';

interface Props {
  form: UseFormReturnType<RowValues>;
  risk: Risk;
  row: RiskRow | null;
}

/** The response, the measures under the 3 ป, who sees to it and by when. */
export function RowAnswerFields({ form, risk, row }: Props) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  return (
    <Stack gap="md">
      <Title order={3}>{t('risk.answer')}</Title>
      <ChoiceChips
        id={fieldId('response')}
        label={t('risk.response')}
        required={false}
        options={RISK_RESPONSES.map(({ code }) => ({ value: code as string, label: labels.response(code) }))}
        value={form.values.response}
        onChange={(response) => form.setFieldValue('response', response)}
        error={form.errors.response}
      />
      {(['prevent', 'cultivate', 'suppress'] as const).map((path) => (
        <Textarea
          key={path}
          {...fieldProps(form, path)}
          label={t(`risk.${path}`)}
          minRows={2}
          maxLength={2000}
        />
      ))}
      <OwnerField form={form} risk={risk} row={row} />
      <ThaiDateParts
        id={fieldId('dueOn')}
        label={t('risk.dueOn')}
        value={form.values.dueOn}
        onChange={(day) => form.setFieldValue('dueOn', day)}
        error={form.errors.dueOn}
      />
      <TextInput
        {...fieldProps(form, 'budgetBaht')}
        label={t('risk.budget')}
        inputMode="numeric"
        autoComplete="off"
        maw={220}
      />
      <RowAfterFields form={form} risk={risk} />
    </Stack>
  );
}

/** Who may see to a risk; a post that sees to it and has ended stands there as such. */
export function useOwners(risk: Risk, row: RiskRow | null) {
  const { t } = useTranslation();
  const words = useLabels();
  const { data, isError } = useQuery(ownerPostsQuery(risk.id));
  const posts = (data?.items ?? []).map(({ postId, role, displayName }) => ({
    value: postId,
    label: `${words.role(role)} · ${displayName}`,
  }));
  const kept = row?.ownerPostId ?? null;
  const isEnded = data !== undefined && kept !== null && posts.every(({ value }) => value !== kept);
  return { isError, options: isEnded ? [{ value: kept, label: t('risk.ownerEnded') }, ...posts] : posts };
}

function OwnerField({ form, risk, row }: Props) {
  const { t } = useTranslation();
  const { isError, options } = useOwners(risk, row);
  return (
    <Select
      {...fieldProps(form, 'ownerPostId')}
      label={t('risk.owner')}
      description={isError ? t('risk.ownersFailed') : t('risk.ownerHelp')}
      clearable
      searchable
      data={options}
      value={form.values.ownerPostId === '' ? null : form.values.ownerPostId}
      onChange={(postId) => form.setFieldValue('ownerPostId', postId ?? '')}
    />
  );
}
