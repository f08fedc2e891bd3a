import { TextInput, UnstyledButton } from '@mantine/core';
import { findHazards, groupOfHazard, type DetailTagCode, type HazardCode } from '#contracts';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupIcon } from '../../../ui/group-icon';
import { useLabels } from '../../../ui/labels';
import classes from './report.module.css';

const shownResults = 5;

interface Props {
  id: string;
  onChoose: (code: HazardCode, tags: DetailTagCode[]) => void;
}

/** "ครูตี" or "จมน้ำ" leads to a code. Works on the device: nothing typed here is sent. */
export function CodeFinder({ id, onChoose }: Props) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [words, setWords] = useState('');
  const findings = useMemo(
    () => (words.trim().length < 2 ? [] : findHazards(words).slice(0, shownResults)),
    [words],
  );
  const isUnknown = words.trim().length >= 3 && findings.length === 0;
  return (
    <div className={classes.choices}>
      <TextInput
        id={id}
        label={t('report.finder')}
        placeholder={t('report.finderPlaceholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div role="status" className={classes.choices}>
        {isUnknown ? <span>{t('report.finderNothing')}</span> : null}
        {findings.map((finding) => (
          <UnstyledButton
            key={`${finding.code}${finding.tag ?? ''}`}
            className={classes.choice}
            onClick={() => onChoose(finding.code, finding.tag === undefined ? [] : [finding.tag])}
          >
            <GroupIcon group={groupOfHazard(finding.code)} />
            <span>
              <strong>
                {finding.tag === undefined ? labels.hazard(finding.code) : labels.tag(finding.tag)}
              </strong>
              <small>
                {finding.tag === undefined
                  ? labels.group(groupOfHazard(finding.code))
                  : labels.hazard(finding.code)}
              </small>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}
