import { Button, FileButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCamera, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem';
import { ProblemAlert } from './error-summary';
import classes from './files.module.css';
import { shrinkPhoto } from './shrink-photo';

const PHOTOS = 'image/jpeg,image/png,image/webp';
const PAPER = 'application/pdf';

interface Options {
  /** How many the list shows now. */
  shown: number;
  send: (file: Blob) => Promise<unknown>;
  /** Reads the list again. */
  refresh: () => Promise<unknown>;
}

interface Unsent {
  file: File;
  problem: Problem;
}

export interface SendingFiles {
  start: (files: File[]) => void;
  isPending: boolean;
  /** Which of how many is on its way, from 1. */
  number: number;
  total: number;
  /** Files that are not in the list yet, so that their places are kept free. */
  coming: readonly File[];
  /** What was not taken stays at hand to be sent again. */
  unsent: readonly Unsent[];
  sent: number;
}

/** Sends files one after the other; photos are made smaller on the phone first. */
export function useSendFiles({ shown, send, refresh }: Options): SendingFiles {
  const [turn, setTurn] = useState<{ files: File[]; shownBefore: number }>({ files: [], shownBefore: 0 });
  const [number, setNumber] = useState(0);
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      const unsent: Unsent[] = [];
      for (const [index, file] of files.entries()) {
        setNumber(index + 1);
        const sendOne = async (): Promise<unknown> => send(await shrinkPhoto(file));
        await sendOne().catch((error: unknown) => unsent.push({ file, problem: asProblem(error) }));
      }
      await refresh();
      return { unsent, sent: files.length - unsent.length };
    },
  });
  const start = (files: File[]): void => {
    if (files.length === 0) return;
    setTurn({ files, shownBefore: shown });
    sending.mutate(files);
  };
  return {
    start,
    isPending: sending.isPending,
    number,
    total: turn.files.length,
    coming: sending.isPending ? turn.files.slice(Math.max(0, shown - turn.shownBefore)) : [],
    unsent: sending.data?.unsent ?? [],
    sent: sending.data?.sent ?? 0,
  };
}

interface TileProps {
  address: string;
  mediaType: string;
  /** What it is called, or its place in the list. */
  name: string | number;
  children?: ReactNode;
}

/** A picture or a paper; it opens as a download. */
export function FileTile({ address, mediaType, name, children }: TileProps) {
  const { t } = useTranslation();
  const isPaper = mediaType === PAPER;
  return (
    <li>
      <a href={address} download className={classes.tile}>
        {isPaper ? (
          <IconFileTypePdf className={classes.paper} stroke={1.4} aria-hidden />
        ) : (
          <img src={address} alt="" loading="lazy" className={classes.picture} />
        )}
        <span>
          {typeof name === 'string' ? name : t(isPaper ? 'files.paper' : 'files.photo', { number: name })}
        </span>
      </a>
      {children}
    </li>
  );
}

/** The tiles, and free places for those on their way: what stands below stays where a finger found it. */
export function FileTiles({ sending, children }: { sending: SendingFiles; children: ReactNode }) {
  return (
    <ul className={classes.tiles}>
      {children}
      {sending.coming.map((file, index) => (
        <li key={`coming ${index}`} className={classes.tile} aria-hidden>
          <Skeleton className={file.type === PAPER ? classes.paper : classes.picture} />
          <span>{file.name}</span>
        </li>
      ))}
    </ul>
  );
}

interface SendProps {
  sending: SendingFiles;
  text: string;
  hint?: string;
  withPapers?: boolean;
}

/** The button that chooses, how far it is, and what was not taken. */
export function SendFiles({ sending, text, hint, withPapers = false }: SendProps) {
  return (
    <Stack gap="xs">
      <UnsentFiles sending={sending} />
      <Group>
        <FileButton
          multiple
          accept={withPapers ? `${PHOTOS},${PAPER}` : PHOTOS}
          onChange={(files) => sending.start(files)}
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
        <Text role="status" size="sm">
          <Progress sending={sending} />
        </Text>
      </Group>
      {hint === undefined ? null : (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </Stack>
  );
}

function Progress({ sending: { isPending, number, total, sent } }: { sending: SendingFiles }) {
  const { t } = useTranslation();
  if (isPending) return t('files.sending', { number, total });
  return sent > 0 ? t('files.sent', { count: sent }) : null;
}

function UnsentFiles({ sending: { unsent, isPending, start } }: { sending: SendingFiles }) {
  const { t } = useTranslation();
  const [first] = unsent;
  if (first === undefined || isPending) return null;
  const again = unsent.filter(({ problem }) => problem.isRetryable).map(({ file }) => file);
  const names = unsent.map(({ file }) => file.name).join(', ');
  return (
    <>
      <ProblemAlert problem={first.problem} />
      <Text>{t('files.unsent', { count: unsent.length, names })}</Text>
      {again.length === 0 ? null : (
        <Button size="md" onClick={() => start(again)}>
          {t('files.again', { count: again.length })}
        </Button>
      )}
    </>
  );
}
