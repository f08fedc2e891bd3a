import '../../styles/inputs';
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { HAZARD_GROUPS, HEAD_GROUPS, isCascadeKind } from '#contracts';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../ui/choice-chips';
import { fieldId } from '../../ui/form-errors';
import { useLabels } from '../../ui/labels';
import { ThaiDateField } from '../../ui/thai-date-field';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { JoinedSummary, useJoinedSubmit } from '../../ui/joined-form';
import { fieldProps } from '../../ui/use-submit';
import { useActivityFields } from './activity-fields';
import { useActivityLabels } from './activity-labels';
import { isWhole, type ActivityForm, type ActivityValues } from './activity-form-values';
import { FindingFields } from './finding-fields';
import { HeadFields, SchoolsField } from './head-fields';
import { FollowsField, PartnerFields } from './partner-fields';
import { keepActivity, type Activity } from './activities.api';

interface Props {
  initial: ActivityValues;
  /** What is there already is corrected or counted: its kind and state stand. */
  isNew: boolean;
  button: string;
  send: (values: ActivityValues, title: string) => Promise<Activity>;
  onDone: (activity: Activity) => void | Promise<void>;
}

function useRules() {
  const { t } = useTranslation();
  const needed = t('activity.needed');
  const given = (value: unknown) => (value === null || value === '' ? needed : null);
  const whole = (text: string) => (isWhole(text) ? null : t('activity.wholeNumber'));
  return {
    happensOn: given,
    scenario: (value: unknown, { kind }: ActivityValues) => (kind === 'DRILL' ? given(value) : null),
    guidanceArea: (value: unknown, { kind }: ActivityValues) => (kind === 'GUIDANCE' ? given(value) : null),
    title: (text: string, { kind }: ActivityValues) =>
      kind !== 'DRILL' && text.trim() === '' ? needed : null,
    minutesToClear: whole,
    schools: Object.fromEntries(HEAD_GROUPS.map(({ code }) => [code, whole])),
    findings: { text: (text: string) => given(text.trim()), ownerPostId: given, dueOn: given },
  };
}

/** One form for every kind: a drill asks for little, so that it is logged beside the assembly point. */
export function ActivityFormView({ initial, isNew, button, send, onDone }: Props) {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const fields = useActivityFields(initial.kind);
  const form = useForm<ActivityValues>({ initialValues: initial, validate: useRules() });
  const { status, scenario } = form.values;
  const submit = useJoinedSubmit({
    form,
    shown: isNew ? null : initial,
    send: (values) =>
      send(values, values.title.trim() || t('activity.drillTitle', { scenario: labels.scenario(scenario) })),
    onDone: async (activity) => {
      await keepActivity(activity);
      await onDone(activity);
    },
  });
  const isHeld = status === 'HELD';
  return (
    <form onSubmit={submit.onSubmit} noValidate>
      <Stack gap="lg" maw={720}>
        <JoinedSummary submit={submit} fields={fields} />
        {isNew ? <StateField form={form} /> : null}
        <KindFields form={form} />
        <DayField form={form} />
        <SchoolsField form={form} />
        {isHeld ? <HeldFields form={form} isNew={isNew} /> : null}
        <PartnerFields form={form} />
        <MoreFields form={form} />
        <Group>
          <Button type="submit" size="lg" loading={submit.isPending}>
            {submit.theirs === null ? button : t('conflict.again')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who came; of a drill also how long it took, and what it brought to light. */
function HeldFields({ form, isNew }: { form: ActivityForm; isNew: boolean }) {
  const { t } = useTranslation();
  const { kind, schools } = form.values;
  return (
    <>
      {schools.map((school, index) => (
        <HeadFields key={school.schoolId} form={form} index={index} />
      ))}
      {kind === 'DRILL' ? (
        <TextInput
          {...fieldProps(form, 'minutesToClear')}
          label={t('activity.minutesToClear')}
          inputMode="numeric"
          autoComplete="off"
          size="lg"
          maw={220}
        />
      ) : null}
      {isNew && kind === 'DRILL' && schools.length === 1 ? <FindingFields form={form} /> : null}
    </>
  );
}

function StateField({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  return (
    <ChoiceChips
      id={fieldId('status')}
      label={t('activity.state')}
      options={[
        { value: 'HELD' as const, label: t('activity.isHeld') },
        { value: 'PLANNED' as const, label: t('activity.isPlanned') },
      ]}
      value={form.values.status}
      onChange={(status) => form.setValues(status === 'PLANNED' ? { status, findings: [] } : { status })}
    />
  );
}

/** What its kind asks for: scenario and type of a drill, area of guidance, a title for the rest. */
function KindFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const { kind, drillType, guidanceArea } = form.values;
  return (
    <>
      {kind === 'DRILL' ? (
        <>
          <Select
            {...fieldProps(form, 'scenario')}
            label={t('activity.scenario')}
            required
            size="lg"
            data={labels.scenarios}
          />
          <ChoiceChips
            id={fieldId('drillType')}
            label={t('activity.drillType')}
            options={labels.drillTypes}
            value={drillType}
            onChange={(value) => form.setFieldValue('drillType', value)}
          />
        </>
      ) : (
        <TextInput
          {...fieldProps(form, 'title')}
          label={t('activity.title')}
          required
          maxLength={200}
          size="lg"
        />
      )}
      {kind === 'GUIDANCE' ? (
        <ChoiceChips
          id={fieldId('guidanceArea')}
          label={t('activity.guidanceArea')}
          options={labels.areas}
          value={guidanceArea}
          error={form.errors.guidanceArea}
          onChange={(value) => form.setFieldValue('guidanceArea', value)}
        />
      ) : null}
      {isCascadeKind(kind) ? <FollowsField form={form} /> : null}
    </>
  );
}

function DayField({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const { status, happensOn } = form.values;
  const shared = {
    ...{ id: fieldId('happensOn'), label: t('activity.happensOn'), value: happensOn },
    error: form.errors.happensOn,
  };
  return status === 'HELD' ? (
    <ThaiDateField {...shared} required onChange={(day) => form.setFieldValue('happensOn', day)} />
  ) : (
    <ThaiDateParts {...shared} onChange={(day) => form.setFieldValue('happensOn', day)} />
  );
}

function MoreFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation();
  const words = useLabels();
  const { kind } = form.values;
  return (
    <Stack gap="md">
      <MultiSelect
        {...fieldProps(form, 'hazardGroups')}
        label={t('activity.hazardGroups')}
        data={HAZARD_GROUPS.map(({ code }) => ({ value: code, label: words.group(code) }))}
      />
      {kind === 'DRILL' ? (
        <TextInput {...fieldProps(form, 'title')} label={t('activity.titleOptional')} maxLength={200} />
      ) : null}
      {isCascadeKind(kind) ? (
        <Checkbox
          {...fieldProps(form, 'leadTeachers', 'checkbox')}
          label={t('activity.leadTeachers')}
          size="md"
        />
      ) : null}
      <Textarea
        {...fieldProps(form, 'note')}
        label={t('activity.note')}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <Text c="dimmed">{t('activity.noNames')}</Text>
    </Stack>
  );
}
