import '../../styles/inputs';
import { Button, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { label, PARTNER_TYPES, SERVICE_TYPES, type VocabularyEntry } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { useLanguage } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import type { Field } from '../../ui/form-values';
import { JoinedSummary, useJoinedSubmit } from '../../ui/joined-form';
import { fieldProps } from '../../ui/use-submit';
import { addAgency, editAgency, PARTNERS, type Agency, type NewAgency } from './partners.api';

interface Values {
  type: string | null;
  nameTh: string;
  nameEn: string;
  phone: string;
  services: string[];
  subdistricts: string;
  contact: { name: string; phone: string; email: string; note: string };
}

function valuesOf(agency: Agency | null): Values {
  const contact = agency?.contact;
  return {
    type: agency?.type ?? null,
    nameTh: agency?.nameTh ?? '',
    nameEn: agency?.nameEn ?? '',
    phone: agency?.phone ?? '',
    services: agency?.services ?? [],
    subdistricts: agency?.subdistricts.join('\n') ?? '',
    contact: contactOf(contact),
  };
}

function contactOf(contact: Agency['contact'] | undefined): Values['contact'] {
  return {
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    note: contact?.note ?? '',
  };
}

const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>;

/** An emptied text is taken away. */
function bodyOf({ subdistricts, contact, nameEn, phone, ...rest }: Values): NewAgency {
  return {
    ...rest,
    ...{ nameEn: nameEn === '' ? null : nameEn, phone: phone === '' ? null : phone },
    subdistricts: subdistricts
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    contact: filled(contact),
  } as NewAgency;
}

export function AgencyDialog({ agency, onClose }: { agency: Agency | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const fields = useFields();
  const form = useForm<Values>({
    initialValues: valuesOf(agency),
    validate: {
      type: (value) => (value === null ? t('partner.typeMissing') : null),
      nameTh: (value) => (value.trim() === '' ? t('partner.nameMissing') : null),
    },
  });
  const submit = useJoinedSubmit({
    form,
    shown: agency && valuesOf(agency),
    send: (values) => (agency === null ? addAgency(bodyOf(values)) : editAgency(agency, bodyOf(values))),
    onDone: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: PARTNERS });
      onClose();
      if (agency === null) await navigate({ to: '/agencies/$agencyId', params: { agencyId: saved.id } });
    },
  });
  return (
    <Dialog onClose={onClose} title={t(agency === null ? 'partner.add' : 'partner.edit')} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <JoinedSummary submit={submit} fields={fields} />
          <Inputs form={form as UseFormReturnType<Values, Values>} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t(submit.theirs === null ? 'common.save' : 'conflict.again')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function useOptionsOf() {
  const language = useLanguage();
  return (entries: readonly VocabularyEntry[]) =>
    entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
}

/** How the fields are called, and how what stands in them reads. */
function useFields(): Field[] {
  const { t } = useTranslation();
  const of = useOptionsOf();
  return [
    { name: 'type', kind: 'choice', label: t('partner.type'), options: of(PARTNER_TYPES) },
    { name: 'nameTh', kind: 'line', label: t('partner.name') },
    { name: 'nameEn', kind: 'line', label: t('partner.nameEn') },
    { name: 'services', kind: 'choices', label: t('partner.services'), options: of(SERVICE_TYPES) },
    { name: 'subdistricts', kind: 'text', label: t('partner.area') },
    { name: 'phone', kind: 'line', label: t('partner.phone') },
    { name: 'contact.name', kind: 'line', label: t('partner.contactName') },
    { name: 'contact.phone', kind: 'line', label: t('partner.contactPhone') },
    { name: 'contact.email', kind: 'line', label: t('partner.contactEmail') },
    { name: 'contact.note', kind: 'text', label: t('partner.contactNote') },
  ];
}

function Inputs({ form }: { form: UseFormReturnType<Values, Values> }) {
  const { t } = useTranslation();
  const of = useOptionsOf();
  return (
    <>
      <Select
        label={t('partner.type')}
        required
        searchable
        data={of(PARTNER_TYPES)}
        {...fieldProps(form, 'type')}
      />
      <TextInput label={t('partner.name')} required {...fieldProps(form, 'nameTh')} />
      <TextInput label={t('partner.nameEn')} {...fieldProps(form, 'nameEn')} />
      <MultiSelect label={t('partner.services')} data={of(SERVICE_TYPES)} {...fieldProps(form, 'services')} />
      <Textarea
        label={t('partner.area')}
        description={t('partner.areaHint')}
        rows={3}
        {...fieldProps(form, 'subdistricts')}
      />
      <TextInput
        label={t('partner.phone')}
        description={t('partner.phoneHint')}
        {...fieldProps(form, 'phone')}
      />
      <TextInput
        label={t('partner.contactName')}
        description={t('partner.contactHint')}
        {...fieldProps(form, 'contact.name')}
      />
      <TextInput label={t('partner.contactPhone')} {...fieldProps(form, 'contact.phone')} />
      <TextInput label={t('partner.contactEmail')} {...fieldProps(form, 'contact.email')} />
      <Textarea label={t('partner.contactNote')} rows={2} {...fieldProps(form, 'contact.note')} />
    </>
  );
}
