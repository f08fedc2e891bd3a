import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSamePart } from './basis';
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
}

/**
 * A form over a record that others may save too. Once somebody has touched it, it stays with what it began from, so that
 * nothing typed is taken away: something newer is announced, and comes when it is asked for.
 */
export function SteadyForm<T extends { version: number }>({ record, partOf = content, children }: Props<T>) {
  const { t } = useTranslation();
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
  return (
    <Stack>
      {isOld && state === 'touched' ? (
        <NewerAlert>
          {t('draft.newer')}
          <div>
            <Button variant="default" onClick={() => setState('untouched')}>
              {t('draft.showNewer')}
            </Button>
          </div>
        </NewerAlert>
      ) : null}
      {/* Not while the event goes down: React would put the old value back before the field has heard of the new one. */}
      <div key={round} onInput={touch} onClick={touch}>
        {children(basis, { renew: () => setState('renewing'), isRenewed: state === 'renewed' })}
      </div>
    </Stack>
  );
}
