import { useTranslation } from 'react-i18next';

const known = [
  'submit',
  'discard',
  'edit',
  'acknowledge',
  'start',
  'escalate',
  'resume',
  'resolve',
  'close',
  'reopen',
  'reject',
  'merge',
  'withdraw',
  'reclassify',
  'set-urgency',
  'assign',
  'add-person',
  'record-msc',
  'create',
] as const;
type Known = (typeof known)[number];

/** Verb and object in Thai for an action; an action of a newer server shows as "other". */
export function useActionText(): (action: string) => string {
  const { t } = useTranslation();
  return (action) => {
    const entry = known.find((each): each is Known => each === action);
    return entry === undefined ? t('action.other') : t(`action.${entry}`);
  };
}
