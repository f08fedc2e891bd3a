import '../../styles/inputs';
import { Alert, Button, Checkbox, Fieldset, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { SteadyForm, SteadySummary, type SteadyHandle } from '../../ui/steady-form';
import { isTime, TimeField } from '../../ui/time-field';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { LineLinkSection } from './line-link-section';
import {
  changeNoticeSettings,
  noticeSettingsQuery,
  type NoticeSettings,
  type NoticeSettingsInput,
} from './tasks.api';

export function NoticeSettingsPage() {
  const { t } = useTranslation();
  const query = useQuery(noticeSettingsQuery);
  return (
    <Page title={t('nav.noticeSettings')} lead={t('noticeSettings.lead')} width="narrow">
      <LineLinkSection />
      <QueryView query={query}>
        {(settings) => (
          <SteadyForm record={settings}>
            {(basis, form) => <SettingsForm settings={basis} form={form} />}
          </SteadyForm>
        )}
      </QueryView>
    </Page>
  );
}

type Values = Omit<NoticeSettingsInput, 'email'> & { email: string };

function valuesOf({ version: _, channels: __, ...settings }: NoticeSettings): Values {
  return { ...settings, email: settings.email ?? '' };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

interface FormProps {
  settings: NoticeSettings;
  form: SteadyHandle;
}

function SettingsForm({ settings, form: steady }: FormProps) {
  const { t } = useTranslation();
  const time = (value: string) => (isTime(value) ? null : t('noticeSettings.timeWrong'));
  const form = useForm<Values>({
    initialValues: valuesOf(settings),
    validate: { quietFrom: time, quietTo: time },
  });
  const submit = useSubmit({
    form,
    send: (values) => changeNoticeSettings(settings.version, { ...values, email: orNull(values.email) }),
    onDone: (saved) => {
      steady.renew();
      queryClient.setQueryData(noticeSettingsQuery.queryKey, saved);
    },
  });
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="md">
        {settings.channels.length === 0 ? <Alert>{t('noticeSettings.noChannels')}</Alert> : null}
        <SteadySummary
          form={steady}
          errors={submit.errors}
          problem={submit.problem}
          attempt={submit.attempt}
        />
        <SettingsInputs form={form as UseFormReturnType<Values>} />
        <Group justify="flex-end">
          <span role="status">{steady.isRenewed ? t('common.saved') : ''}</span>
          <Button type="submit" size="lg" loading={submit.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SettingsInputs({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...fieldProps(form, 'email')}
        label={t('noticeSettings.email')}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <Choice name="emailFor" {...fieldProps(form, 'emailFor')} />
      <Choice name="lineFor" {...fieldProps(form, 'lineFor')} />
      <Checkbox {...fieldProps(form, 'digest', 'checkbox')} label={t('noticeSettings.digest')} />
      <Fieldset legend={t('noticeSettings.quiet')}>
        <Group>
          {(['quietFrom', 'quietTo'] as const).map((name) => (
            <TimeField
              key={name}
              id={`field-${name}`}
              label={t(`noticeSettings.${name}`)}
              value={form.values[name]}
              onChange={(value) => form.setFieldValue(name, value)}
              error={form.errors[name]}
            />
          ))}
        </Group>
      </Fieldset>
    </>
  );
}

function Choice({ name, ...field }: { name: 'emailFor' | 'lineFor' } & ReturnType<typeof fieldProps>) {
  const { t } = useTranslation();
  return (
    <Radio.Group {...field} label={t(`noticeSettings.${name}`)}>
      <Group mt="xs">
        {(['none', 'urgent', 'all'] as const).map((choice) => (
          <Radio key={choice} value={choice} label={t(`noticeSettings.choice.${choice}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
