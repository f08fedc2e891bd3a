import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { PARTNERS } from './partners.api';

interface Props {
  title: string;
  text: string;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** What ends something for good asks why. */
export function ReasonDialog({ title, text, send, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const ending = useMutation({
    mutationFn: () => send(reason),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: PARTNERS });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack>
        {ending.isError ? <ProblemAlert problem={asProblem(ending.error)} /> : null}
        <Text>{text}</Text>
        <Textarea
          id="field-reason"
          label={t('partner.reason')}
          required
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            disabled={reason.trim() === ''}
            loading={ending.isPending}
            onClick={() => ending.mutate()}
          >
            {title}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
