import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { PublicRelease, PublicReleaseTables } from '../../api/types';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FormDialog } from '../../ui/form-dialog';
import { AnchorLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { PublicTablesView } from './public-tables-view';
import {
  refreshReleases,
  releaseAddress,
  releaseQuery,
  releasesQuery,
  withdraw,
} from './public-releases.api';
import classes from './statistics.module.css';

/** Everything that ever went out, withdrawn ones too. */
export function Releases() {
  const { t } = useTranslation();
  const query = useQuery(releasesQuery);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('publicTables.releases')}</Title>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('publicTables.none')} text={t('publicTables.noneText')} />
          ) : (
            <ReleaseTable releases={items} />
          )
        }
      </QueryView>
    </section>
  );
}

function ReleaseTable({ releases }: { releases: PublicRelease[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <RecordTable
      records={releases}
      columns={[
        {
          key: 'number',
          title: t('publicTables.release'),
          render: ({ id, number, year }) => (
            <AnchorLink to="/statistics/public" search={{ release: id }}>
              {t('publicTables.numberOfYear', { number, year: dates.year(year) })}
            </AnchorLink>
          ),
        },
        { key: 'state', title: t('publicTables.state'), render: (release) => <State release={release} /> },
        {
          key: 'seal',
          title: t('publicTables.seal'),
          render: ({ sealRevision }) => t('publicTables.revision', { revision: sealRevision }),
        },
        { key: 'hides', title: t('publicTables.hides'), render: ({ hidesUpTo }) => `1–${hidesUpTo}` },
        {
          key: 'publishedAt',
          title: t('publicTables.publishedAt'),
          render: ({ publishedAt, publishedBy }) => `${dates.instant(publishedAt)} · ${publishedBy}`,
        },
      ]}
    />
  );
}

function State({ release: { withdrawnAt } }: { release: PublicRelease }) {
  const { t } = useTranslation();
  return withdrawnAt === null ? (
    <Tag tone="good">{t('publicTables.out')}</Tag>
  ) : (
    <Tag tone="quiet">{t('publicTables.withdrawn')}</Tag>
  );
}

export function OneRelease({ id }: { id: string }) {
  const query = useQuery(releaseQuery(id));
  return (
    <QueryView query={query}>
      {(release) => (
        <Stack gap="md">
          <ReleaseHead release={release} />
          <PublicTablesView tables={release.tables} />
        </Stack>
      )}
    </QueryView>
  );
}

function ReleaseHead({ release }: { release: PublicReleaseTables }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { id, number, year, sealRevision, hidesUpTo, publishedAt, publishedBy } = release;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('publicTables.numberOfYear', { number, year: dates.year(year) })}</Title>
      <Text>
        {t('publicTables.publishedBy', { at: dates.instant(publishedAt), by: publishedBy })}
        {' · '}
        {t('publicTables.fromSeal', { revision: sealRevision, at: dates.instant(release.asOf) })}
      </Text>
      <Text>{t('publicTables.mark', { upTo: hidesUpTo })}</Text>
      <Text size="sm" c="dimmed" className={classes.digest}>
        SHA-256 {release.digest}
      </Text>
      {release.withdrawnAt === null ? (
        <Group className="no-print">
          {(['xlsx', 'csv'] as const).map((format) => (
            <DownloadButton key={format} address={releaseAddress(id, format)}>
              {t(`statistics.${format}`)}
            </DownloadButton>
          ))}
          <WithdrawButton release={release} />
        </Group>
      ) : (
        <Alert color="orange" title={t('publicTables.withdrawnTitle')}>
          {t('publicTables.withdrawnText', {
            at: dates.instant(release.withdrawnAt),
            by: release.withdrawnBy ?? '',
            reason: release.withdrawReason ?? '',
          })}
        </Alert>
      )}
    </section>
  );
}

function WithdrawButton({ release: { id, number, year } }: { release: PublicReleaseTables }) {
  const { t } = useTranslation();
  const dates = useDates();
  const can = useCan();
  const [key, setKey] = useState<string | null>(null);
  if (!can('public-tables.publish')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setKey(uuid())}
      >
        {t('publicTables.withdraw')}
      </Button>
      {key === null ? null : (
        <FormDialog
          title={t('publicTables.withdrawTitle', { number, year: dates.year(year) })}
          button={t('publicTables.withdraw')}
          grave
          lead={t('publicTables.withdrawLead')}
          fields={[{ name: 'reason', kind: 'text', label: t('publicTables.reason'), required: true }]}
          send={async ({ reason }) => {
            await withdraw({ id, reason: String(reason), key });
            await refreshReleases();
          }}
          onClose={() => setKey(null)}
        />
      )}
    </>
  );
}
