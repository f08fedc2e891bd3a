import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/types';
import { NewerAlert } from '../../../ui/newer-alert';
import { useFieldText } from '../field-text';
import classes from './actions.module.css';

const compared = [
  'status',
  'urgency',
  'mainCode',
  'assigneePostId',
  'happenedOn',
  'happenedTime',
  'locationType',
  'locationDetail',
  'facts',
  'immediateAction',
] as const;

/** What of a report the alert compares, and an action is decided on. */
export const comparedOf = (incident: Incident): unknown => compared.map((field) => incident[field]);

interface Props {
  seen: Incident;
  newer: Incident;
  /** What this person wants to write, by field. */
  mine: Record<string, unknown>;
}

/** Somebody was faster: both values stand side by side, nothing is overwritten without being seen. */
export function ConflictAlert({ seen, newer, mine }: Props) {
  const { t } = useTranslation();
  const fields = useFieldText();
  const changed = compared.filter((field) => JSON.stringify(seen[field]) !== JSON.stringify(newer[field]));
  return (
    <NewerAlert focusOn={newer}>
      {t('conflict.text')}
      {changed.map((field) => (
        <div key={field}>
          <strong>{fields.name(field)}</strong>
          <div className={classes.compare}>
            <div>
              <strong>{t('conflict.theirs')}</strong>
              {fields.value(field, newer[field])}
            </div>
            <div>
              <strong>{t(field in mine ? 'conflict.yours' : 'conflict.before')}</strong>
              {fields.value(field, field in mine ? mine[field] : seen[field])}
            </div>
          </div>
        </div>
      ))}
    </NewerAlert>
  );
}
