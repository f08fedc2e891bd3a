import '../../styles/inputs';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { District, NewSchool, SchoolDetails } from '../../api/types';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../ui/use-submit';

export interface SchoolValues {
  code10: string;
  code8: string;
  nameTh: string;
  nameEn: string;
  subdistrict: string;
  networkId: string | null;
}

export const emptySchool: SchoolValues = {
  code10: '',
  code8: '',
  nameTh: '',
  nameEn: '',
  subdistrict: '',
  networkId: null,
};

/** An emptied text is taken away. */
const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function toSchoolDetails(values: SchoolValues): SchoolDetails {
  return {
    code8: orNothing(values.code8),
    nameTh: values.nameTh.trim(),
    nameEn: orNothing(values.nameEn),
    subdistrict: orNothing(values.subdistrict),
    networkId: values.networkId ?? undefined,
  };
}

export function toNewSchool(values: SchoolValues): NewSchool {
  return { ...toSchoolDetails(values), code10: values.code10.trim(), nameTh: values.nameTh.trim() };
}

export function useSchoolRules() {
  const { t } = useTranslation();
  return {
    code10: (value: string) => (/^\d{10}$/.test(value.trim()) ? null : t('school.code10Wrong')),
    code8: (value: string) => (/^(\d{8})?$/.test(value.trim()) ? null : t('school.code8Wrong')),
    nameTh: (value: string) => (value.trim() === '' ? t('school.nameMissing') : null),
    networkId: (value: string | null) => (value === null ? t('school.networkMissing') : null),
  };
}

interface Props {
  /** The ten digits name a school for ever; only a new one may choose them. */
  isNew: boolean;
  form: UseFormReturnType<SchoolValues>;
  networks: District['networks'];
}

export function SchoolInputs({ isNew, form, networks }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput {...fieldProps(form, 'nameTh')} label={t('school.nameTh')} maxLength={200} />
      <TextInput {...fieldProps(form, 'nameEn')} label={t('school.nameEn')} maxLength={200} />
      <TextInput
        {...fieldProps(form, 'code10')}
        readOnly={!isNew}
        label={t('school.code10')}
        inputMode="numeric"
        maxLength={10}
      />
      <TextInput {...fieldProps(form, 'code8')} label={t('school.code8')} inputMode="numeric" maxLength={8} />
      <TextInput {...fieldProps(form, 'subdistrict')} label={t('school.subdistrict')} maxLength={100} />
      <Select
        {...fieldProps(form, 'networkId')}
        label={t('people.network')}
        data={networks.map((network) => ({ value: network.id, label: network.nameTh }))}
      />
    </>
  );
}
