import { Alert, Anchor, List } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { fieldId } from './form-errors';
import { useProblemText } from './problem-text';

interface Props {
  errors?: FormErrors;
  /** Names of the fields, put before the server's short texts ("ชื่อ: ต้องกรอก"). */
  labels?: Record<string, string>;
  problem?: Problem | null;
  /** Grows with every refused try: the focus moves here each time. */
  attempt: number;
}

function focusField(event: MouseEvent, path: string): void {
  event.preventDefault();
  const target = document.getElementById(fieldId(path));
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

/** What stopped the form, on top, each line a link to its field (GOV.UK pattern). */
export function ErrorSummary({ errors = {}, labels = {}, problem = null, attempt }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter(([, message]) => Boolean(message));
  const isShown = entries.length > 0 || problem !== null;
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!isShown) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      role="alert"
      icon={<IconAlertCircle aria-hidden />}
      title={entries.length > 0 ? t('form.summaryTitle') : undefined}
    >
      {problem !== null && entries.length === 0 ? <ProblemLines problem={problem} /> : null}
      {entries.length === 0 ? null : (
        <List>
          {entries.map(([path, message]) => (
            <List.Item key={path}>
              <Anchor href={`#${fieldId(path)}`} onClick={(event) => focusField(event, path)} c="red.8">
                {labels[path] === undefined ? message : `${labels[path]}: ${String(message)}`}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

function ProblemLines({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const text = useProblemText(problem);
  return (
    <>
      <strong>{text.title}</strong>
      {text.hint === null ? null : <div>{text.hint}</div>}
      {text.traceId === null ? null : (
        <div>
          {t('problem.traceId')} {text.traceId}
        </div>
      )}
    </>
  );
}

/** A refusal outside of a form. */
export function ProblemAlert({ problem, attempt = 1 }: { problem: Problem | null; attempt?: number }) {
  return <ErrorSummary problem={problem} attempt={attempt} />;
}
