import '../../styles/inputs';
import { MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { isNetworkKind } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { fieldProps } from '../../ui/use-submit';
import { agenciesQuery } from '../partners/partners.api';
import type { ActivityForm } from './activity-form-values';
import { activitiesQuery } from './activities.api';

export function useAgencyOptions(): { value: string; label: string }[] {
  const { data } = useInfiniteQuery(agenciesQuery({ state: 'open' }));
  const agencies = (data?.pages ?? []).flatMap(({ items }) => items);
  return agencies.map(({ id, nameTh }) => ({ value: id, label: nameTh }));
}

/** Trainings of lead teachers that took place. */
export function useTrainingOptions(enabled = true): { value: string; label: string }[] {
  const dates = useDates();
  const { data } = useInfiniteQuery({
    ...activitiesQuery({ leadTeachers: 'true', status: 'HELD' }),
    enabled,
  });
  const trainings = (data?.pages ?? []).flatMap(({ items }) => items);
  return trainings.map(({ id, title, happensOn }) => ({
    value: id,
    label: `${title} (${dates.day(happensOn)})`,
  }));
}

/** Agencies of the register, and others by name. At a drill: who was there. */
export function PartnerFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const agencies = useAgencyOptions();
  const { kind } = form.values;
  return (
    <Stack gap="md">
      <MultiSelect
        {...fieldProps(form, 'agencyIds')}
        label={t(kind === 'DRILL' ? 'activity.agencyPresent' : 'activity.agencyIds')}
        required={isNetworkKind(kind)}
        searchable
        data={agencies}
      />
      <Textarea
        {...fieldProps(form, 'partnerNames')}
        label={t('activity.partnerNames')}
        description={t('activity.partnerNamesHint')}
        autosize
        minRows={1}
      />
    </Stack>
  );
}

/** The training of lead teachers that this one passes on to the school. */
export function FollowsField({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const trainings = useTrainingOptions();
  if (trainings.length === 0 || form.values.leadTeachers) return null;
  return (
    <Select {...fieldProps(form, 'followsId')} label={t('activity.follows')} clearable data={trainings} />
  );
}
