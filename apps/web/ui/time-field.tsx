import { TextInput } from '@mantine/core';
import { toAsciiDigits } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  label: string;
  /** 'HH:mm', empty, or what is still being typed. */
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** "1430", "14.30", "๑๔:๓๐" and "9.5" → 'HH:mm'; anything else stays as typed, for the check to tell. */
export function timeOf(typed: string): string {
  const parts = /^(\d{1,2})[.:\s]?(\d{2})?\s*(?:น\.?)?$/.exec(toAsciiDigits(typed.trim()));
  if (parts === null) return typed;
  const [, hours = '', minutes = '00'] = parts;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : typed;
}

export function isTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** The 24-hour clock on every device; the browser's own field follows the phone's settings instead. */
export function TimeField({ id, label, value, onChange, error }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      id={id}
      label={label}
      placeholder={t('date.timeExample')}
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      w={150}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(timeOf(value))}
    />
  );
}
