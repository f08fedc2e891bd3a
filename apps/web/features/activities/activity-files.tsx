import { Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiRoot } from '../../api/client';
import { useDates } from '../../ui/dates';
import { AddFile } from '../cases/case-files';
import files from '../incidents/incident.module.css';
import classes from '../../ui/section.module.css';
import { ACTIVITIES, type Activity } from './activities.api';

type File = NonNullable<Activity['files']>[number];

/** Pictures and papers; they may show children, so that they stay with the school and who follows it. */
export function ActivityFiles({ activity, files: kept }: { activity: Activity; files: File[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <Title order={3}>{t('activity.files')}</Title>
      {kept.length === 0 ? <Text c="dimmed">{t('activity.noFiles')}</Text> : null}
      <ul className={files.files}>
        {kept.map((file) => (
          <Tile key={file.id} activityId={activity.id} file={file} />
        ))}
      </ul>
      {activity.availableActions.includes('add-file') ? (
        <AddFile
          path={`/activities/${activity.id}/files`}
          text={t('activity.addFile')}
          withPapers
          queryKey={ACTIVITIES}
        />
      ) : null}
    </section>
  );
}

function Tile({ activityId, file }: { activityId: string; file: File }) {
  const dates = useDates();
  const address = `${apiRoot}/activities/${activityId}/files/${file.id}`;
  return (
    <li>
      <a href={address} download className={files.file}>
        {file.mediaType === 'application/pdf' ? (
          <IconFileTypePdf size={48} stroke={1.4} aria-hidden />
        ) : (
          <img src={address} alt="" loading="lazy" />
        )}
        <span>{dates.instant(file.addedAt)}</span>
      </a>
    </li>
  );
}
