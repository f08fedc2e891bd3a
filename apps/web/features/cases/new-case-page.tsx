import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { StudentHit } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldErrorsOf, fieldId } from '../../ui/form-errors';
import { classroomText } from '../../ui/labels';
import { Page } from '../../ui/page';
import { SearchSelect, type SearchOption } from '../../ui/search-select';
import { studentQuery, studentSearchQuery } from '../students/students.api';
import { filled, measureOf, useCaseFields } from './case-fields';
import { CASES, openCaseFrom, type OpenCase } from './cases.api';
import { FieldInputs } from '../../ui/form-dialog';
import { isEmpty, type Value, type Values } from '../../ui/form-values';

interface Chosen {
  id: string;
  displayName: string;
}

function useOptions(query: string): UseQueryResult<SearchOption<Chosen>[]> {
  return useQuery({
    ...studentSearchQuery(query, undefined),
    select: ({ items }: { items: StudentHit[] }) =>
      items.map((student) => ({
        key: student.id,
        text: student.displayName,
        note: classroomText(student.level, student.room),
        value: { id: student.id, displayName: student.displayName },
      })),
  });
}

/** Opening a case: who, what kind, what is seen; where the student stands today if it is known. */
export function NewCasePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { student: given, ...from } = useSearch({ from: '/signed/cases/new' });
  const known = useQuery({ ...studentQuery(given ?? ''), enabled: given !== undefined });
  const { story, measure } = useCaseFields();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [values, setValues] = useState<Values>({ urgency: 'NORMAL', type: 'AT_RISK' });
  const [attempt, setAttempt] = useState(0);
  const origin = (['incident', 'screening', 'dropout'] as const).find((name) => from[name] !== undefined);
  const student = chosen ?? known.data ?? null;
  const opening = useMutation({
    mutationFn: (body: OpenCase) => openCaseFrom(from, body),
    onSuccess: async ({ id, route }) => {
      await queryClient.invalidateQueries({ queryKey: CASES });
      await navigate(
        route === 'district' ? { to: '/cases' } : { to: '/cases/$caseId', params: { caseId: id } },
      );
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const missing = [
    ...(student === null ? [['studentId', t('cases.student')] as const] : []),
    ...story
      .filter(({ name, required }) => required && isEmpty(values[name]))
      .map(({ name, label }) => [name, label] as const),
  ];
  const problem = opening.isError ? asProblem(opening.error) : null;
  const errors =
    attempt === 0
      ? {}
      : {
          ...(problem ? fieldErrorsOf(problem) : {}),
          ...Object.fromEntries(missing.map(([name, field]) => [name, t('form.fill', { field })])),
        };
  const set = (name: string, value: Value) => setValues((present) => ({ ...present, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0 || student === null) return setAttempt((count) => count + 1);
    const names = ['type', 'urgency', 'problem', 'history', 'family'];
    opening.mutate({
      studentId: student.id,
      ...filled(values, names),
      ...(measureOf(values) ? { measure: measureOf(values) } : {}),
    } as OpenCase);
  };
  return (
    <Page title={t('common.openCase')} lead={t('cases.newLead')} width="narrow">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {origin === undefined ? null : <Text role="note">{t(`cases.openedFrom.${origin}`)}</Text>}
          <ErrorSummary errors={errors} problem={problem} attempt={attempt} />
          <SearchSelect
            id={fieldId('studentId')}
            label={t('cases.findStudent')}
            chosenText={student?.displayName ?? ''}
            error={(errors as Record<string, string>).studentId}
            useOptions={useOptions}
            onChoose={setChosen}
          />
          <FieldInputs fields={story} values={values} errors={errors} onChange={set} />
          <Title order={2}>{t('cases.measure')}</Title>
          <Text c="dimmed">{t('cases.scale')}</Text>
          <FieldInputs fields={measure(false)} values={values} onChange={set} />
          <Button type="submit" size="lg" loading={opening.isPending}>
            {t('common.openCase')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
