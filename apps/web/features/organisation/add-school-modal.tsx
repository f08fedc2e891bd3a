import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { District } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { ErrorSummary } from '../../ui/error-summary';
import { useSubmit } from '../../ui/use-submit';
import { addSchool } from './organisation.api';
import { emptySchool, SchoolInputs, toNewSchool, useSchoolRules, type SchoolValues } from './school-fields';
import { Dialog } from '../../ui/dialog';

export function AddSchoolModal({
  networks,
  onClose,
}: {
  networks: District['networks'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm<SchoolValues>({ initialValues: emptySchool, validate: useSchoolRules() });
  const submit = useSubmit({
    form,
    send: (values) => addSchool(toNewSchool(values)),
    onDone: async (school) => {
      await queryClient.invalidateQueries({ queryKey: ['schools'] });
      await navigate({ to: '/schools/$schoolId', params: { schoolId: school.id } });
    },
  });
  return (
    <Dialog onClose={onClose} title={t('school.add')} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <SchoolInputs isNew form={form} networks={networks} />
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
