import '../../styles/factors';
import { Alert, Button, Code, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { AppSetup, Enrolled } from '../../api/types';
import { ErrorSummary, ProblemAlert } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { confirmApp, startApp } from './factors.api';
import { QrCode } from './qr-code';

const QR_SIDE = 220;

/** An authenticator app in two steps: scan, and show its first code. */
export function EnrolApp({
  onEnrolled,
  isPrimary,
}: {
  onEnrolled: (enrolled: Enrolled) => void;
  isPrimary: boolean;
}) {
  const { t } = useTranslation();
  const starting = useMutation({ mutationFn: startApp });
  if (starting.data !== undefined) return <FirstCode setup={starting.data} onEnrolled={onEnrolled} />;
  return (
    <Stack gap="sm">
      {starting.isError ? <ProblemAlert problem={asProblem(starting.error)} /> : null}
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        leftSection={<IconDeviceMobile size={22} aria-hidden />}
        loading={starting.isPending}
        onClick={() => starting.mutate()}
        fullWidth
      >
        {t('factors.addApp')}
      </Button>
    </Stack>
  );
}

function FirstCode({ setup, onEnrolled }: { setup: AppSetup; onEnrolled: (enrolled: Enrolled) => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value.trim()) ? null : t('factors.missing.totp')) },
  });
  const submit = useSubmit({ form, send: ({ code }) => confirmApp(code.trim()), onDone: onEnrolled });
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="md">
        <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
        <Text>{t('factors.scan')}</Text>
        <QrCode text={setup.uri} label={t('factors.qr')} size={QR_SIDE} />
        <Alert color="gray" title={t('factors.typeSecret')}>
          <Code fz="md" style={{ overflowWrap: 'anywhere' }}>
            {setup.secret.replaceAll(/(.{4})/gu, '$1 ').trim()}
          </Code>
        </Alert>
        <TextInput
          {...fieldProps(form, 'code')}
          label={t('factors.label.totp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
        />
        <Button type="submit" loading={submit.isPending} fullWidth>
          {t('factors.finish')}
        </Button>
      </Stack>
    </form>
  );
}
