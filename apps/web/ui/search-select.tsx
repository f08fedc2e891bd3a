import '../styles/inputs';
import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SearchOption<T> {
  key: string;
  text: string;
  note?: string;
  value: T;
}

interface Props<T> {
  id: string;
  label: string;
  description?: string;
  placeholder?: string;
  error?: ReactNode;
  /** Text in the field before anything is typed: the present choice. */
  chosenText?: string;
  useOptions: (query: string) => UseQueryResult<SearchOption<T>[]>;
  onChoose: (value: T) => void;
  minLength?: number;
}

/** Type two letters or more, choose from what the server finds. */
export function SearchSelect<T>({
  id,
  chosenText = '',
  useOptions,
  onChoose,
  minLength = 2,
  ...input
}: Props<T>) {
  const [text, setText] = useState<string | null>(null);
  const [query] = useDebouncedValue(text ?? '', 250);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const result = useOptions(query);
  const isLong = query.trim().length >= minLength;
  const choose = (key: string) => {
    const option = result.data?.find((entry) => entry.key === key);
    if (option !== undefined) onChoose(option.value);
    setText(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <InputBase
          {...input}
          id={id}
          size="md"
          autoComplete="off"
          value={text ?? chosenText}
          rightSection={isLong && result.isFetching ? <Loader size={20} /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            setText(null);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isLong}>
        <Combobox.Options mah={280} className="scroll-y" aria-label={input.label}>
          <OptionList result={result} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function OptionList<T>({ result }: { result: UseQueryResult<SearchOption<T>[]> }) {
  const { t } = useTranslation();
  if (result.isError) return <Combobox.Empty>{t('search.failed')}</Combobox.Empty>;
  if (result.data === undefined) return <Combobox.Empty>{t('common.loading')}</Combobox.Empty>;
  if (result.data.length === 0) return <Combobox.Empty>{t('search.nothing')}</Combobox.Empty>;
  return result.data.map((option) => (
    <Combobox.Option key={option.key} value={option.key}>
      <strong>{option.text}</strong>
      {option.note === undefined ? null : <div>{option.note}</div>}
    </Combobox.Option>
  ));
}
