import { Button, Group, Stack, Text } from '@mantine/core';
import { CASE_CAUSES, CASE_RESULTS, CASE_STUDY_SECTIONS, SERVICE_TYPES } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { ReportLink } from '../reports/report-link';
import own from './study.module.css';
import { useCaseWords } from './case-words';
import { actOnStudy, CASES, editStudy, studyQuery, type CaseStudy, type CaseStudyEdit } from './cases.api';
import { FieldInputs, isEmpty, type Field, type Value, type Values } from '../../ui/form-dialog';
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
            <Editor key={study.version} study={study} />
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
  const { t } = useTranslation();
  const fields = useStudyFields();
  const [values, setValues] = useState<Values>(() => ({
    ...Object.fromEntries(study.sections.map(({ code, text }) => [code, text])),
    ...{ causes: study.causes, helps: study.helps, result: study.result },
  }));
  const body = {
    sections: CASE_STUDY_SECTIONS.flatMap(({ code }) =>
      isEmpty(values[code]) ? [] : [{ code, text: values[code] as string }],
    ),
    causes: values.causes ?? [],
    helps: values.helps ?? [],
    ...(isEmpty(values.result) ? {} : { result: values.result }),
  } as CaseStudyEdit;
  const saving = useMutation({
    mutationFn: async (send: boolean) => {
      const kept = await editStudy(study, body);
      return send ? actOnStudy(kept, 'submit') : kept;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
  const set = (name: string, value: Value) => setValues((present) => ({ ...present, [name]: value }));
  return (
    <Stack>
      <Head study={study} />
      <Stack className="no-print">
        <Lead study={study} />
        <FieldInputs fields={fields} values={values} onChange={set} />
      </Stack>
      {/* A box cuts a long text off on paper; the sheet does not. */}
      <div className={own.paper}>
        <StudySheet study={{ ...study, ...body, result: body.result ?? null }} />
      </div>
      {saving.isError ? <ProblemAlert problem={asProblem(saving.error)} /> : null}
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

function Paper({ study }: { study: CaseStudy }) {
  const { t } = useTranslation();
  const [action, setAction] = useState<'return' | 'analyse' | null>(null);
  return (
    <Stack>
      <Head study={study} />
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
