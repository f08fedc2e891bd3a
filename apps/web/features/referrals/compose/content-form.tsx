import '../../../styles/inputs';
import { Alert, Button, Checkbox, Chip, Group, Input, Stack, Switch, Textarea, Title } from '@mantine/core';
import {
  CLASSES_OF_BASIS,
  DATA_CLASSES,
  label,
  REFERRAL_PURPOSES,
  REFERRAL_REASONS,
  referralPurposeByCode,
  isReferralPurposeCode,
  URGENCY_LEVELS,
  type DataClassCode,
  type ReferralBasisCode,
} from '#contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { useLanguage } from '../../../i18n';
import { ChoiceChips } from '../../../ui/choice-chips';
import { fieldErrorsOf, fieldId } from '../../../ui/form-errors';
import { SteadySummary, type SteadyHandle } from '../../../ui/steady-form';
import { editReferral } from '../referrals.api';
import classes from '../referrals.module.css';
import { TEXT_FIELDS, type Referral, type TextField } from '../referral-types';
import { useReferralWords } from '../referral-words';
import { FillBands } from './from-screening';

interface Values {
  urgency: string;
  purpose: string | null;
  reasons: string[];
  dataClasses: string[];
  guardianSuspected: boolean;
  texts: Record<TextField, string>;
}

/** The text fields of each class; the other classes come from the roll and the files. */
const FIELDS_OF: Partial<Record<DataClassCode, readonly TextField[]>> = {
  CONTACT: ['phone'],
  EDUCATION: ['learning', 'attendance'],
  SCREENING: ['screening'],
  HEALTH: ['health'],
  LEGAL: ['legal'],
};

export function valuesOf(referral: Referral): Values {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, referral.texts[field] ?? '']));
  return {
    urgency: referral.urgency,
    purpose: referral.purpose,
    reasons: referral.reasons,
    dataClasses: referral.choices.map(({ code }) => code),
    guardianSuspected: referral.guardianSuspected,
    texts: texts as Record<TextField, string>,
  };
}

/** Only what changed is sent: a text that this post may not read is never written over. */
function changesOf(values: Values, seen: Values): Record<string, unknown> {
  const { texts, ...rest } = values;
  const before: Record<string, unknown> = { ...seen };
  const changed = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  const written = TEXT_FIELDS.filter((field) => texts[field] !== seen.texts[field]);
  return {
    ...Object.fromEntries(changed.filter(([, value]) => value !== null)),
    ...Object.fromEntries(written.map((field) => [field, texts[field].trim() === '' ? null : texts[field]])),
  };
}

interface Props {
  referral: Referral;
  form: SteadyHandle;
  onSaved: () => Promise<unknown>;
}

