import { NativeSelect, TextInput } from '@mantine/core';
import { CARE_GROUPS, CCT_STATUSES, HERO_COLOURS, SDQ_SCALE_NAMES } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useCareLabels } from './care-labels';
import classes from './care.module.css';
import type { EntryDraft, EntryHead } from './entry-draft';
import type { Criteria } from './screenings.api';

interface Props {
  head: EntryHead;
  criteria: Criteria;
  draft: EntryDraft;
  onChange: (draft: EntryDraft) => void;
}

/** The inputs of one student for the chosen kind, each with its criterion where it is chosen. */
export function EntryFields(props: Props) {
  const { kind } = props.head;
  if (kind === 'SDQ') return <Scores {...props} />;
  if (kind === 'ASPECTS') return <Aspects {...props} />;
  return kind === 'HERO' ? <OneChoice {...props} field="colour" /> : <OneChoice {...props} field="status" />;
}

function Scores({ draft, onChange }: Props) {
  const labels = useCareLabels();
  return (
    <div className={classes.scores}>
      {SDQ_SCALE_NAMES.map((scale) => (
        <TextInput
          key={scale}
          label={labels.scale(scale)}
          description="0–10"
          inputMode="numeric"
          maxLength={2}
          value={draft[scale] ?? ''}
          error={draft[scale] && !/^(?:\d|10)$/.test(draft[scale]) ? '0–10' : undefined}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, [scale]: value })}
        />
      ))}
    </div>
  );
}

function Aspects({ criteria, draft, onChange }: Props) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  return (
    <div className={classes.aspects}>
      {criteria.aspects.map(({ aspect, normal, atRisk, problem }) => {
        const texts = [normal, atRisk, problem];
        return (
          <NativeSelect
            key={aspect}
            label={labels.aspect(aspect)}
            value={draft[aspect] ?? ''}
            data={[
              { value: '', label: t('screening.notJudged') },
              ...CARE_GROUPS.map(({ code }, index) => ({
                value: code,
                label: texts[index] ? `${labels.group(code)}: ${texts[index]}` : labels.group(code),
              })),
            ]}
            onChange={({ currentTarget: { value } }) => onChange({ ...draft, [aspect]: value })}
          />
        );
      })}
    </div>
  );
}

function OneChoice({ draft, onChange, field }: Props & { field: 'colour' | 'status' }) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  const options =
    field === 'colour'
      ? HERO_COLOURS.map(({ code }) => ({ value: code as string, label: labels.colour(code) }))
      : CCT_STATUSES.map(({ code }) => ({ value: code as string, label: labels.cct(code) }));
  return (
    <NativeSelect
      label={t(`screening.${field}`)}
      value={draft[field] ?? ''}
      data={[{ value: '', label: t('screening.notJudged') }, ...options]}
      onChange={({ currentTarget: { value } }) => onChange({ ...draft, [field]: value })}
    />
  );
}
