import '../../styles/inputs';
import { Button, Fieldset, Group, Select, Stack, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/form-errors';
import { useLabels } from '../../ui/labels';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { fieldProps } from '../../ui/use-submit';
import { emptyFinding, type ActivityForm } from './activity-form-values';
import { activityOwnersQuery } from './activities.api';

/** People of a school, each in a post, as a list to choose an owner from. */
export function useOwnerOptions(schoolId: string): { value: string; label: string }[] {
  const words = useLabels();
  const { data } = useQuery(activityOwnersQuery(schoolId));
  return (data?.items ?? []).map(({ postId, role, displayName }) => ({
    value: postId,
    label: words.holder({ role, nameTh: displayName }),
  }));
}

/** What the drill brought to light; each becomes a task of its owner. */
export function FindingFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {form.values.findings.map((_, index) => (
        <FindingField key={index} form={form} index={index} />
      ))}
      <Group>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => form.insertListItem('findings', emptyFinding())}
        >
          {t('activity.addFinding')}
        </Button>
      </Group>
    </Stack>
  );
}

function FindingField({ form, index }: { form: ActivityForm; index: number }) {
  const { t } = useTranslation();
  const owners = useOwnerOptions(form.values.schools[0]?.schoolId ?? '');
  const path = `findings.${index}`;
  return (
    <Fieldset legend={t('activity.findingNumber', { number: index + 1 })}>
      <Stack gap="md">
        <Textarea
          {...fieldProps(form, `${path}.text`)}
          label={t('activity.findingText')}
          required
          autosize
          minRows={2}
          maxLength={2000}
        />
        <Select
          {...fieldProps(form, `${path}.ownerPostId`)}
          label={t('activity.owner')}
          required
          searchable
          data={owners}
        />
        <ThaiDateParts
          id={fieldId(`${path}.dueOn`)}
          label={t('activity.dueOn')}
          value={form.values.findings[index]?.dueOn ?? null}
          onChange={(day) => form.setFieldValue(`${path}.dueOn`, day)}
          error={form.errors[`${path}.dueOn`]}
        />
        <Group>
          <Button variant="subtle" color="red" onClick={() => form.removeListItem('findings', index)}>
            {t('common.remove')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
