import '../../styles/inputs';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useChosenClass, type ChosenClass } from '../students/class-picker';
import classes from './care.module.css';
import { useCareLabels } from './care-labels';
import { bandsText, entryOf, groupOfDraft, isTouched, type EntryDraft } from './entry-draft';
import { EntryFields } from './entry-fields';
import { HeadFields, headOf, type Head } from './head-fields';
import { GroupTag } from './lights';
import {
  criteriaQuery,
  lightsQuery,
  recordScreenings,
  type Criteria,
  type StudentLights,
} from './screenings.api';

/** One child's screening, or a whole class's on one page; rows left empty are not screened. */
export function ScreeningEntryPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed/screenings/new' });
  const chosen = useChosenClass(search);
  return (
    <Page
      title={t(search.student ? 'screening.screenOne' : 'screening.screenClass')}
      lead={t('screening.lead')}
    >
      {chosen === null ? (
        <Text>{t('students.pickClass')}</Text>
      ) : (
        <Entry of={chosen} student={search.student} kind={search.kind} />
      )}
    </Page>
  );
}

function Entry({
  of,
  student,
  kind,
}: {
  of: ChosenClass;
  student: string | undefined;
  kind: Head['kind'] | undefined;
}) {
  const { t } = useTranslation();
  const pupils = useQuery(lightsQuery(of));
  const criteria = useQuery(criteriaQuery);
  return (
    <QueryView query={pupils}>
      {({ items }) => {
        const shown = student === undefined ? items : items.filter(({ studentId }) => studentId === student);
        if (shown.length === 0) return <Text>{t('students.classEmpty')}</Text>;
        return (
          <QueryView query={criteria}>
            {(set) => <Form of={of} pupils={shown} criteria={set} kind={kind ?? 'SDQ'} />}
          </QueryView>
        );
      }}
    </QueryView>
  );
}

interface FormProps {
  of: ChosenClass;
  pupils: StudentLights[];
  criteria: Criteria;
  kind: Head['kind'];
}

function useEntryForm({ pupils, kind }: FormProps) {
  const [head, setHead] = useState<Head>({ kind, informant: 'TEACHER', assessedOn: today() });
  const [drafts, setDrafts] = useState<Record<string, EntryDraft>>({});
  const [key, setKey] = useState(() => uuid());
  const touched = pupils.filter(({ studentId }) => isTouched(drafts[studentId] ?? {}));
  const entries = touched.flatMap(
    ({ studentId }) => entryOf(head.kind, studentId, drafts[studentId] ?? {}) ?? [],
  );
  const save = useMutation({
    mutationFn: () => recordScreenings({ ...headOf(head), entries }, key),
    onSuccess: () => {
      setDrafts({});
      setKey(uuid());
      return queryClient.invalidateQueries({ queryKey: ['screenings'] });
    },
  });
  const changeHead = (next: Head) => {
    if (next.kind !== head.kind) setDrafts({});
    setHead(next);
    setKey(uuid());
    save.reset();
  };
  const changeDraft = (studentId: string, draft: EntryDraft) => {
    setDrafts((all) => ({ ...all, [studentId]: draft }));
    setKey(uuid());
    if (!save.isIdle) save.reset();
  };
  return { head, drafts, touched, entries, save, changeHead, changeDraft };
}

function Form(props: FormProps) {
  const { t } = useTranslation();
  const { of, pupils, criteria } = props;
  const { head, drafts, touched, entries, save, changeHead, changeDraft } = useEntryForm(props);
  const entryHead = { ...head, sdqSet: criteria.sdqSet };
  const incomplete = touched.length - entries.length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (incomplete === 0 && entries.length > 0) save.mutate();
      }}
    >
      <Stack gap="md">
        {save.isSuccess ? (
          <Alert color="green" role="status" title={t('screening.saved', { count: save.data.saved })}>
            <ButtonLink to="/students" search={{ level: of.level, room: of.room }} variant="default">
              {t('screening.toClass')}
            </ButtonLink>
          </Alert>
        ) : null}
        <ProblemAlert problem={save.isError ? asProblem(save.error) : null} attempt={save.failureCount} />
        <HeadFields head={head} onChange={changeHead} />
        <CriterionText head={entryHead} />
        <ul className={classes.list}>
          {pupils.map(({ studentId, displayName }) => {
            const draft = drafts[studentId] ?? {};
            const group = groupOfDraft(entryHead, draft);
            return (
              <li key={studentId} className={classes.card}>
                <div className={classes.tags}>
                  <h2 className={classes.name}>{displayName}</h2>
                  {group === null ? null : <GroupTag group={group} />}
                </div>
                <EntryFields
                  head={entryHead}
                  criteria={criteria}
                  draft={draft}
                  onChange={(next) => changeDraft(studentId, next)}
                />
              </li>
            );
          })}
        </ul>
        {incomplete > 0 ? (
          <Text role="status">{t('screening.incomplete', { count: incomplete })}</Text>
        ) : null}
        <Button
          type="submit"
          size="lg"
          loading={save.isPending}
          disabled={entries.length === 0 || incomplete > 0}
        >
          {t('screening.save', { count: entries.length })}
        </Button>
      </Stack>
    </form>
  );
}

function CriterionText({ head }: { head: Parameters<typeof groupOfDraft>[0] }) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  const bands = head.kind === 'SDQ' ? bandsText(head.sdqSet, head.informant) : null;
  return bands === null ? null : (
    <Text>{t('screening.bands', { ...bands, set: labels.stamp(head.sdqSet) ?? '' })}</Text>
  );
}
