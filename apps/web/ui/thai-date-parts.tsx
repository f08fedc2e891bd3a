import '../styles/inputs';
import { isIsoDate, partsOf, toBuddhistYear, toCommonEraYear, type IsoDate } from '#contracts';
import { Fieldset, Select, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { monthNames } from './dates';
import classes from './thai-date-parts.module.css';

interface Props {
  id: string;
  label: string;
  value: IsoDate | null;
  /** `null` while the three parts make no day. */
  onChange: (day: IsoDate | null) => void;
  description?: string;
  error?: ReactNode;
}

interface Parts {
  day: string;
  month: string | null;
  year: string;
}

/** A year of 2400 or more is พ.ศ. in either language. */
export function dayOfParts({ day, month, year }: Parts, isThai: boolean): IsoDate | null {
  const written = Number(year);
  if (!/^\d{4}$/.test(year) || month === null || !/^\d{1,2}$/.test(day)) return null;
  if (isThai && written < 2400) return null;
  const commonEra = written >= 2400 ? toCommonEraYear(written) : written;
  const text = `${commonEra}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

function partsOfDay(value: IsoDate | null, isThai: boolean): Parts {
  if (value === null) return { day: '', month: null, year: '' };
  const { year, month, day } = partsOf(value);
  return { day: String(day), month: String(month), year: String(isThai ? toBuddhistYear(year) : year) };
}

/** Three fields: nothing is silently set back, and 31 February is told as such. */
export function ThaiDateParts({ id, label, value, onChange, description, error }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isThai = language === 'th';
  const [parts, setParts] = useState(() => partsOfDay(value, isThai));
  const change = (next: Parts) => {
    setParts(next);
    onChange(dayOfParts(next, isThai));
  };
  const isFull = parts.day !== '' && parts.month !== null && parts.year.length >= 4;
  const ownError =
    isFull && dayOfParts(parts, isThai) === null ? t(isThai ? 'date.noSuchDayBe' : 'date.noSuchDay') : null;
  const shown = error ?? ownError;
  return (
    <Fieldset legend={label} variant="unstyled" aria-describedby={`${id}-hint`}>
      <div id={`${id}-hint`}>
        {description === undefined ? null : <Text c="dimmed">{description}</Text>}
        {shown ? (
          <Text c="red.8" role="alert">
            {shown}
          </Text>
        ) : null}
      </div>
      <div className={classes.parts}>
        <TextInput
          id={id}
          label={t('date.day')}
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          error={Boolean(shown)}
          onChange={(event) => change({ ...parts, day: event.currentTarget.value.trim() })}
        />
        <Select
          label={t('date.month')}
          rightSectionWidth={28}
          data={monthNames(language, 'long').map((name, index) => ({
            value: String(index + 1),
            label: name,
          }))}
          value={parts.month}
          error={Boolean(shown)}
          onChange={(month) => change({ ...parts, month })}
        />
        <TextInput
          label={t(isThai ? 'date.yearBe' : 'date.yearCe')}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          error={Boolean(shown)}
          onChange={(event) => change({ ...parts, year: event.currentTarget.value.trim() })}
        />
      </div>
    </Fieldset>
  );
}
