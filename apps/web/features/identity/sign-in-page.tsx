import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCloudOff, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../app/online';
import { queryClient } from '../../app/query-client';
import { meQuery } from '../../app/session';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { signIn } from './identity.api';
import { PublicPage } from './public-page';
import { AnchorLink } from '../../ui/links';

/** LINE opens links inside itself, where passkeys and kept files do not work; this parameter asks it not to. */
function externalBrowserAddress(): string | null {
  if (!/\bLine\//.test(navigator.userAgent)) return null;
  const address = new URL(window.location.href);
  address.searchParams.set('openExternalBrowser', '1');
  return address.href;
}

function useSignInForm(next: string | undefined) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value.trim() === '' ? t('signIn.usernameMissing') : null),
      password: (value) => (value === '' ? t('signIn.passwordMissing') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: (values) => signIn({ ...values, username: values.username.trim() }),
    onDone: async (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, me);
      await navigate({ href: next ?? '/', replace: true });
    },
  });
  return { form, submit };
}

export function SignInPage() {
  const { t } = useTranslation();
  const { next } = useSearch({ from: '/sign-in' });
  const { form, submit } = useSignInForm(next);
  return (
    <PublicPage title={t('signIn.title')}>
      <BrowserNotices />
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <TextInput
            {...fieldProps(form, 'username')}
            label={t('signIn.username')}
            description={t('signIn.usernameHint')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            {...fieldProps(form, 'password')}
            label={t('signIn.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
          <Button type="submit" loading={submit.isPending} fullWidth>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Text>
        {t('signIn.forgot')} <AnchorLink to="/recover">{t('signIn.haveSlip')}</AnchorLink>
      </Text>
    </PublicPage>
  );
}

function BrowserNotices() {
  const { t } = useTranslation();
  const isOnline = useOnline();
  const external = externalBrowserAddress();
  return (
    <>
      {isOnline ? null : (
        <Alert color="orange" icon={<IconCloudOff aria-hidden />} title={t('signIn.offlineTitle')}>
          {t('signIn.offlineText')}
        </Alert>
      )}
      {external === null ? null : (
        <Alert color="orange" icon={<IconExternalLink aria-hidden />} title={t('signIn.lineTitle')}>
          <Anchor href={external}>{t('signIn.lineOpen')}</Anchor>
        </Alert>
      )}
    </>
  );
}
