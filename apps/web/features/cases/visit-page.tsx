import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldErrorsOf } from '../../ui/form-errors';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { AddFile } from './case-files';
import { addPart, CASES } from './cases.api';
import { FieldInput, isEmpty, type Values } from './form-dialog';
import { useVisitFields, visitOf, VISIT_STEPS } from './visit-fields';

/** A visit on a phone: one step at a time, large buttons at the bottom, photos at the end. */
export function VisitPage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/signed/cases/$caseId/visit' });
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page title={t('visit.title')} width="narrow">
      {saved === null ? (
        <VisitForm caseId={caseId} onSaved={setSaved} />
      ) : (
        <Saved caseId={caseId} visitId={saved} />
      )}
    </Page>
  );
}

function Saved({ caseId, visitId }: { caseId: string; visitId: string }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text role="status">{t('visit.saved')}</Text>
      <AddFile path={`/cases/${caseId}/visits/${visitId}/photos`} text={t('cases.addPhoto')} />
      <ButtonLink to="/cases/$caseId" params={{ caseId }} size="lg">
        {t('common.close')}
      </ButtonLink>
    </Stack>
  );
}

function VisitForm({ caseId, onSaved }: { caseId: string; onSaved: (id: string) => void }) {
  const { t } = useTranslation();
  const steps = useVisitFields();
  const [values, setValues] = useState<Values>({ visitedOn: today() });
  const [index, setIndex] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: () => addPart(caseId, 'visits', visitOf(values)),
    onSuccess: async ({ id }) => {
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
    if (isLast) sending.mutate();
    else setIndex(index + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('visit.step', { step: index + 1, all: VISIT_STEPS.length })}</Text>
        <Title order={2}>{t(`visit.steps.${step}`)}</Title>
        <ErrorSummary errors={errors as Record<string, string>} problem={problem} attempt={attempt} />
        {steps[step].map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            error={errors[field.name]}
            onChange={(value) => setValues((present) => ({ ...present, [field.name]: value }))}
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
