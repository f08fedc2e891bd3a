import { useTranslation } from 'react-i18next';
import { useLabels } from '../../ui/labels';
import { MissingList } from '../../ui/missing-list';
import type { Risk, RiskMissing } from './risk.api';
import type { OpenRow } from './row-dialog';

const CODES = [
  'row-not-rated',
  'response-missing',
  'owner-missing',
  'owner-ended',
  'due-missing',
  'group-not-rated',
  'ranking-not-fixed',
] as const;

export const RANKING_BUTTON = 'fix-ranking';

interface Props {
  risk: Risk;
  onOpen: (open: OpenRow) => void;
}

/** What the assessment lacks before it can be submitted; each line leads to the field that is meant. */
export function RiskMissingList({ risk, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useLabels();
  const canChange = risk.availableActions.includes('change');
  const textOf = ({ code, rowId, group }: RiskMissing): string => {
    const known = CODES.find((one) => one === code);
    if (known === undefined) return t('common.unknownCode');
    const row = risk.rows.find(({ id }) => id === rowId);
    const name = row === undefined ? words.group(group) : `${words.hazard(row.code)} · ${row.place}`;
    return t(`risk.missing.${known}`, { name });
  };
  const follow = ({ pointer, rowId, group }: RiskMissing) => {
    const row = risk.rows.find(({ id }) => id === rowId);
    if (row !== undefined) return onOpen({ row, start: {}, field: pointer.split('/').at(-1) ?? null });
    if (group === null) return document.getElementById(RANKING_BUTTON)?.focus();
    return onOpen({ row: null, start: {}, field: 'code' });
  };
  return (
    <MissingList
      title={t('risk.missingTitle')}
      items={risk.missing.map((missing) => ({
        key: missing.pointer + missing.code,
        text: textOf(missing),
        ...(canChange ? { onFollow: () => follow(missing) } : {}),
      }))}
    />
  );
}
