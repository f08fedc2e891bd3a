import '../../styles/inputs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolRef } from '../../api/types';
import { SearchSelect } from '../../ui/search-select';
import { schoolSearchQuery } from './organisation.api';

interface Props {
  id: string;
  label: string;
  description?: string;
  value: SchoolRef | null;
  onChange: (school: SchoolRef) => void;
  error?: ReactNode;
}

function useSchoolOptions(query: string) {
  return useQuery({
    ...schoolSearchQuery(query),
    select: (page) =>
      page.items.map((school) => ({
        key: school.id,
        text: school.nameTh,
        note: school.subdistrict ?? undefined,
        value: { id: school.id, nameTh: school.nameTh },
      })),
  });
}

export function SchoolSelect({ value, onChange, ...field }: Props) {
  const { t } = useTranslation();
  return (
    <SearchSelect<SchoolRef>
      {...field}
      placeholder={t('search.schoolPlaceholder')}
      chosenText={value?.nameTh ?? ''}
      useOptions={useSchoolOptions}
      onChoose={onChange}
    />
  );
}
