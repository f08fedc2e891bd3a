import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useNumbers } from '../../ui/dates';
import type { Cell, Period } from './statistics.api';
import { AnchorLink } from '../../ui/links';

/** The year whose lists the numbers open; none for sealed figures, whose lists have moved on. */
export const PeriodContext = createContext<Period | null>(null);

interface Props extends Omit<Cell, 'key'> {
  cellKey: string;
  count: number;
  /** What is counted, for a screen reader: "อุบัติเหตุ". */
  of: string;
}

/** A number that opens the list it counts, for whoever may see the list. */
export function CountLink({ count, of, cut, cellKey, measure }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const numbers = useNumbers();
  const period = useContext(PeriodContext);
  const text = numbers.whole(count);
  if (count === 0 || period === null || !can('statistics.list')) return <>{text}</>;
  return (
    <AnchorLink
      inherit
      to="/statistics/records"
      search={{ ...period, cut, key: cellKey, measure }}
      aria-label={t(`statistics.open.${measure}`, { number: text, of })}
    >
      {text}
    </AnchorLink>
  );
}
