import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once, unwrap } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useMe } from '../../../app/session';
import { ErrorSummary, ProblemAlert } from '../../../ui/error-summary';
import { Page } from '../../../ui/page';
import { queueReport } from '../outbox/reports';
import { flush } from '../outbox/sender';
import { ReportBar } from './report-bar';
import classes from './report.module.css';
import { toNewIncident, type ReportDraft } from './report-draft';
import { missingIn, type Step } from './report-rules';
import type { StepProps } from './step-props';
import { StepReview } from './step-review';
import { StepWhat } from './step-what';
import { StepWho } from './step-who';
import type { DraftHandle } from './use-report-draft';

interface Props {
  id: string;
  handle: DraftHandle;
  content: ReportDraft;
  onQueued: () => void;
}

function useStep(): [Step, (step: Step) => void] {
  const { step = 1 } = useSearch({ from: '/signed/report' });
  const navigate = useNavigate({ from: '/report' });
  return [step, (next) => void navigate({ search: (present) => ({ ...present, step: next }) })];
}

function useErrors(handle: DraftHandle, content: ReportDraft, step: Step) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const [checkedStep, setCheckedStep] = useState<Step | null>(null);
  const missing = Object.entries(missingIn(step, content)).map(([path, reason]) => [
    path,
    t(`report.missing.${reason}`),
  ]);
  const refused = (handle.stored?.refusal?.errors ?? []).map(({ path, detail }) => [path, detail]);
  const shown: Record<string, string> = Object.fromEntries(
    checkedStep === step ? [...refused, ...missing] : refused,
  );
  const check = (): boolean => {
    if (missing.length === 0) return true;
    setCheckedStep(step);
    setAttempt((count) => count + 1);
    return false;
  };
  return { shown, attempt, check };
}

/** For a browser that keeps nothing (a private window): sent at once, or the person is told. */
function useDirectSend(id: string) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (content: ReportDraft) =>
      unwrap(client.POST('/incidents', { params: { header: once(id) }, body: toNewIncident(id, content) })),
    onSuccess: () => navigate({ to: '/my-reports/$reportId', params: { reportId: id } }),
  });
}

/** Queues the checked report on the device; an earlier step that is not complete comes first. */
function useSend(
  { id, content, onQueued }: Pick<Props, 'id' | 'content' | 'onQueued'>,
  goTo: (step: Step) => void,
) {
  const personId = useMe().person.id;
  const direct = useDirectSend(id);
  const send = async () => {
    const firstOpen = ([1, 2] as const).find((step) => Object.keys(missingIn(step, content)).length > 0);
    if (firstOpen !== undefined) return goTo(firstOpen);
    await queueReport(personId, id, content).then(
      () => {
        void flush(personId);
        onQueued();
      },
      () => direct.mutate(content),
    );
  };
  return { send, problem: direct.isError ? asProblem(direct.error) : null };
}

export function ReportForm(props: Props) {
  const { t } = useTranslation();
  const { handle, content } = props;
  const [step, goTo] = useStep();
  const errors = useErrors(handle, content, step);
  const { send, problem } = useSend(props, goTo);
  useEffect(() => {
    void window.scrollTo({ top: 0 });
  }, [step]);

  const next = () => {
    if (!errors.check()) return;
    void handle.saveNow();
    if (step === 3) void send();
    else goTo((step + 1) as Step);
  };
  const stepProps: StepProps = {
    draft: content,
    update: handle.update,
    errorAt: (path) => errors.shown[path],
  };
  return (
    <Page title={t('report.title')} width="narrow" lead={<StepLine step={step} />}>
      <Refusal handle={handle} />
      {problem === null ? null : <ProblemAlert problem={problem} />}
      <ErrorSummary errors={errors.shown} attempt={errors.attempt} />
      <StepContent step={step} props={stepProps} goTo={goTo} />
      <ReportBar
        step={step}
        saveState={handle.saveState}
        onBack={() => goTo((step - 1) as Step)}
        onNext={next}
      />
    </Page>
  );
}

function StepContent({ step, props, goTo }: { step: Step; props: StepProps; goTo: (step: Step) => void }) {
  if (step === 1) return <StepWhat {...props} />;
  if (step === 2) return <StepWho {...props} />;
  return <StepReview {...props} goTo={goTo} />;
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation();
  return (
    <div className={classes.steps}>
      <strong>{t('report.stepOf', { step })}</strong> {t(`report.step${step}`)}
      <div className={classes.track} aria-hidden>
        {[1, 2, 3].map((each) => (
          <span key={each} data-done={each <= step || undefined} />
        ))}
      </div>
    </div>
  );
}

function Refusal({ handle }: { handle: DraftHandle }) {
  const { t } = useTranslation();
  const refusal = handle.stored?.refusal ?? null;
  if (refusal === null) return null;
  return (
    <Alert color="red" title={t('outbox.rejected')} role="alert">
      {refusal.title}
    </Alert>
  );
}