export function ContentForm({ referral, form, onSaved }: Props) {
  const { t } = useTranslation();
  const [seen] = useState(() => valuesOf(referral));
  const [values, setValues] = useState(seen);
  const [attempt, setAttempt] = useState(0);
  const save = useMutation({
    mutationFn: () => editReferral(referral.id, referral.version, changesOf(values, seen)),
    onSuccess: () => {
      form.renew();
      return onSaved();
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const isChanged = Object.keys(changesOf(values, seen)).length > 0;
  const set = (change: Partial<Values>) => setValues((present) => ({ ...present, ...change }));
  const setText = (field: TextField, text: string) =>
    setValues((present) => ({ ...present, texts: { ...present.texts, [field]: text } }));
  const problem = save.isError ? asProblem(save.error) : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate className={classes.section}>
      <Title order={2}>{t('referral.compose')}</Title>
      <SteadySummary
        form={form}
        errors={problem === null ? {} : fieldErrorsOf(problem)}
        problem={problem}
        attempt={attempt}
      />
      <Why values={values} set={set} setText={setText} />
      <WhatGoes
        values={values}
        bases={referral.bases.filter(({ live }) => live).map(({ code }) => code)}
        set={set}
        setText={setText}
        withheld={referral.withheld}
        referral={referral}
      />
      <Button type="submit" size="md" loading={save.isPending} disabled={!isChanged}>
        {t('referral.save')}
      </Button>
      {isChanged ? <Alert color="orange">{t('referral.unsaved')}</Alert> : null}
      {!isChanged && referral.version > 1 ? (
        <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />}>
          {t('referral.draftSaved')}
        </Alert>
      ) : null}
    </form>
  );
}

interface PartProps {
  values: Values;
  set: (change: Partial<Values>) => void;
  setText: (field: TextField, text: string) => void;
}

function Why({ values, set, setText }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = (entries: readonly { code: string; th: string; en: string }[]) =>
    entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
  return (
    <Stack gap="md">
      <Input.Wrapper id="reasons-group" label={t('referral.reasons')} labelElement="div" required>
        <Chip.Group multiple value={values.reasons} onChange={(reasons) => set({ reasons })}>
          <Group gap="xs" mt={4} role="group" aria-label={t('referral.reasons')}>
            {of(REFERRAL_REASONS).map((one, index) => (
              <Chip
                key={one.value}
                value={one.value}
                variant="outline"
                size="md"
                id={index === 0 ? fieldId('reasons') : undefined}
              >
                {one.label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <ChoiceChips
        id={fieldId('urgency')}
        label={t('referral.urgency')}
        options={of(URGENCY_LEVELS)}
        value={values.urgency}
        onChange={(urgency) => set({ urgency })}
      />
      <ChoiceChips
        id={fieldId('purpose')}
        label={t('referral.purpose')}
        options={of(REFERRAL_PURPOSES)}
        value={values.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      {(['problem', 'schoolDid', 'visitRisk'] as const).map((field) => (
        <TextInputOf key={field} field={field} values={values} setText={setText} />
      ))}
      <Switch
        label={t('referral.guardianSuspected')}
        description={t('referral.guardianSuspectedText')}
        checked={values.guardianSuspected}
        onChange={(event) => set({ guardianSuspected: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function TextInputOf({ field, values, setText }: Omit<PartProps, 'set'> & { field: TextField }) {
  const { t } = useTranslation();
  return (
    <Textarea
      id={fieldId(field)}
      label={t(`referral.field.${field}`)}
      description={t(`referral.hint.${field as 'problem'}`, { defaultValue: '' }) || undefined}
      required={field === 'problem' || field === 'schoolDid'}
      rows={field === 'phone' ? 1 : 3}
      value={values.texts[field]}
      onChange={(event) => setText(field, event.currentTarget.value)}
    />
  );
}

/** Each class by itself, never "everything": what purpose and basis do not carry says so at the point of choice. */
function WhatGoes({
  values,
  bases,
  withheld,
  referral,
  set,
  setText,
}: PartProps & { bases: string[]; withheld: string[]; referral: Referral }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const purpose = isReferralPurposeCode(values.purpose) ? referralPurposeByCode(values.purpose) : null;
  const isChosen = (code: DataClassCode): boolean =>
    values.dataClasses.includes(code) && !withheld.includes(code);
  const noteOf = (code: DataClassCode): string | undefined => {
    if (purpose !== null && !purpose.classes.includes(code)) return t('referral.notForPurpose');
    const carried = bases.some((basis) => CLASSES_OF_BASIS[basis as ReferralBasisCode]?.includes(code));
    return carried || bases.length === 0 ? undefined : t('referral.notForBasis');
  };
  // Never over what somebody has written.
  const mayFill = isChosen('SCREENING') && values.texts.screening.trim() === '';
  const toggle = (code: string, is: boolean) =>
    set({
      dataClasses: is ? [...values.dataClasses, code] : values.dataClasses.filter((one) => one !== code),
    });
  return (
    <Stack gap="sm" role="group" aria-label={t('referral.dataClasses')}>
      <Title order={3}>{t('referral.dataClasses')}</Title>
      <div>{t('referral.dataClassesText')}</div>
      {DATA_CLASSES.map(({ code }) => (
        <div key={code}>
          <Checkbox
            label={words.dataClass(code)}
            description={noteOf(code) ?? t(`referral.classText.${code}`)}
            checked={values.dataClasses.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
          {isChosen(code)
            ? FIELDS_OF[code]?.map((field) => (
                <TextInputOf key={field} field={field} values={values} setText={setText} />
              ))
            : null}
          {code === 'SCREENING' && mayFill ? (
            <FillBands referral={referral} onFill={(text) => setText('screening', text)} />
          ) : null}
        </div>
      ))}
    </Stack>
  );
}
