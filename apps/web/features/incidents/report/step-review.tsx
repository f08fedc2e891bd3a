import '../../../styles/inputs';
import { Button, Radio, Stack, Text, Title } from '@mantine/core';
import { label, URGENCY_LEVELS } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n';
import { useDates } from '../../../ui/dates';
import { HotlineBar } from '../../../ui/hotline-bar';
import { useLabels } from '../../../ui/labels';
import { ConflictNotice } from './conflict-notice';
import { FirstHour } from './first-hour';
import type { StepProps } from './step-props';
import classes from './report.module.css';
import { firstHourAdvice, proposedUrgency, takesConflictRoute, type Step } from './report-rules';

export function StepReview(props: StepProps & { goTo: (step: Step) => void }) {
  const { draft } = props;
  const advice = firstHourAdvice(draft);
  return (
    <Stack gap="md">
      {takesConflictRoute(draft) ? <ConflictNotice /> : null}
      <WhatAnswers {...props} />
      <WhoAnswers {...props} />
      <Urgency {...props} />
      {advice === null ? <HotlineBar /> : <FirstHour advice={advice} />}
    </Stack>
  );
}

interface AnswersProps {
  title: string;
  onChange: () => void;
  rows: [string, string][];
}

function Answers({ title, onChange, rows }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <div className={classes.chips}>
        <Title order={2}>{title}</Title>
        <Button variant="default" onClick={onChange} aria-label={`${t('common.change')} ${title}`}>
          {t('common.change')}
        </Button>
      </div>
      <dl className={classes.review}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WhatAnswers({ draft, goTo }: StepProps & { goTo: (step: Step) => void }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const time = draft.happenedTime === '' ? '' : ` ${draft.happenedTime}`;
  const about = draft.happenedAbout ? ` (${t('report.about')})` : '';
  const place = [labels.location(draft.locationType), draft.locationDetail]
    .filter((text) => text !== '')
    .join(' · ');
  const told = draft.told.map(({ whom, at }) => `${t(`told.${whom}`)} ${dates.instant(at)}`).join('\n');
  const rows: [string, string][] = [
    [t('report.kind'), labels.kind(draft.kind)],
    [t('report.school'), draft.school?.nameTh ?? ''],
    [t('report.what'), [labels.hazard(draft.mainCode), ...draft.tags.map(labels.tag)].join(' · ')],
    [t('report.happenedOn'), `${dates.day(draft.happenedOn ?? '', 'full')}${time}${about}`],
    [t('report.where'), place],
    [t('report.facts'), draft.facts],
    [t('report.immediateAction'), draft.immediateAction],
    [t('report.told'), told],
  ];
  return (
    <Answers
      title={t('report.step1')}
      onChange={() => goTo(1)}
      rows={rows.filter(([, value]) => value.trim() !== '')}
    />
  );
}

function WhoAnswers({ draft, goTo }: StepProps & { goTo: (step: Step) => void }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const rows = draft.persons.map((person): [string, string] => {
    const harm = person.role === 'HARMED' ? labels.harm(person.harmLevel) : '';
    const details = [labels.personKind(person.kind), person.note ?? '', labels.personRole(person.role), harm];
    return [person.displayName, details.filter((text) => text !== '').join(' · ')];
  });
  const others = draft.otherSchools.map((school) => school.nameTh).join('\n');
  if (rows.length === 0) rows.push([t('report.chosenPersons'), t('report.nobody')]);
  if (others !== '') rows.push([t('report.otherSchools'), others]);
  return <Answers title={t('report.step2')} onChange={() => goTo(2)} rows={rows} />;
}

function Urgency({ draft, update }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const proposed = proposedUrgency(draft);
  return (
    <section className={classes.section}>
      <Radio.Group
        label={t('report.urgency')}
        description={t('report.urgencyHint')}
        value={draft.urgency ?? proposed}
        onChange={(value) =>
          update({ urgency: URGENCY_LEVELS.find((level) => level.code === value)?.code ?? null })
        }
      >
        <Stack gap="sm" mt="xs">
          {URGENCY_LEVELS.map((level) => (
            <Radio
              key={level.code}
              value={level.code}
              label={
                level.code === proposed
                  ? `${label(level, language)} (${t('report.proposed')})`
                  : label(level, language)
              }
              description={language === 'th' ? level.ruleTh : level.ruleEn}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text c="dimmed">{t('report.urgencyNote')}</Text>
    </section>
  );
}
