import { Button, FileButton, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCamera, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { ProblemAlert } from '../../ui/error-summary';
import { shrinkPhoto } from '../../ui/shrink-photo';
import classes from '../incidents/incident.module.css';
import { mayRecord, Section } from './case-sections';
import { CASES, fileAddress, sendCaseFile, type Attachment, type Case } from './cases.api';

export function CaseFiles({ one }: { one: Case }) {
  const { t } = useTranslation();
  return (
    <Section title={t('cases.files')}>
      {one.files.length === 0 ? <Text c="dimmed">{t('cases.noFiles')}</Text> : null}
      <ul className={classes.files}>
        {one.files.map((file) => (
          <Tile key={file.id} caseId={one.id} file={file} />
        ))}
      </ul>
      {mayRecord(one) ? (
        <AddFile path={`/cases/${one.id}/files`} text={t('cases.addFile')} withPapers />
      ) : null}
    </Section>
  );
}

function Tile({ caseId, file }: { caseId: string; file: Attachment }) {
  const address = fileAddress(caseId, file.id);
  return (
    <li>
      <a href={address} download className={classes.file}>
        {file.mediaType === 'application/pdf' ? (
          <IconFileTypePdf size={48} stroke={1.4} aria-hidden />
        ) : (
          <img src={address} alt="" loading="lazy" />
        )}
        <span>{file.fileName}</span>
      </a>
    </li>
  );
}

/** Sends files one after the other; photos are made smaller on the phone first. */
export function AddFile({
  path,
  text,
  withPapers = false,
  queryKey = CASES,
}: {
  path: string;
  text: string;
  withPapers?: boolean;
  /** What is read again afterwards. */
  queryKey?: readonly string[];
}) {
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await sendCaseFile(path, await shrinkPhoto(file));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
  const kinds = `image/jpeg,image/png,image/webp${withPapers ? ',application/pdf' : ''}`;
  return (
    <>
      {sending.isError ? <ProblemAlert problem={asProblem(sending.error)} /> : null}
      <FileButton
        multiple
        accept={kinds}
        onChange={(files) => (files.length > 0 ? sending.mutate(files) : undefined)}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconCamera size={20} aria-hidden />}
            loading={sending.isPending}
          >
            {text}
          </Button>
        )}
      </FileButton>
    </>
  );
}
