import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconWorldUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { PublicPreview } from '../../api/types';
import { useDates, useNumbers } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { ButtonLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { PublicTablesView } from './public-tables-view';
import { previewQuery, publish, refreshReleases } from './public-releases.api';
import classes from './statistics.module.css';

/** What a release of the year would show and hide, and the button that sends it out. */
export function PublicPreviewView({ year }: { year: number }) {
  const { t } = useTranslation();
  const query = useQuery(previewQuery(year));
  return (
    <Stack gap="md">
      <QueryView query={query}>
        {(preview) => (
          <>
            <Summary preview={preview} />
            <PublicTablesView tables={preview.tables} />
          </>
        )}
      </QueryView>
      {query.isError && query.data === undefined ? (
        <Group>
          <ButtonLink
            to="/statistics/seals"
            search={{ calendar: 'academic', period: String(year) }}
            variant="default"
          >
            {t('publicTables.toSeal')}
          </ButtonLink>
        </Group>
      ) : null}
    </Stack>
  );
}

function Summary({ preview }: { preview: PublicPreview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const [isOpen, setIsOpen] = useState(false);
  const { counts, hidesUpTo, releasedAs, sealRevision } = preview;
  // A refusal may mean that the tables have changed: what is behind the dialog is then fetched anew.
  const close = () => {
    setIsOpen(false);
    void refreshReleases();
  };
  const reasons = (['small', 'complementary', 'difference', 'earlier'] as const).filter(
    (why) => counts[why] > 0,
  );
  return (
    <section className={classes.section}>
      <Title order={2}>{t('publicTables.previewOf', { year: dates.year(preview.year) })}</Title>
      <Text>{t('publicTables.fromSeal', { revision: sealRevision, at: dates.instant(preview.asOf) })}</Text>
      <Text>{t('publicTables.shownCount', { number: numbers.whole(counts.shown) })}</Text>
      <ul className={classes.why}>
        {reasons.map((why) => (
          <li key={why}>
            {t(`publicTables.why.${why}`, { number: numbers.whole(counts[why]), upTo: hidesUpTo })}
          </li>
        ))}
      </ul>
      {releasedAs === null ? (
        <Group>
          <Button leftSection={<IconWorldUpload size={20} aria-hidden />} onClick={() => setIsOpen(true)}>
            {t('publicTables.publish')}
          </Button>
        </Group>
      ) : (
        <Alert color="indigo">{t('publicTables.releasedAs', { number: releasedAs })}</Alert>
      )}
      {isOpen ? <PublishDialog preview={preview} onClose={close} /> : null}
    </section>
  );
}

function PublishDialog({ preview, onClose }: { preview: PublicPreview; onClose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const navigate = useNavigate({ from: '/statistics/public' });
  const [key] = useState(() => uuid());
  const { year, digest, counts } = preview;
  const hidden = counts.small + counts.complementary + counts.difference + counts.earlier;
  return (
    <FormDialog
      title={t('publicTables.publishTitle', { year: dates.year(year) })}
      button={t('publicTables.publish')}
      lead={t('publicTables.publishText', {
        tables: preview.tables.length,
        revision: preview.sealRevision,
        shown: numbers.whole(counts.shown),
        hidden: numbers.whole(hidden),
      })}
      fields={[]}
      send={async () => {
        const { id } = await publish({ year, digest, key });
        await refreshReleases();
        await navigate({ search: { release: id } });
      }}
      onClose={onClose}
    />
  );
}
