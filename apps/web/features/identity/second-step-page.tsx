import '../../styles/factors';
import { Anchor, Divider, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from '../../api/client';
import type { Enrolled, Me } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { meQuery } from '../../app/session';
import { BackupCodes } from './backup-codes';
import { EnrolApp } from './enrol-app';
import { EnrolPasskey } from './enrol-passkey';
import { ProofForm } from './proof-form';
import { PublicPage } from './public-page';

const goOn = () => queryClient.resetQueries({ queryKey: meQuery.queryKey });

/** What stands between the password and everything else. */
export function SecondStepPage({ me }: { me: Me }) {
  return me.secondStep === 'enrol' ? <Enrol /> : <Confirm me={me} />;
}

function Confirm({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <PublicPage title={t('factors.stepTitle')}>
      <Text>{t('factors.stepText')}</Text>
      <ProofForm methods={me.confirmWith} onProved={goOn} />
      <Text c="dimmed">{t('factors.lost')}</Text>
      <Leave />
    </PublicPage>
  );
}

function Enrol() {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const onEnrolled = ({ backupCodes }: Enrolled): void => {
    if (backupCodes === null) void goOn();
    else setCodes(backupCodes);
  };
  if (codes !== null)
    return (
      <PublicPage title={t('factors.codes')}>
        <BackupCodes codes={codes} onKept={() => void goOn()} />
      </PublicPage>
    );
  return (
    <PublicPage title={t('factors.enrolTitle')}>
      <Text>{t('factors.enrolText')}</Text>
      <EnrolApp onEnrolled={onEnrolled} isPrimary />
      <Divider label={t('factors.or')} />
      <EnrolPasskey onEnrolled={onEnrolled} />
      <Leave />
    </PublicPage>
  );
}

function Leave() {
  const { t } = useTranslation();
  const leaving = useMutation({
    mutationFn: () => unwrap(client.DELETE('/sessions/current')),
    onSettled: goOn,
  });
  return (
    <Anchor component="button" type="button" ta="start" onClick={() => leaving.mutate()}>
      {t('nav.signOut')}
    </Anchor>
  );
}
