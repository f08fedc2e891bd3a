import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCamera, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { ProblemAlert } from '../../ui/error-summary';
import { shrinkPhoto } from '../../ui/shrink-photo';
import {
  fileAddress,
  refresh,
  sendMonitoringFile,
  type FilePlace,
  type MonitoringFile,
} from './monitoring.api';
import classes from './monitoring.module.css';

interface Props {
  place: FilePlace;
  files: MonitoringFile[];
  /** What the button says; null where nothing can be added. */
  add: string | null;
  accept: string;
}

/** Photos and papers; a picture opens as a download. */
export function Files({ place, files, add, accept }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {files.length === 0 ? null : (
        <ul className={classes.files}>
          {files.map((file, index) => (
            <li key={file.id}>
              <a href={fileAddress(place, file.id)} download>
                {file.mediaType === 'application/pdf' ? (
                  <IconFileTypePdf size={48} stroke={1.4} aria-hidden />
                ) : (
                  <img src={fileAddress(place, file.id)} alt="" loading="lazy" />
                )}
                {t(file.mediaType === 'application/pdf' ? 'monitoring.file' : 'monitoring.photo', {
                  number: index + 1,
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {add === null ? null : <AddFile place={place} text={add} accept={accept} />}
    </Stack>
  );
}

function AddFile({ place, text, accept }: { place: FilePlace; text: string; accept: string }) {
  const { t } = useTranslation();
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await sendMonitoringFile(place, await shrinkPhoto(file));
    },
    onSettled: refresh,
  });
  return (
    <>
      {sending.isError ? <ProblemAlert problem={asProblem(sending.error)} /> : null}
      <Group>
        <FileButton
          multiple
          accept={accept}
          onChange={(files) => (files.length > 0 ? sending.mutate(files) : undefined)}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="md"
              leftSection={<IconCamera size={20} aria-hidden />}
              loading={sending.isPending}
            >
              {text}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('monitoring.photoHint')}
      </Text>
    </>
  );
}
