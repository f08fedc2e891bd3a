import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NewerAlert } from './newer-alert';

interface Props<T> {
  /** As it is known now. */
  record: T;
  children: (basis: T, form: SteadyHandle) => ReactNode;
}

export interface SteadyHandle {
  /** The record was saved from here: the form begins anew from what comes back. */
  renew: () => void;
  /** Whether it did. */
  isRenewed: boolean;
}

/**
 * A form over a record that others may save too. Once somebody has touched it, it stays with the version that it began
 * from, so that nothing typed is taken away: a newer one is announced, and comes when it is asked for.
 */
export function SteadyForm<T extends { version: number }>({ record, children }: Props<T>) {
  const { t } = useTranslation();
  const [basis, setBasis] = useState(record);
  const [state, setState] = useState<'untouched' | 'touched' | 'renewing' | 'renewed'>('untouched');
  const isOld = record.version !== basis.version;
  if (isOld && state !== 'touched') {
    setBasis(record);
    setState(state === 'renewing' ? 'renewed' : 'untouched');
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
      <div key={basis.version} onInput={touch} onClick={touch}>
        {children(basis, { renew: () => setState('renewing'), isRenewed: state === 'renewed' })}
      </div>
    </Stack>
  );
}
