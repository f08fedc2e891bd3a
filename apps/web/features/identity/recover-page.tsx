import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { recover } from './identity.api';
import { NewPasswordField, passwordMinLength } from './new-password';
import { PublicPage } from './public-page';
import { AnchorLink, ButtonLink } from '../../ui/links';

/** The slip's QR carries both after the `#`, which no server and no log ever sees; it is taken off at once. */
function slipFromAddress(): { username: string; slipCode: string } {
  const parts = new URLSearchParams(window.location.hash.slice(1));
  return { username: parts.get('u') ?? '', slipCode: parts.get('c') ?? '' };
}

function useRecoverForm(onDone: () => void) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { ...slipFromAddress(), newPassword: '' },
    validate: {
      username: (value) => (value.trim() === '' ? t('signIn.usernameMissing') : null),
      slipCode: (value) => (value.replace(/[\s-]/g, '').length === 8 ? null : t('recover.codeWrongLength')),
      newPassword: (value) =>
        value.length >= passwordMinLength ? null : t('password.tooShort', { min: passwordMinLength }),
    },
  });
  const submit = useSubmit({
    form,
    send: (values) =>
      recover({
        ...values,
        username: values.username.trim(),
        slipCode: values.slipCode.replace(/[\s-]/g, '').toUpperCase(),
      }),
    onDone,
  });
  return { form, submit };
}

export function RecoverPage() {
  const { t } = useTranslation();
  const [isDone, setDone] = useState(false);
  const { form, submit } = useRecoverForm(() => setDone(true));
  useEffect(() => {
    if (window.location.hash !== '')
      window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  if (isDone) {
    return (
      <PublicPage title={t('recover.doneTitle')}>
        <Alert color="teal" icon={<IconCircleCheck aria-hidden />} role="status">
          {t('recover.doneText')}
        </Alert>
        <ButtonLink to="/sign-in">{t('signIn.submit')}</ButtonLink>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t('recover.title')}>
      <Text>{t('recover.lead')}</Text>
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <TextInput
            {...fieldProps(form, 'username')}
            label={t('signIn.username')}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextInput
            {...fieldProps(form, 'slipCode')}
            label={t('recover.code')}
            description={t('recover.codeHint')}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <NewPasswordField form={form} />
          <Button type="submit" loading={submit.isPending} fullWidth>
            {t('recover.submit')}
          </Button>
        </Stack>
      </form>
      <AnchorLink to="/sign-in">{t('recover.back')}</AnchorLink>
    </PublicPage>
  );
}
