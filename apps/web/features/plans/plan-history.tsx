import { useTranslation } from 'react-i18next';
import { RecordHistory } from '../../ui/record-history';
import { planHistoryQuery } from './plans.api';

const EVENTS = [
  ...(['start', 'renew', 'write', 'add-measure', 'change-measure', 'remove-measure'] as const),
  ...(['add-contact', 'change-contact', 'remove-contact', 'check-contact', 'add-map', 'remove-map'] as const),
  ...(['submit', 'return', 'approve', 'supersede'] as const),
];

export function PlanHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const nameOf = (action: string) => {
    const known = EVENTS.find((event) => event === action);
    return known === undefined ? null : t(`plan.event.${known}`);
  };
  return <RecordHistory title={t('risk.history')} options={planHistoryQuery(id)} nameOf={nameOf} />;
}
