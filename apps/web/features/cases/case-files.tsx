import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { FileTile, FileTiles, SendFiles, useSendFiles } from '../../ui/files';
import { mayRecord, Section } from './case-sections';
import { CASES, fileAddress, sendCaseFile, type Case } from './cases.api';

export function CaseFiles({ one }: { one: Case }) {
  const { t } = useTranslation();
  const sending = useSendFiles({
    shown: one.files.length,
    send: (file) => sendCaseFile(`/cases/${one.id}/files`, file),
    refresh: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
  return (
    <Section title={t('files.title')}>
      {one.files.length + sending.coming.length === 0 ? <Text c="dimmed">{t('files.none')}</Text> : null}
      <FileTiles sending={sending}>
        {one.files.map(({ id, mediaType, fileName }) => (
          <FileTile key={id} address={fileAddress(one.id, id)} mediaType={mediaType} name={fileName} />
        ))}
      </FileTiles>
      {mayRecord(one) ? <SendFiles sending={sending} text={t('files.add')} withPapers /> : null}
    </Section>
  );
}
