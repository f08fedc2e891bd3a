import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../app/session';
import { answerProof } from '../../app/step-up';
import { Dialog } from '../../ui/dialog';
import { ProofForm } from './proof-form';

/** Over whatever is open: the form behind it keeps what was typed, and its request is sent again after the proof. */
export function StepUpDialog() {
  const { t } = useTranslation();
  const { data: me } = useQuery(meQuery);
  return (
    <Dialog title={t('factors.stepUpTitle')} onClose={() => answerProof(false)}>
      <Stack gap="md">
        <Text>{t('factors.stepUpText')}</Text>
        <ProofForm methods={me?.confirmWith ?? ['password']} onProved={() => answerProof(true)} />
      </Stack>
    </Dialog>
  );
}
