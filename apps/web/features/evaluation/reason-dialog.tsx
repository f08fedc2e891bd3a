import '../../styles/inputs';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';

interface Props {
  title: string;
  text: string;
  wantsReason: boolean;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Says what a decision means before it is taken, and asks why where the rules ask for it. */
export function ReasonDialog({ title, text, wantsReason, send, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (wantsReason && reason.trim() === '' ? t('steps.needed') : null) },
  });
  const submit = useSubmit({ form, send: ({ reason }) => send(reason.trim()), onDone: onClose });
  return (
    <Dialog title={title} onClose={onClose} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Text>{text}</Text>
          {wantsReason ? (
            <Textarea {...fieldProps(form, 'reason')} label={t('steps.reason')} required maxLength={2000} />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="lg" loading={submit.isPending}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
