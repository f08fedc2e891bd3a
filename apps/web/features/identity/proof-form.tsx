import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { ConfirmMethod } from '../../api/types';
import { ErrorSummary, ProblemAlert } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { canUsePasskeys, confirm, confirmWithPasskey } from './factors.api';

type Typed = Exclude<ConfirmMethod, 'passkey'>;

interface Props {
  methods: readonly ConfirmMethod[];
  onProved: () => void | Promise<void>;
}

/** Proves that the person is there: by passkey, by a code, by a code on paper, or by the password while there is nothing stronger. */
export function ProofForm({ methods, onProved }: Props) {
  const { t } = useTranslation();
  const typed = methods.filter((method): method is Typed => method !== 'passkey');
  const [chosen, setChosen] = useState<Typed | null>(null);
  const method = chosen ?? typed[0] ?? null;
  const hasPasskey = methods.includes('passkey') && canUsePasskeys();
  return (
    <Stack gap="md">
      {hasPasskey ? <PasskeyProof onProved={onProved} /> : null}
      {method === null ? null : (
        <TypedProof key={method} method={method} isFirst={!hasPasskey} onProved={onProved} />
      )}
      {method === null && !hasPasskey ? <Alert color="orange">{t('factors.noPasskeyHere')}</Alert> : null}
      {typed
        .filter((other) => other !== method)
        .map((other) => (
          <Anchor key={other} component="button" type="button" ta="start" onClick={() => setChosen(other)}>
            {t(other === 'backup-code' ? 'factors.useBackup' : 'factors.useApp')}
          </Anchor>
        ))}
    </Stack>
  );
}

export function PasskeyFailure({ error }: { error: Error }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return problem.code === 'passkey-cancelled' ? (
    <Alert color="orange" role="alert">
      {t('factors.passkeyCancelled')}
    </Alert>
  ) : (
    <ProblemAlert problem={problem} />
  );
}

function PasskeyProof({ onProved }: Pick<Props, 'onProved'>) {
  const { t } = useTranslation();
  const proving = useMutation({ mutationFn: confirmWithPasskey, onSuccess: onProved });
  return (
    <>
      {proving.isError ? <PasskeyFailure error={proving.error} /> : null}
      <Button
        leftSection={<IconFingerprint size={22} aria-hidden />}
        loading={proving.isPending}
        onClick={() => proving.mutate()}
        fullWidth
      >
        {t('factors.usePasskey')}
      </Button>
    </>
  );
}

const BODY = {
  password: (value: string) => ({ password: value }),
  totp: (value: string) => ({ code: value.replaceAll(/\D/gu, '') }),
  'backup-code': (value: string) => ({ backupCode: value.trim() }),
} satisfies Record<Typed, (value: string) => object>;

function TypedProof({
  method,
  isFirst,
  onProved,
}: { method: Typed; isFirst: boolean } & Pick<Props, 'onProved'>) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { proof: '' },
    validate: {
      proof: (value) => {
        const isWhole = method === 'totp' ? value.replaceAll(/\D/gu, '').length === 6 : value.trim() !== '';
        return isWhole ? null : t(`factors.missing.${method}`);
      },
    },
  });
  const submit = useSubmit({ form, send: ({ proof }) => confirm(BODY[method](proof)), onDone: onProved });
  const field = { ...fieldProps(form, 'proof'), label: t(`factors.label.${method}`) };
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="md">
        <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
        {method === 'password' ? (
          <PasswordInput
            {...field}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          />
        ) : (
          <TextInput
            {...field}
            inputMode={method === 'totp' ? 'numeric' : 'text'}
            autoComplete={method === 'totp' ? 'one-time-code' : 'off'}
            autoCapitalize="none"
            maxLength={20}
          />
        )}
        <Button type="submit" loading={submit.isPending} variant={isFirst ? 'filled' : 'default'} fullWidth>
          {t('factors.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
