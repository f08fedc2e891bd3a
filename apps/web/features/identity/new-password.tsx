import { PasswordInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../ui/use-submit';

export const passwordMinLength = 15;

/** Length is what counts (no rule about kinds of characters); pasting and password managers are welcome. */
export function NewPasswordField<Values extends { newPassword: string }>({
  form,
}: {
  form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...fieldProps(form, 'newPassword')}
      label={t('password.new')}
      description={t('password.newHint', { min: passwordMinLength })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
}
