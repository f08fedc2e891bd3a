import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { School } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SteadyForm, SteadySummary, type SteadyHandle } from '../../ui/steady-form';
import { useSubmit } from '../../ui/use-submit';
import { CloseSchoolModal, MergeSchoolModal } from './end-school-modals';
import { districtQuery, editSchool, schoolQuery } from './organisation.api';
import { SchoolInputs, toSchoolDetails, useSchoolRules, type SchoolValues } from './school-fields';
import { SchoolStateTag } from './schools-page';

export function SchoolPage() {
  const { t } = useTranslation();
  const { schoolId } = useParams({ from: '/signed/schools/$schoolId' });
  const query = useQuery(schoolQuery(schoolId));
  return (
    <Page title={query.data?.nameTh ?? t('nav.schools')} width="narrow">
      <QueryView query={query}>
        {(school) => (
          <>
            <SteadyForm record={school}>
              {(basis, form) => <SchoolForm school={basis} form={form} />}
            </SteadyForm>
            <EndOfSchool school={school} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function valuesOf(school: School): SchoolValues {
  const { code10, code8, nameTh, nameEn, subdistrict, networkId } = school;
  return {
    code10,
    nameTh,
    networkId,
    code8: code8 ?? '',
    nameEn: nameEn ?? '',
    subdistrict: subdistrict ?? '',
  };
}

function SchoolForm({ school, form: steady }: { school: School; form: SteadyHandle }) {
  const { t } = useTranslation();
  const networks = useQuery(districtQuery).data?.networks ?? [];
  const form = useForm<SchoolValues>({ initialValues: valuesOf(school), validate: useSchoolRules() });
  const submit = useSubmit({
    form,
    send: (values) => editSchool(school, toSchoolDetails(values)),
    onDone: async () => {
      steady.renew();
      await queryClient.invalidateQueries({ queryKey: ['schools'] });
    },
  });
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <SteadySummary
            form={steady}
            errors={submit.errors}
            problem={submit.problem}
            attempt={submit.attempt}
          />
          {steady.isRenewed ? (
            <Alert color="teal" icon={<IconCircleCheck aria-hidden />} role="status">
              {t('common.saved')}
            </Alert>
          ) : null}
          <SchoolInputs isNew={false} form={form} networks={networks} />
          <Button type="submit" loading={submit.isPending}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function EndOfSchool({ school }: { school: School }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState<'close' | 'merge' | null>(null);
  const isOpen = school.closedOn === null && school.mergedIntoId === null;
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Title order={2}>{t('school.stateTitle')}</Title>
        <div>
          <SchoolStateTag school={school} />
        </div>
        {school.openedOn === null ? null : (
          <Text>{t('school.openedOn', { day: dates.day(school.openedOn) })}</Text>
        )}
        {school.closedOn === null ? null : (
          <Text>{t('school.closedOn', { day: dates.day(school.closedOn) })}</Text>
        )}
        {isOpen ? (
          <>
            <Text c="dimmed">{t('school.endText')}</Text>
            <Button variant="default" onClick={() => setOpen('merge')}>
              {t('school.merge')}
            </Button>
            <Button variant="default" onClick={() => setOpen('close')}>
              {t('school.close')}
            </Button>
          </>
        ) : null}
      </Stack>
      {open === 'close' ? <CloseSchoolModal school={school} onClose={() => setOpen(null)} /> : null}
      {open === 'merge' ? <MergeSchoolModal school={school} onClose={() => setOpen(null)} /> : null}
    </Paper>
  );
}
