import { Button, Group, Stack, Text } from '@mantine/core';
import { CASE_CAUSES, CASE_RESULTS, CASE_STUDY_SECTIONS, SERVICE_TYPES } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { unlessShown } from '../../ui/basis';
import { DraftNotes } from '../../ui/draft-notes';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { ReportLink } from '../reports/report-link';
import own from './study.module.css';
import { useCaseWords } from './case-words';
import { actOnStudy, CASES, editStudy, studyQuery, type CaseStudy, type CaseStudyEdit } from './cases.api';
import { FieldInputs } from '../../ui/form-dialog';
import { isEmpty, type Values, type Field } from '../../ui/form-values';
import { ListSkeleton } from '../../ui/loading';
import { LeftDraft } from '../incidents/outbox/left-draft';
import { useDraft, type Draft, type Start } from '../incidents/outbox/use-draft';
import { CaseFormDialog } from './case-form-dialog';
import { StudySheet } from './study-sheet';

/** The report of a case: to write, to send, and on A4 to print. No name stands in the page's title. */
export function StudyPage() {
  const { t } = useTranslation();
  const { studyId } = useParams({ from: '/signed/case-studies/$studyId' });
  const query = useQuery(studyQuery(studyId));
  return (
    <Page
      title={t('study.title')}
      width="narrow"
      actions={
        <Button
          className="no-print"
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('study.print')}
        </Button>
      }
    >
      <QueryView query={query}>
        {(study) =>
          study.availableActions.includes('edit') ? (
            <Editor key={study.id} study={study} />
          ) : (
            <Paper study={study} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Head({ study }: { study: CaseStudy }) {
  const words = useCaseWords();
  return (
    <Group gap="xs" className="no-print">
      <ButtonLink
        to="/cases/$caseId"
        params={{ caseId: study.caseId }}
        variant="default"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
      >
        {study.reference}
      </ButtonLink>
      <Tag tone="info">{words.studyStatus(study.status)}</Tag>
    </Group>
  );
}

function Lead({ study }: { study: CaseStudy }) {
  const { t } = useTranslation();
  return (
    <>
      {study.districtNote === null ? null : (
        <Text>
          {t('study.note')}: {study.districtNote}
        </Text>
      )}
      <Text c="dimmed">{t('study.lead')}</Text>
    </>
  );
}

function useStudyFields(): Field[] {
  const { t } = useTranslation();
  const words = useCaseWords();
  return [
    ...CASE_STUDY_SECTIONS.map(({ code }): Field => ({
      name: code,
      kind: 'text',
      label: words.section(code),
    })),
    { name: 'causes', kind: 'choices', label: t('study.causes'), options: words.options(CASE_CAUSES) },
    { name: 'helps', kind: 'choices', label: t('study.helps'), options: words.options(SERVICE_TYPES) },
    { name: 'result', kind: 'choice', label: t('study.result'), options: words.options(CASE_RESULTS) },
  ];
}

function Editor({ study }: { study: CaseStudy }) {
  const fields = useStudyFields();
  const draft = useDraft(...draftOf(study));
  const { values } = draft;
  return values === undefined ? (
    <ListSkeleton />
  ) : (
    <EditorForm study={study} draft={draft} values={values} fields={fields} />
  );
}

interface EditorProps {
  study: CaseStudy;
  draft: Draft;
  values: Values;
  fields: readonly Field[];
}

function EditorForm({ study, draft, values, fields }: EditorProps) {
  const { t } = useTranslation();
  const body = bodyOf(values);
  const saving = useMutation({
    mutationFn: async (send: boolean) => {
      const kept = await editStudy(study, body);
      await draft.saved(values);
      return send ? actOnStudy(kept, 'submit') : kept;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
  const refused = saving.isError ? asProblem(saving.error) : null;
  const problem = unlessShown(refused, draft.theirs);
  return (
    <Stack>
      <Head study={study} />
      <Stack className="no-print">
        <Lead study={study} />
        <DraftNotes fields={fields} draft={draft} problem={refused} />
        <FieldInputs fields={fields} values={values} onChange={draft.set} />
      </Stack>
      {/* A box cuts a long text off on paper; the sheet does not. */}
      <div className={own.paper}>
        <StudySheet study={{ ...study, ...body, result: body.result ?? null }} />
      </div>
      {problem === null ? null : <ProblemAlert problem={problem} />}
      <Group className="no-print">
        <Button variant="default" size="md" loading={saving.isPending} onClick={() => saving.mutate(false)}>
          {t('common.save')}
        </Button>
        {study.availableActions.includes('submit') ? (
          <Button size="md" loading={saving.isPending} onClick={() => saving.mutate(true)}>
            {t('study.submit')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** Name and beginning of what is typed over it. */
const draftOf = (study: CaseStudy): [string, Start] => [
  `study/${study.id}`,
  { version: study.version, values: valuesOf(study) },
];

function valuesOf({ sections, causes, helps, result }: CaseStudy): Values {
  return { ...Object.fromEntries(sections.map(({ code, text }) => [code, text])), causes, helps, result };
}

function bodyOf(values: Values): CaseStudyEdit {
  return {
    sections: CASE_STUDY_SECTIONS.flatMap(({ code }) =>
      isEmpty(values[code]) ? [] : [{ code, text: values[code] as string }],
    ),
    causes: values.causes ?? [],
    helps: values.helps ?? [],
    ...(isEmpty(values.result) ? {} : { result: values.result }),
  } as CaseStudyEdit;
}

function Paper({ study }: { study: CaseStudy }) {
  const { t } = useTranslation();
  const [action, setAction] = useState<'return' | 'analyse' | null>(null);
  const fields = useStudyFields();
  const [name, start] = draftOf(study);
  return (
    <Stack>
      <Head study={study} />
      <LeftDraft name={name} start={start} fields={fields} />
      <StudySheet study={study} />
      <Group className="no-print">
        <ReportLink kind="CASE_STUDY" subject={study.id} about={study.reference} />
        {(['analyse', 'return'] as const)
          .filter((name) => study.availableActions.includes(name))
          .map((name) => (
            <Button
              key={name}
              variant={name === 'analyse' ? 'filled' : 'default'}
              onClick={() => setAction(name)}
            >
              {t(`study.${name}`)}
            </Button>
          ))}
      </Group>
      {action === null ? null : (
        <CaseFormDialog
          title={t(`study.${action}`)}
          button={t(`study.${action}`)}
          fields={[{ name: 'note', kind: 'text', label: t('study.note'), required: true }]}
          send={({ note }) => actOnStudy(study, action, String(note))}
          onClose={() => setAction(null)}
        />
      )}
    </Stack>
  );
}
