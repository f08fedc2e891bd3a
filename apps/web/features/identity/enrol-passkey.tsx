import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Enrolled } from '../../api/types';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { addPasskey, canUsePasskeys } from './factors.api';
import { PasskeyFailure } from './proof-form';

/** Nothing where the browser has no passkeys, such as inside LINE. */
export function EnrolPasskey({ onEnrolled }: { onEnrolled: (enrolled: Enrolled) => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() === '' ? t('factors.nameMissing') : null) },
  });
  const submit = useSubmit({ form, send: ({ name }) => addPasskey(name.trim()), onDone: onEnrolled });
  if (!canUsePasskeys()) return null;
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="md">
        <ErrorSummary errors={submit.errors} attempt={submit.attempt} />
        {submit.problem === null ? null : <PasskeyFailure error={submit.problem} />}
        <TextInput
          {...fieldProps(form, 'name')}
          label={t('factors.passkeyName')}
          description={t('factors.passkeyHint')}
          autoComplete="off"
          maxLength={60}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconFingerprint size={22} aria-hidden />}
          loading={submit.isPending}
          fullWidth
        >
          {t('factors.addPasskey')}
        </Button>
      </Stack>
    </form>
  );
}
