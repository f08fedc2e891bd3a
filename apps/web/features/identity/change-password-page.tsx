import { Alert, Button, Paper, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { meQuery, useMe } from '../../app/session';
import { ErrorSummary } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { changePassword } from './identity.api';
import { NewPasswordField, passwordMinLength } from './new-password';

function useChangeForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? t('password.currentMissing') : null),
      newPassword: (value) =>
        value.length >= passwordMinLength ? null : t('password.tooShort', { min: passwordMinLength }),
    },
  });
  const submit = useSubmit({
    form,
    send: changePassword,
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      await navigate({ to: '/devices', replace: true });
    },
  });
  return { form, submit };
}

export function ChangePasswordPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { form, submit } = useChangeForm();
  return (
    <Page title={t('nav.changePassword')} width="narrow">
      {me.mustChangePassword ? (
        <Alert color="orange" icon={<IconInfoCircle aria-hidden />}>
          {t('password.mustChange')}
        </Alert>
      ) : null}
      <Paper withBorder p="lg">
        <form onSubmit={submit.onSubmit} noValidate>
          <Stack gap="md">
            <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
            <PasswordInput
              {...fieldProps(form, 'currentPassword')}
              label={t('password.current')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
            <NewPasswordField form={form} />
            <p>{t('password.endsOthers')}</p>
            <Button type="submit" loading={submit.isPending}>
              {t('password.submit')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
