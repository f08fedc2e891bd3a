import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { unlessShown } from '../../ui/basis';
import { DraftNotes } from '../../ui/draft-notes';
import { ErrorSummary } from '../../ui/error-summary';
import { SendFiles, useSendFiles } from '../../ui/files';
import { fieldErrorsOf } from '../../ui/form-errors';
import { ButtonLink } from '../../ui/links';
import { ListSkeleton } from '../../ui/loading';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { addPart, caseQuery, CASES, changeVisit, sendCaseFile, type Case } from './cases.api';
import { FieldInput } from '../../ui/form-dialog';
import { isEmpty, type Values } from '../../ui/form-values';
import { useDraft, type Draft } from '../incidents/outbox/use-draft';
import { useVisitFields, valuesOfVisit, visitOf, VISIT_STEPS } from './visit-fields';

/** A visit on a phone: one step at a time, large buttons at the bottom, photos at the end. */
export function VisitPage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/signed/cases/$caseId/visit' });
  const { visit: visitId } = useSearch({ from: '/signed/cases/$caseId/visit' });
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page title={t(visitId === undefined ? 'visit.title' : 'visit.changeTitle')} width="narrow">
      {saved !== null ? (
        <Saved caseId={caseId} visitId={saved} />
      ) : visitId === undefined ? (
        <VisitForm caseId={caseId} visit={null} onSaved={setSaved} />
      ) : (
        <ChangeVisit caseId={caseId} visitId={visitId} onSaved={setSaved} />
      )}
    </Page>
  );
}

type Visit = Case['visits'][number];

/** The form as it was saved; somebody else may save it meanwhile. */
function ChangeVisit({
  caseId,
  visitId,
  onSaved,
}: {
  caseId: string;
  visitId: string;
  onSaved: (id: string) => void;
}) {
  const { t } = useTranslation();
  const query = useQuery(caseQuery(caseId));
  return (
    <QueryView query={query}>
      {({ visits }) => {
        const visit = visits.find(({ id }) => id === visitId);
        return visit === undefined ? (
          <Text>{t('cases.noVisits')}</Text>
        ) : (
          <VisitForm key={visit.id} caseId={caseId} visit={visit} onSaved={onSaved} />
        );
      }}
    </QueryView>
  );
}

function Saved({ caseId, visitId }: { caseId: string; visitId: string }) {
  const { t } = useTranslation();
  const sending = useSendFiles({
    shown: 0,
    send: (file) => sendCaseFile(`/cases/${caseId}/visits/${visitId}/photos`, file),
    refresh: () => queryClient.invalidateQueries({ queryKey: CASES }),
  });
  return (
    <Stack>
      <Text role="status">{t('visit.saved')}</Text>
      <SendFiles sending={sending} text={t('files.addPhoto')} />
      <ButtonLink to="/cases/$caseId" params={{ caseId }} size="lg">
        {t('common.close')}
      </ButtonLink>
    </Stack>
  );
}

interface FormProps {
  caseId: string;
  /** The visit that is mended, or none. */
  visit: Visit | null;
  onSaved: (id: string) => void;
}

function VisitForm({ caseId, visit, onSaved }: FormProps) {
  const draft = useDraft(
    visit === null ? `visit/${caseId}` : `visit/change/${visit.id}`,
    visit === null
      ? { version: 0, values: { visitedOn: today() } }
      : { version: visit.version, values: valuesOfVisit(visit.form) },
  );
  if (draft.values === undefined) return <ListSkeleton />;
  return <VisitSteps caseId={caseId} visit={visit} draft={draft} values={draft.values} onSaved={onSaved} />;
}

function VisitSteps({ caseId, visit, draft, values, onSaved }: FormProps & { draft: Draft; values: Values }) {
  const { t } = useTranslation();
  const steps = useVisitFields();
  const [index, setIndex] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: async (typed: Values) => {
      const told = visitOf(typed);
      return visit === null
        ? addPart(caseId, 'visits', told, await draft.keyFor(told))
        : changeVisit(caseId, visit, told);
    },
    onSuccess: async ({ id }, typed) => {
      await draft.saved(typed);
      await queryClient.invalidateQueries({ queryKey: CASES });
      onSaved(id);
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const step = VISIT_STEPS[index] ?? 'outcome';
  const isLast = index === VISIT_STEPS.length - 1;
  const missing = steps[step].filter(({ name, required }) => required && isEmpty(values[name]));
  const problem = sending.isError ? asProblem(sending.error) : null;
  const own = Object.fromEntries(missing.map(({ name, label }) => [name, t('form.fill', { field: label })]));
  const errors: Record<string, unknown> =
    attempt === 0 ? {} : { ...(problem ? fieldErrorsOf(problem) : {}), ...own };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0) return setAttempt((count) => count + 1);
    setAttempt(0);
    if (isLast) sending.mutate(values);
    else setIndex(index + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('visit.step', { step: index + 1, all: VISIT_STEPS.length })}</Text>
        <Title order={2}>{t(`visit.steps.${step}`)}</Title>
        <ErrorSummary
          errors={errors as Record<string, string>}
          problem={unlessShown(problem, draft.theirs)}
          attempt={attempt}
        />
        <DraftNotes fields={VISIT_STEPS.flatMap((name) => steps[name])} draft={draft} problem={problem} />
        {steps[step].map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            error={errors[field.name]}
            onChange={(value) => draft.set(field.name, value)}
          />
        ))}
        <Group grow>
          {index === 0 ? null : (
            <Button variant="default" size="lg" onClick={() => setIndex(index - 1)}>
              {t('common.back')}
            </Button>
          )}
          <Button type="submit" size="lg" loading={sending.isPending}>
            {t(isLast ? 'common.save' : 'common.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
