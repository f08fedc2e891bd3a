import { Button, Input, UnstyledButton } from '@mantine/core';
import {
  DETAIL_TAGS,
  HAZARD_GROUPS,
  groupOfHazard,
  hazardsOfGroup,
  label,
  type DetailTagCode,
  type HazardCode,
  type HazardGroupCode,
} from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n';
import { fieldId } from '../../../ui/form-errors';
import { GroupIcon } from '../../../ui/group-icon';
import { useLabels } from '../../../ui/labels';
import { CodeFinder } from './code-finder';
import type { StepProps } from './step-props';
import classes from './report.module.css';

/** What happened: plain words or one of four cards, then one of the group's sub-types. */
export function CodePicker({ draft, update, errorAt }: StepProps) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<HazardGroupCode | null>(null);
  const choose = (mainCode: HazardCode, tags: DetailTagCode[]) => {
    update({ mainCode, tags });
    setGroup(null);
  };
  const error = errorAt('mainCode');
  if (draft.mainCode !== null) {
    return (
      <>
        <Chosen code={draft.mainCode} onChange={() => update({ mainCode: null, tags: [] })} />
        <Tags draft={draft} update={update} errorAt={errorAt} />
      </>
    );
  }
  return (
    <Input.Wrapper label={t('report.what')} labelElement="div" error={error} required>
      <div className={classes.choices}>
        <CodeFinder id={fieldId('mainCode')} onChoose={choose} />
        <Groups group={group} onChoose={setGroup} />
        {group === null ? null : <Subtypes group={group} onChoose={(code) => choose(code, [])} />}
      </div>
    </Input.Wrapper>
  );
}

function Chosen({ code, onChange }: { code: HazardCode; onChange: () => void }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <Input.Wrapper label={t('report.what')} labelElement="div" required>
      <div className={classes.chosen}>
        <span>
          <strong>{labels.hazard(code)}</strong>
          <small>{labels.group(groupOfHazard(code))}</small>
        </span>
        <Button variant="default" onClick={onChange}>
          {t('common.change')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}

function Groups({
  group,
  onChoose,
}: {
  group: HazardGroupCode | null;
  onChoose: (group: HazardGroupCode) => void;
}) {
  const language = useLanguage();
  return (
    <div className={classes.groups}>
      {HAZARD_GROUPS.map((entry) => (
        <UnstyledButton
          key={entry.code}
          className={classes.group}
          data-group={entry.code}
          data-chosen={entry.code === group || undefined}
          aria-pressed={entry.code === group}
          onClick={() => onChoose(entry.code)}
        >
          <GroupIcon group={entry.code} size={34} />
          <span>{label(entry, language)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

function Subtypes({ group, onChoose }: { group: HazardGroupCode; onChoose: (code: HazardCode) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={classes.choices} role="group" aria-label={t('report.subtype')}>
      <strong>{t('report.subtype')}</strong>
      {hazardsOfGroup(group).map((hazard) => (
        <UnstyledButton key={hazard.code} className={classes.choice} onClick={() => onChoose(hazard.code)}>
          {label(hazard, language)}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** The second, free layer: details that say more than the code, where there are any for it. */
function Tags({ draft, update }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fitting = DETAIL_TAGS.filter(
    (tag) => tag.suggestedSubtype === draft.mainCode || draft.tags.includes(tag.code),
  );
  if (fitting.length === 0) return null;
  const toggle = (code: DetailTagCode) =>
    update({
      tags: draft.tags.includes(code) ? draft.tags.filter((tag) => tag !== code) : [...draft.tags, code],
    });
  return (
    <div role="group" aria-label={t('report.tags')}>
      <p>{t('report.tags')}</p>
      <div className={classes.chips}>
        {fitting.map((tag) => (
          <Button
            key={tag.code}
            variant={draft.tags.includes(tag.code) ? 'filled' : 'default'}
            aria-pressed={draft.tags.includes(tag.code)}
            onClick={() => toggle(tag.code)}
          >
            {label(tag, language)}
          </Button>
        ))}
      </div>
    </div>
  );
}
