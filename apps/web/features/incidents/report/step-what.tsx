import '../../../styles/inputs';
import { Checkbox, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { INCIDENT_KINDS, label, LOCATION_TYPES } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { useLanguage } from '../../../i18n';
import { ChoiceChips } from '../../../ui/choice-chips';
import { fieldId } from '../../../ui/form-errors';
import { HotlineBar } from '../../../ui/hotline-bar';
import { TimeField } from '../../../ui/time-field';
import { ThaiDateField } from '../../../ui/thai-date-field';
import { SchoolSelect } from '../../organisation/school-select';
import { CodePicker } from './code-picker';
import { FirstHour } from './first-hour';
import { MoreFacts } from './more-facts';
import type { StepProps } from './step-props';
import classes from './report.module.css';
import { firstHourAdvice } from './report-rules';

export function StepWhat(props: StepProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { draft, update, errorAt } = props;
  const advice = firstHourAdvice(draft);
  return (
    <Stack gap="md">
      <HotlineBar />
      {me.activePost.place.kind === 'school' ? null : (
        <section className={classes.section}>
          <SchoolSelect
            id={fieldId('school')}
            label={t('report.school')}
            value={draft.school}
            onChange={(school) => update({ school })}
            error={errorAt('school')}
          />
        </section>
      )}
      <section className={classes.section}>
        <CodePicker {...props} />
        {advice === null ? null : <FirstHour advice={advice} />}
      </section>
      <When {...props} />
      <Where {...props} />
      <section className={classes.section}>
        <Textarea
          id={fieldId('facts')}
          label={t('report.facts')}
          description={t('report.factsHint')}
          value={draft.facts}
          error={errorAt('facts')}
          maxLength={5000}
          required
          onChange={(event) => update({ facts: event.currentTarget.value })}
        />
        <MoreFacts {...props} />
      </section>
    </Stack>
  );
}

function When({ draft, update, errorAt }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes.section}>
      <Radio.Group
        label={t('report.kind')}
        value={draft.kind}
        onChange={(kind) => update({ kind: kind === 'WARNING' ? 'WARNING' : 'EVENT' })}
      >
        <Stack gap="xs" mt={4}>
          {INCIDENT_KINDS.map((kind) => (
            <Radio key={kind.code} value={kind.code} label={label(kind, language)} />
          ))}
        </Stack>
      </Radio.Group>
      <ThaiDateField
        id={fieldId('happenedOn')}
        label={t('report.happenedOn')}
        value={draft.happenedOn}
        onChange={(happenedOn) => update({ happenedOn })}
        error={errorAt('happenedOn')}
        required
      />
      <div className={classes.chips}>
        <TimeField
          id={fieldId('happenedTime')}
          label={t('report.happenedTime')}
          value={draft.happenedTime}
          error={errorAt('happenedTime')}
          onChange={(happenedTime) => update({ happenedTime })}
        />
        <Checkbox
          mt="xl"
          label={t('report.about')}
          checked={draft.happenedAbout}
          onChange={(event) => update({ happenedAbout: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

function Where({ draft, update, errorAt }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes.section}>
      <ChoiceChips
        id={fieldId('locationType')}
        label={t('report.where')}
        options={LOCATION_TYPES.map((place) => ({ value: place.code, label: label(place, language) }))}
        value={draft.locationType}
        onChange={(locationType) => update({ locationType })}
        error={errorAt('locationType')}
      />
      <TextInput
        id={fieldId('locationDetail')}
        label={t('report.whereDetail')}
        value={draft.locationDetail}
        error={errorAt('locationDetail')}
        maxLength={200}
        onChange={(event) => update({ locationDetail: event.currentTarget.value })}
      />
    </section>
  );
}
