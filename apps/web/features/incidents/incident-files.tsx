import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconCamera, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Incident, IncidentFile } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { QueryView } from '../../ui/query-view';
import { shrinkPhoto } from '../../ui/shrink-photo';
import { fileAddress, filesQuery, sendIncidentFile } from './incidents.api';
import classes from './incident.module.css';

/** Pictures and papers of a report; a picture opens in its own tab as a download. */
export function IncidentFiles({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const query = useQuery(filesQuery(incident.id));
  const canAdd = incident.availableActions.includes('edit');
  return (
    <section className={classes.section}>
      <Title order={2}>{t('files.title')}</Title>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('files.none')}</Text>
          ) : (
            <ul className={classes.files}>
              {items.map((file, index) => (
                <FileTile key={file.id} incidentId={incident.id} file={file} number={index + 1} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {canAdd ? <AddFile incidentId={incident.id} /> : null}
    </section>
  );
}

interface TileProps {
  incidentId: string;
  file: IncidentFile;
  number: number;
}

function FileTile({ incidentId, file, number }: TileProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const address = fileAddress(incidentId, file.id);
  const name = t(file.mediaType === 'application/pdf' ? 'files.paper' : 'files.photo', { number });
  return (
    <li>
      <a href={address} download className={classes.file}>
        {file.mediaType === 'application/pdf' ? (
          <IconFileTypePdf size={48} stroke={1.4} aria-hidden />
        ) : (
          <img src={address} alt="" loading="lazy" />
        )}
        <span>{name}</span>
      </a>
      <Text size="sm" c="dimmed">
        {dates.instant(file.addedAt)}
      </Text>
    </li>
  );
}

function AddFile({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await sendIncidentFile(incidentId, await shrinkPhoto(file));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: filesQuery(incidentId).queryKey }),
  });
  return (
    <Stack gap="xs">
      {sending.isError ? <ProblemAlert problem={asProblem(sending.error)} /> : null}
      <Group>
        <FileButton
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(files) => (files.length > 0 ? sending.mutate(files) : undefined)}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconCamera size={20} aria-hidden />}
              loading={sending.isPending}
            >
              {t('files.add')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('files.hint')}
      </Text>
    </Stack>
  );
}
