import '../../styles/inputs';
import { Button, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { label, PARTNER_TYPES, SERVICE_TYPES } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { useLanguage } from '../../i18n';
import { useBasis } from '../../ui/basis';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldProps, useSubmit } from '../../ui/use-submit';
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

/** An empty text is left out: the server tells "not given" from "nothing". */
function bodyOf({ subdistricts, contact, nameEn, phone, ...rest }: Values): NewAgency {
  return {
    ...rest,
    ...filled({ nameEn, phone }),
    subdistricts: subdistricts
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    contact: filled(contact),
  } as NewAgency;
}

export function AgencyDialog({ agency: present, onClose }: { agency: Agency | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const agency = useBasis(present, valuesOf);
  const form = useForm<Values>({
    initialValues: valuesOf(agency),
    validate: {
      type: (value) => (value === null ? t('partner.typeMissing') : null),
      nameTh: (value) => (value.trim() === '' ? t('partner.nameMissing') : null),
    },
  });
  const submit = useSubmit({
    form,
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
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Inputs form={form as UseFormReturnType<Values, Values>} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Inputs({ form }: { form: UseFormReturnType<Values, Values> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = (entries: readonly { code: string; th: string; en: string }[]) =>
    entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
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
