import { Button } from '@mantine/core';
import { REFERRAL_ACTIONS, type ReferralActionName } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActBy } from '../referrals.api';
import classes from '../referrals.module.css';
import { ActDialog, type ActOn } from './act-dialog';
import { FIRST, GRAVE } from './act-fields';

interface Props {
  referral: ActOn & { availableActions: readonly string[] };
  by: 'office' | 'agency';
  /** An action asked for by a key. */
  requested?: string | null;
  onRequestDone?: () => void;
}

/** Done elsewhere on the page: writing the draft, and the ledger of the basis. */
const ELSEWHERE = new Set(['edit', 'add-basis', 'withdraw-basis']);

function rank(action: string): number {
  const at = FIRST.indexOf(action);
  return at === -1 ? FIRST.length : at;
}

function wayOf(action: string, by: 'office' | 'agency'): ActBy {
  if (by === 'agency') return 'agency';
  return REFERRAL_ACTIONS[action as ReferralActionName]?.byAgency === true ? 'on-behalf' : 'office';
}

/** What may be done now: the next step first, what the district records for an agency after its own. */
export function ActBar({ referral, by, requested = null, onRequestDone }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const actions = referral.availableActions
    .filter((action) => !ELSEWHERE.has(action))
    .toSorted(
      (a, b) =>
        Number(wayOf(a, by) === 'on-behalf') - Number(wayOf(b, by) === 'on-behalf') || rank(a) - rank(b),
    );
  const open = asked ?? (requested !== null && actions.includes(requested) ? requested : null);
  const close = () => {
    setAsked(null);
    onRequestDone?.();
  };
  if (actions.length === 0) return null;
  return (
    <div className={classes.buttons}>
      {actions.map((action, index) => (
        <Button
          key={action}
          size="md"
          variant={index === 0 && !GRAVE.has(action) ? 'filled' : 'default'}
          onClick={() => setAsked(action)}
        >
          {wayOf(action, by) === 'on-behalf'
            ? t('referral.forAgency', { action: t(`referral.action.${action as 'submit'}`) })
            : t(`referral.action.${action as 'submit'}`)}
        </Button>
      ))}
      {open === null ? null : (
        <ActDialog key={open} referral={referral} action={open} by={wayOf(open, by)} onClose={close} />
      )}
    </div>
  );
}
