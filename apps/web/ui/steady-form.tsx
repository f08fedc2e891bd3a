import { Button } from '@mantine/core';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSamePart, unlessShown } from './basis';
import { ErrorSummary } from './error-summary';
import { NewerAlert } from './newer-alert';

interface Props<T> {
  /** As it is known now. */
  record: T;
  /** What of it the form shows; everything but its version when absent. */
  partOf?: (record: T) => unknown;
  children: (basis: T, form: SteadyHandle) => ReactNode;
}

const content = ({ version: _, ...rest }: { version: number }): unknown => rest;

export interface SteadyHandle {
  /** The record was saved from here: the form begins anew from what comes back. */
  renew: () => void;
  /** Whether it did. */
  isRenewed: boolean;
  /** Takes what somebody else saved meanwhile in place of what was typed; null when nobody did. */
  showNewer: (() => void) | null;
}

/**
 * A form over a record that others may save too. Once somebody has touched it, it stays with what it began from, so that
 * nothing typed is taken away: something newer is announced where the form tells its refusals (`SteadySummary`), and comes
 * when it is asked for.
 */
export function SteadyForm<T extends { version: number }>({ record, partOf = content, children }: Props<T>) {
  const [basis, setBasis] = useState(record);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<'untouched' | 'touched' | 'renewing' | 'renewed'>('untouched');
  const isOld = !isSamePart(partOf(record), partOf(basis));
  if (record !== basis && !(isOld && state === 'touched')) {
    setBasis(record);
    if (state === 'renewing') setState('renewed');
    if (isOld || state === 'renewing') setRound(round + 1);
  }
  const touch = () => setState((present) => (present === 'renewing' ? present : 'touched'));
  const form: SteadyHandle = {
    renew: () => setState('renewing'),
    isRenewed: state === 'renewed',
    showNewer: isOld && state === 'touched' ? () => setState('untouched') : null,
  };
  return (
    // Not while the event goes down: React would put the old value back before the field has heard of the new one.
    <div key={round} onInput={touch} onClick={touch}>
      {children(basis, form)}
    </div>
  );
}

interface SummaryProps extends ComponentProps<typeof ErrorSummary> {
  /** Absent while there is no record yet. */
  form?: SteadyHandle | undefined;
}

/** What stands in the form's way: that somebody else was faster, with the way on, or what the server says. */
export function SteadySummary({ form, problem = null, attempt, ...rest }: SummaryProps) {
  const { t } = useTranslation();
  const showNewer = form?.showNewer ?? null;
  return (
    <>
      {showNewer === null ? null : (
        <NewerAlert focusOn={problem?.status === 412 ? attempt : null}>
          {t('draft.newer')}
          <div>
            <Button
              variant="default"
              onClick={(event) => {
                // It is no touch of the form.
                event.stopPropagation();
                showNewer();
              }}
            >
              {t('draft.showNewer')}
            </Button>
          </div>
        </NewerAlert>
      )}
      <ErrorSummary {...rest} problem={unlessShown(problem, showNewer)} attempt={attempt} />
    </>
  );
}
