import '../../styles/inputs';
import { Button, Checkbox, Fieldset, Stack, TextInput } from '@mantine/core';
import {
  HAZARD_GROUPS,
  isIsoDate,
  isPartnerTypeCode,
  label,
  MOU_DATA_CLASSES,
  mouDataClassesFor,
  SERVICE_TYPES,
  type IsoDate,
} from '#contracts';
import type { FormErrors } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useLanguage } from '../../i18n';
import { fieldErrorsOf, fieldId } from '../../ui/form-errors';
import { SteadySummary, type SteadyHandle } from '../../ui/steady-form';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import classes from '../referrals/referrals.module.css';
import { PARTNERS, type Mou, type MouDetails } from './partners.api';

export interface MouValues {
  startsOn: string | null;
  endsOn: string | null;
  hazardGroups: string[];
  services: string[];
  dataClasses: string[];
  signatories: Mou['signatories'];
}

export const emptyMou: MouValues = {
  ...{ startsOn: null, endsOn: null, hazardGroups: [], services: [], dataClasses: [], signatories: [] },
};

interface Props {
  agencyType: string;
  initial: MouValues;
  send: (body: MouDetails) => Promise<Mou>;
  onSaved: (mou: Mou) => void | Promise<void>;
  /** Of an agreement that is there already. */
  form?: SteadyHandle;
}

const dayOf = (value: string | null): IsoDate | null => (value !== null && isIsoDate(value) ? value : null);

/** The terms: until when, for which dangers and help, and class by class what the agency may receive. */
export function MouForm({ agencyType, initial, send, onSaved, form }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState(initial);
  const [attempt, setAttempt] = useState(0);
  const save = useMutation({
    mutationFn: () => send(values as MouDetails),
    onSuccess: async (mou) => {
      await onSaved(mou);
      await queryClient.invalidateQueries({ queryKey: PARTNERS });
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const set = (change: Partial<MouValues>) => setValues((present) => ({ ...present, ...change }));
  const problem = save.isError ? asProblem(save.error) : null;
  const errors = problem === null ? {} : fieldErrorsOf(problem);
  const labels = useFieldNames(values.signatories);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate className={classes.section}>
      <Stack gap="md">
        <SteadySummary form={form} errors={errors} problem={problem} attempt={attempt} labels={labels} />
        <Days values={values} set={set} errors={errors} />
        <Choices values={values} set={set} />
        <DataClasses agencyType={agencyType} values={values} set={set} />
        <Signatories values={values} set={set} errors={errors} />
        <Button
          type="submit"
          size="md"
          loading={save.isPending}
          disabled={values.startsOn === null || values.endsOn === null}
        >
          {t('partner.saveDraft')}
        </Button>
      </Stack>
    </form>
  );
}

const SIGNATORY_FIELDS = { name: 'signatory', position: 'position', signedOn: 'signedOn' } as const;

/** By the path of an error. */
function useFieldNames(signatories: Mou['signatories']): Record<string, string> {
  const { t } = useTranslation();
  const own = ['startsOn', 'endsOn', 'hazardGroups', 'services', 'dataClasses'] as const;
  return Object.fromEntries([
    ...own.map((name) => [name, t(`partner.${name}`)]),
    ...signatories.flatMap(({ side }, index) =>
      Object.entries(SIGNATORY_FIELDS).map(([field, word]) => [
        `signatories.${index}.${field}`,
        `${t(`partner.side.${side}`)} ${t(`partner.${word}`)}`,
      ]),
    ),
  ]) as Record<string, string>;
}

interface PartProps {
  values: MouValues;
  set: (change: Partial<MouValues>) => void;
}

function Days({ values, set, errors }: PartProps & { errors: FormErrors }) {
  const { t } = useTranslation();
  return (
    <>
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <ThaiDateParts
          key={name}
          id={fieldId(name)}
          label={t(`partner.${name}`)}
          value={dayOf(values[name])}
          onChange={(day) => set({ [name]: day })}
          error={errors[name]}
        />
      ))}
    </>
  );
}

function Choices({ values, set }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Checkbox.Group
        label={t('partner.hazardGroups')}
        required
        value={values.hazardGroups}
        onChange={(hazardGroups) => set({ hazardGroups })}
      >
        <Stack gap="xs" mt={4}>
          {HAZARD_GROUPS.map((one) => (
            <Checkbox key={one.code} value={one.code} label={label(one, language)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('partner.services')}
        required
        value={values.services}
        onChange={(services) => set({ services })}
      >
        <Stack gap="xs" mt={4}>
          {SERVICE_TYPES.map((one) => (
            <Checkbox key={one.code} value={one.code} label={label(one, language)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}

/** Each class with what it means; what this kind of agency may never receive cannot be chosen, and says why. */
function DataClasses({ agencyType, values, set }: PartProps & { agencyType: string }) {
  const { t } = useTranslation();
  const allowed: readonly string[] = isPartnerTypeCode(agencyType) ? mouDataClassesFor(agencyType) : [];
  return (
    <Checkbox.Group
      label={t('partner.dataClasses')}
      description={t('partner.dataClassesText')}
      value={values.dataClasses}
      onChange={(dataClasses) => set({ dataClasses })}
    >
      <Stack gap="sm" mt={4}>
        {MOU_DATA_CLASSES.map((code) => (
          <Checkbox
            key={code}
            value={code}
            disabled={!allowed.includes(code)}
            label={t(`partner.dataClass.${code}`)}
            description={
              allowed.includes(code) ? t(`partner.dataClassHelp.${code}`) : t('partner.dataClassNever')
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Signatories({ values, set, errors }: PartProps & { errors: FormErrors }) {
  const { t } = useTranslation();
  return (
    <>
      {(['district', 'agency'] as const).map((side) => {
        const signed = values.signatories.find((one) => one.side === side);
        const pathOf = (field: string) =>
          `signatories.${signed ? values.signatories.indexOf(signed) : side}.${field}`;
        const one = signed ?? { side, name: '', position: '', signedOn: values.startsOn ?? '' };
        const change = (part: Partial<typeof one>) => {
          const next = { ...one, ...part };
          const others = values.signatories.filter((other) => other !== signed);
          const isEmpty = next.name.trim() === '' && next.position.trim() === '';
          set({ signatories: isEmpty ? others : [...others, next] });
        };
        return (
          <Fieldset key={side} legend={t(`partner.side.${side}`)}>
            <TextInput
              id={fieldId(pathOf('name'))}
              label={t('partner.signatory')}
              value={one.name}
              error={errors[pathOf('name')]}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              id={fieldId(pathOf('position'))}
              label={t('partner.position')}
              value={one.position}
              error={errors[pathOf('position')]}
              onChange={(event) => change({ position: event.currentTarget.value })}
            />
            <ThaiDateParts
              id={fieldId(pathOf('signedOn'))}
              label={t('partner.signedOn')}
              error={errors[pathOf('signedOn')]}
              value={dayOf(one.signedOn)}
              onChange={(day) => change({ signedOn: day ?? '' })}
            />
          </Fieldset>
        );
      })}
    </>
  );
}
