import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Enrolled, Factor, Factors } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { meQuery } from '../../app/session';
import { useDates } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { BackupCodes } from './backup-codes';
import { EnrolApp } from './enrol-app';
import { EnrolPasskey } from './enrol-passkey';
import { factorsQuery, removeFactor, renewBackupCodes } from './factors.api';

async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  ]);
}

export function SecurityPage() {
  const { t } = useTranslation();
  const query = useQuery(factorsQuery);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Page title={t('nav.security')} lead={t('factors.lead')} width="narrow">
      {codes === null ? (
        <QueryView query={query}>{(factors) => <Own factors={factors} onCodes={setCodes} />}</QueryView>
      ) : (
        <Paper withBorder p="lg">
          <Stack gap="sm">
            <Title order={2}>{t('factors.codes')}</Title>
            <BackupCodes codes={codes} onKept={() => setCodes(null)} />
          </Stack>
        </Paper>
      )}
      <AnchorLink to="/devices">{t('nav.devices')}</AnchorLink>
    </Page>
  );
}

function Own({ factors, onCodes }: { factors: Factors; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  // A new key: after an enrolment the forms begin anew.
  const [round, setRound] = useState(0);
  const onEnrolled = ({ backupCodes }: Enrolled): void => {
    setRound((count) => count + 1);
    if (backupCodes !== null) onCodes(backupCodes);
    void refresh();
  };
  const hasApp = factors.items.some(({ kind }) => kind === 'totp');
  return (
    <>
      <Paper withBorder p="lg">
        <Stack gap="md">
          <Title order={2}>{t('factors.own')}</Title>
          <div>
            <Tag tone={factors.items.length > 0 ? 'good' : 'quiet'}>
              {t(factors.required ? 'factors.required' : 'factors.optional')}
            </Tag>
          </div>
          {factors.items.length === 0 ? <Text>{t('factors.none')}</Text> : null}
          {factors.items.map((factor) => (
            <FactorRow key={factor.id} factor={factor} />
          ))}
        </Stack>
      </Paper>
      {factors.items.length === 0 ? null : <CodesLeft left={factors.backupCodesLeft} onCodes={onCodes} />}
      <Paper withBorder p="lg" key={round}>
        <Stack gap="md">
          <Title order={2}>{t(hasApp ? 'factors.replaceApp' : 'factors.add')}</Title>
          <EnrolApp onEnrolled={onEnrolled} isPrimary={factors.items.length === 0} />
          <EnrolPasskey onEnrolled={onEnrolled} />
        </Stack>
      </Paper>
    </>
  );
}

function FactorRow({ factor }: { factor: Factor }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isAsking, setAsking] = useState(false);
  const Icon = factor.kind === 'totp' ? IconDeviceMobile : IconFingerprint;
  const name = factor.kind === 'totp' ? t('factors.app') : factor.name;
  return (
    <Group wrap="nowrap" align="flex-start">
      <Icon size={28} stroke={1.6} aria-hidden />
      <Stack gap={4} flex={1}>
        <Text fw={700}>{name}</Text>
        <Text c="dimmed">{t('factors.since', { at: dates.instant(factor.createdAt) })}</Text>
        {factor.lastUsedAt === null ? null : (
          <Text c="dimmed">{t('devices.lastSeen', { at: dates.instant(factor.lastUsedAt) })}</Text>
        )}
        <div>
          <Button
            variant="default"
            onClick={() => setAsking(true)}
            aria-label={`${t('factors.remove')} ${name}`}
          >
            {t('factors.remove')}
          </Button>
        </div>
        {isAsking ? <RemoveDialog factor={factor} onClose={() => setAsking(false)} /> : null}
      </Stack>
    </Group>
  );
}

function RemoveDialog({ factor, onClose }: { factor: Factor; onClose: () => void }) {
  const { t } = useTranslation();
  const removing = useMutation({
    mutationFn: () => removeFactor(factor.id),
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('factors.remove')}>
      <Stack>
        {removing.isError ? <ProblemAlert problem={asProblem(removing.error)} /> : null}
        <Text>{t('factors.removeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('factors.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function CodesLeft({ left, onCodes }: { left: number; onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const renewing = useMutation({
    mutationFn: renewBackupCodes,
    onSuccess: async ({ backupCodes }) => {
      onCodes(backupCodes);
      await refresh();
    },
  });
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Title order={2}>{t('factors.codes')}</Title>
        {renewing.isError ? <ProblemAlert problem={asProblem(renewing.error)} /> : null}
        <Text>{t('factors.codesLeft', { count: left })}</Text>
        <div>
          <Button variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {t('factors.renewCodes')}
          </Button>
        </div>
      </Stack>
    </Paper>
  );
}
