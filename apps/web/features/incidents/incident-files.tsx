import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IncidentFile } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { FileTile, FileTiles, SendFiles, useSendFiles } from '../../ui/files';
import { QueryView } from '../../ui/query-view';
import { fileAddress, filesQuery, sendIncidentFile } from './incidents.api';
import classes from './incident.module.css';

interface Props {
  /** Of the report. */
  id: string;
  canAdd: boolean;
}

/** Pictures and papers of a report; a picture opens in its own tab as a download. */
export function IncidentFiles({ id: reportId, canAdd }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const query = useQuery(filesQuery(reportId));
  const sending = useSendFiles({
    shown: query.data?.items.length ?? 0,
    send: (file) => sendIncidentFile(reportId, file),
    refresh: () => queryClient.invalidateQueries({ queryKey: filesQuery(reportId).queryKey }),
  });
  const tile = ({ id, mediaType, addedAt }: IncidentFile, index: number) => (
    <FileTile key={id} address={fileAddress(reportId, id)} mediaType={mediaType} name={index + 1}>
      <Text size="sm" c="dimmed">
        {dates.instant(addedAt)}
      </Text>
    </FileTile>
  );
  return (
    <section className={classes.section}>
      <Title order={2}>{t('files.title')}</Title>
      <QueryView query={query}>
        {({ items }) => (
          <>
            {items.length + sending.coming.length === 0 ? <Text c="dimmed">{t('files.none')}</Text> : null}
            <FileTiles sending={sending}>{items.map(tile)}</FileTiles>
          </>
        )}
      </QueryView>
      {canAdd ? (
        <SendFiles sending={sending} text={t('files.add')} hint={t('files.hint')} withPapers />
      ) : null}
    </section>
  );
}
