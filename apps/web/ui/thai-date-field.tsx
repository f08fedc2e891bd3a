import { Button, Group, Input, Stack } from '@mantine/core';
import type { IsoDate } from '#contracts';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useDates, yesterday } from './dates';
import { ListSkeleton } from './loading';

const ThaiCalendar = lazy(async () => ({ default: (await import('./thai-calendar')).ThaiCalendar }));

interface Props {
  id: string;
  label: string;
  value: IsoDate | null;
  onChange: (day: IsoDate) => void;
  error?: ReactNode;
  required?: boolean;
}

/** The day of an incident: nearly always today or yesterday, otherwise a calendar in the era of the screen. */
export function ThaiDateField({ id, label, value, onChange, error, required }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const isOther = value !== null && value !== today() && value !== yesterday();
  const [isOpen, setOpen] = useState(isOther);
  const pick = (day: IsoDate) => {
    onChange(day);
    setOpen(false);
  };
  return (
    <Input.Wrapper id={`${id}-group`} label={label} error={error} required={required} labelElement="div">
      <Stack gap="xs" role="group" aria-label={label} mt={4}>
        <Group gap="xs">
          <Choice id={id} isChosen={value === today()} onClick={() => pick(today())} text={t('date.today')} />
          <Choice
            isChosen={value === yesterday()}
            onClick={() => pick(yesterday())}
            text={t('date.yesterday')}
          />
          <Button
            variant={isOther ? 'filled' : 'default'}
            aria-pressed={isOther}
            aria-expanded={isOpen}
            leftSection={<IconCalendar size={20} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('date.pick')}
          </Button>
        </Group>
        {isOpen ? (
          <Suspense fallback={<ListSkeleton rows={1} height={340} />}>
            <ThaiCalendar value={value} onChange={onChange} max={today()} />
          </Suspense>
        ) : null}
        {value === null ? null : <strong>{dates.day(value, 'full')}</strong>}
      </Stack>
    </Input.Wrapper>
  );
}

function Choice({
  id,
  isChosen,
  onClick,
  text,
}: {
  id?: string;
  isChosen: boolean;
  onClick: () => void;
  text: string;
}) {
  return (
    <Button id={id} variant={isChosen ? 'filled' : 'default'} aria-pressed={isChosen} onClick={onClick}>
      {text}
    </Button>
  );
}
