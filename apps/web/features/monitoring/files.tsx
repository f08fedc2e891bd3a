import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileTile, FileTiles, SendFiles, useSendFiles } from '../../ui/files';
import {
  fileAddress,
  refresh,
  sendMonitoringFile,
  type FilePlace,
  type MonitoringFile,
} from './monitoring.api';

interface Props {
  place: FilePlace;
  files: MonitoringFile[];
  /** What the button says; null where nothing can be added. */
  add: string | null;
  withPapers?: boolean;
}

/** Photos and papers; a picture opens as a download. */
export function Files({ place, files, add, withPapers = false }: Props) {
  const { t } = useTranslation();
  const sending = useSendFiles({
    shown: files.length,
    send: (file) => sendMonitoringFile(place, file),
    refresh,
  });
  return (
    <Stack gap="xs">
      <FileTiles sending={sending}>
        {files.map(({ id, mediaType }, index) => (
          <FileTile key={id} address={fileAddress(place, id)} mediaType={mediaType} name={index + 1} />
        ))}
      </FileTiles>
      {add === null ? null : (
        <SendFiles sending={sending} text={add} hint={t('monitoring.photoHint')} withPapers={withPapers} />
      )}
    </Stack>
  );
}
