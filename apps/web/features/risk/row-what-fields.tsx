import '../../styles/inputs';
import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { HAZARD_GROUPS, HAZARDS, hazardsOfGroup, RISK_AREAS } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../ui/labels';
import { fieldProps } from '../../ui/use-submit';
import { useRiskLabels } from './risk-labels';
import type { RowValues } from './row-form';

/** What could happen, where, to whom, and what is done about it now. */
export function RowWhatFields({ form }: { form: UseFormReturnType<RowValues> }) {
  const { t } = useTranslation();
  const words = useLabels();
  const labels = useRiskLabels();
  return (
    <Stack gap="md">
      <Select
        {...fieldProps(form, 'code')}
        label={t('risk.hazard')}
        required
        searchable
        maxDropdownHeight={320}
        data={HAZARD_GROUPS.map(({ code: group }) => ({
          group: words.group(group),
          items: hazardsOfGroup(group).map(({ code }) => ({ value: code, label: words.hazard(code) })),
        }))}
        placeholder={t('risk.hazardOf', { count: HAZARDS.length })}
      />
      <Select
        {...fieldProps(form, 'area')}
        label={t('risk.area')}
        required
        data={RISK_AREAS.map(({ code }) => ({ value: code, label: labels.area(code) }))}
      />
      <TextInput {...fieldProps(form, 'place')} label={t('risk.place')} required maxLength={200} />
      <Textarea
        {...fieldProps(form, 'happening')}
        label={t('risk.happening')}
        required
        minRows={2}
        maxLength={2000}
      />
      <Textarea {...fieldProps(form, 'exposed')} label={t('risk.exposed')} minRows={1} maxLength={2000} />
      <Textarea {...fieldProps(form, 'controls')} label={t('risk.controls')} minRows={2} maxLength={2000} />
    </Stack>
  );
}
