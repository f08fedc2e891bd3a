import { useTranslation } from 'react-i18next';
import { RecordHistory } from '../../ui/record-history';
import { riskHistoryQuery } from './risk.api';

const EVENTS = [
  ...(['start', 'renew', 'add-row', 'change-row', 'remove-row', 'fix-ranking'] as const),
  ...(['submit', 'return', 'approve', 'supersede', 'confirm'] as const),
];

export function RiskHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const nameOf = (action: string) => {
    const known = EVENTS.find((event) => event === action);
    return known === undefined ? null : t(`risk.event.${known}`);
  };
  return <RecordHistory title={t('risk.history')} options={riskHistoryQuery(id)} nameOf={nameOf} />;
}
