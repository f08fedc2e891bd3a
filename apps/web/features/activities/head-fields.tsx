import '../../styles/inputs';
import { Fieldset, MultiSelect, Select, TextInput } from '@mantine/core';
import { HEAD_GROUPS } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/form-errors';
import { fieldProps } from '../../ui/use-submit';
import { useActivityLabels, thisYear } from './activity-labels';
import { emptySchool, type ActivityForm } from './activity-form-values';
import { useSchoolId } from './use-school-id';
import { activityOverviewQuery } from './activities.api';
import classes from './activity.module.css';

export function useSchoolNames(): { value: string; label: string }[] {
  const { data } = useQuery(activityOverviewQuery(thisYear()));
  return (data?.schools ?? []).map(({ schoolId, schoolNameTh }) => ({
    value: schoolId,
    label: schoolNameTh,
  }));
}

/** Schools that the office’s own was for; a school writes of itself alone. */
export function SchoolsField({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const isOffice = useSchoolId() === null;
  const names = useSchoolNames();
  if (!isOffice) return null;
  const change = (ids: string[]) =>
    form.setFieldValue(
      'schools',
      ids.map((id) => form.values.schools.find(({ schoolId }) => schoolId === id) ?? emptySchool(id)),
    );
  return (
    <MultiSelect
      id={fieldId('schools')}
      label={t('activity.schools')}
      required
      searchable
      data={names}
      value={form.values.schools.map(({ schoolId }) => schoolId)}
      onChange={change}
      error={form.errors.schools}
    />
  );
}

/** Heads at one school, and which part of it came. */
export function HeadFields({ form, index }: { form: ActivityForm; index: number }) {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const isOffice = useSchoolId() === null;
  const names = useSchoolNames();
  const name = names.find(({ value }) => value === form.values.schools[index]?.schoolId)?.label;
  const path = `schools.${index}`;
  return (
    <Fieldset
      legend={isOffice && name !== undefined ? `${t('activity.heads')} · ${name}` : t('activity.heads')}
    >
      <div className={classes.heads}>
        {HEAD_GROUPS.map(({ code }) => (
          <TextInput
            key={code}
            {...fieldProps(form, `${path}.${code}`)}
            label={labels.head(code)}
            inputMode="numeric"
            autoComplete="off"
            placeholder="0"
            size="lg"
          />
        ))}
      </div>
      <Select
        {...fieldProps(form, `${path}.group`)}
        mt="md"
        label={t('activity.group')}
        allowDeselect={false}
        data={labels.groups}
      />
    </Fieldset>
  );
}
