import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { apiRoot } from '../../api/client';
import { sendFile } from '../../api/upload';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { FileTile, FileTiles, SendFiles, useSendFiles } from '../../ui/files';
import classes from '../../ui/section.module.css';
import { ACTIVITIES, type Activity } from './activities.api';

type File = NonNullable<Activity['files']>[number];

/** Pictures and papers; they may show children, so that they stay with the school and who follows it. */
export function ActivityFiles({ activity, files }: { activity: Activity; files: File[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const path = `/activities/${activity.id}/files`;
  const sending = useSendFiles({
    shown: files.length,
    send: (file) => sendFile(path, file),
    refresh: () => queryClient.invalidateQueries({ queryKey: ACTIVITIES }),
  });
  return (
    <section className={classes.section}>
      <Title order={3}>{t('files.title')}</Title>
      {files.length + sending.coming.length === 0 ? <Text c="dimmed">{t('files.none')}</Text> : null}
      <FileTiles sending={sending}>
        {files.map(({ id, mediaType, addedAt }) => (
          <FileTile
            key={id}
            address={`${apiRoot}${path}/${id}`}
            mediaType={mediaType}
            name={dates.instant(addedAt)}
          />
        ))}
      </FileTiles>
      {activity.availableActions.includes('add-file') ? (
        <SendFiles sending={sending} text={t('files.add')} withPapers />
      ) : null}
    </section>
  );
}
