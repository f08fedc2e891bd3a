import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from './dates';
import { Tag } from './tag';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "เหลือ 3 ชม." in one unit, rounded down: nobody gets more time than there is. */
export function spanOf(milliseconds: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const size = Math.abs(milliseconds);
  if (size < hour) return { unit: 'minutes', count: Math.floor(size / minute) };
  if (size < 2 * day) return { unit: 'hours', count: Math.floor(size / hour) };
  return { unit: 'days', count: Math.floor(size / day) };
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), minute);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Time left or time over, with the exact moment beside it for whoever asks. */
export function DueTime({ dueAt, late }: { dueAt: string; late: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const left = Date.parse(dueAt) - useNow();
  const isOver = left < 0;
  const span = spanOf(left);
  const text = t(`due.${isOver ? 'over' : 'left'}.${span.unit}`, { count: span.count });
  const Icon = isOver || late ? IconClockExclamation : IconClock;
  return (
    <span title={dates.instant(dueAt)}>
      <Tag tone={isOver ? 'critical' : late ? 'urgent' : 'quiet'} icon={<Icon size={18} aria-hidden />}>
        {text}
      </Tag>
    </span>
  );
}
