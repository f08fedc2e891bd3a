import '../../styles/inputs';
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { ClassPicker, useChosenClass, type ChosenClass } from '../students/class-picker';
import classes from './care.module.css';
import { HeadFields, headOf, type Head } from './head-fields';
import { GroupTag } from './lights';
import { checkFile, checkPaste, saveFile, savePaste, type PasteCheck } from './screenings.api';

/** A class's results copied from a spreadsheet: looked at row by row first, saved whole afterwards. */
export function ScreeningPastePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/screenings/paste' });
  const navigate = useNavigate({ from: '/screenings/paste' });
  const chosen = useChosenClass(search);
  return (
    <Page title={t('screening.paste')} lead={t('screening.pasteLead')}>
      <ClassPicker choice={search} onChange={(choice) => void navigate({ search: choice })} />
      {chosen === null ? null : <PasteForm key={`${chosen.level}/${chosen.room}`} of={chosen} />}
    </Page>
  );
}

function usePaste(of: ChosenClass) {
  const [head, setHead] = useState<Head>({ kind: 'SDQ', informant: 'TEACHER', assessedOn: today() });
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => uuid());
  const [file, setFile] = useState<File | null>(null);
  const place = { ...headOf(head), level: of.level, room: of.room };
  const check = useMutation({
    mutationFn: () => (file === null ? checkPaste({ ...place, text }) : checkFile(place, file)),
  });
  const save = useMutation({
    mutationFn: () => (file === null ? savePaste({ ...place, text }, key) : saveFile(place, file)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['screenings'] }),
  });
  const change = (apply: () => void) => {
    apply();
    setKey(uuid());
    check.reset();
    save.reset();
  };
  return {
    head,
    text,
    file,
    check,
    save,
    setHead: (next: Head) => change(() => setHead(next)),
    setText: (next: string) => change(() => setText(next)),
    setFile: (next: File | null) => change(() => setFile(next)),
  };
}

function PasteForm({ of }: { of: ChosenClass }) {
  const { t } = useTranslation();
  const { head, text, file, check, save, setHead, setText, setFile } = usePaste(of);
  const failed = save.isError ? save.error : check.isError ? check.error : null;
  const isReady = check.data !== undefined && check.data.problems === 0 && check.data.rows.length > 0;
  return (
    <Stack gap="md">
      <ProblemAlert
        problem={failed === null ? null : asProblem(failed)}
        attempt={save.failureCount + check.failureCount}
      />
      <HeadFields head={head} onChange={setHead} />
      <Source {...{ head, text, file, setText, setFile }} />
      {check.data === undefined ? null : <Rows check={check.data} />}
      {save.isSuccess ? (
        <Alert color="green" role="status" title={t('screening.saved', { count: save.data.saved })} />
      ) : isReady ? (
        <Button size="lg" loading={save.isPending} onClick={() => save.mutate()}>
          {t('screening.save', { count: check.data.rows.length })}
        </Button>
      ) : (
        <Button
          size="lg"
          loading={check.isPending}
          disabled={file === null && text.trim() === ''}
          onClick={() => check.mutate()}
        >
          {t('screening.check')}
        </Button>
      )}
    </Stack>
  );
}

type Pasting = ReturnType<typeof usePaste>;

/** The table as it was copied, or a file in its place. */
function Source({
  head,
  text,
  file,
  setText,
  setFile,
}: Pick<Pasting, 'head' | 'text' | 'file' | 'setText' | 'setFile'>) {
  const { t } = useTranslation();
  const columns = t(`screening.columns.${head.kind}`);
  return (
    <>
      <FileChoice file={file} onChange={setFile} />
      {file === null ? (
        <Textarea
          label={t('screening.table')}
          description={columns}
          rows={8}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      ) : (
        <Text>{columns}</Text>
      )}
    </>
  );
}

/** Instead of pasting: the file itself, read by the same rules and kept nowhere. */
function FileChoice({ file, onChange }: { file: File | null; onChange: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <FileButton
        accept=".xlsx,.xls,.csv"
        onChange={onChange}
        inputProps={{ 'aria-label': t('screening.file') }}
      >
        {(props) => (
          <Button {...props} variant="default">
            {t('screening.file')}
          </Button>
        )}
      </FileButton>
      {file === null ? null : (
        <>
          <Text>{file.name}</Text>
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('screening.noFile')}
          </Button>
        </>
      )}
    </Group>
  );
}

function Rows({ check }: { check: PasteCheck }) {
  const { t } = useTranslation();
  return (
    <section className={classes.stack} aria-live="polite">
      <Text fw={700}>
        {check.problems === 0
          ? t('screening.allMatched', { count: check.rows.length })
          : t('screening.problems', { count: check.problems })}
      </Text>
      <ul className={classes.list}>
        {check.rows.map(({ row, who, displayName, overall, problem }) => (
          <li key={row} className={classes.card}>
            <div className={classes.tags}>
              <span>{t('screening.row', { row })}</span>
              <strong>{displayName ?? who}</strong>
              {problem === null ? (
                overall === null ? null : (
                  <GroupTag group={overall} />
                )
              ) : (
                <Tag tone="critical">{t(`screening.problem.${problem as 'twice'}`)}</Tag>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
