import '../../styles/inputs';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { DistrictPlans } from './district-plans';
import { SchoolPlans } from './school-plans';

/** A school sees its own plans and registers; who compares schools sees all of them side by side. */
export function PlansPage() {
  const { t } = useTranslation();
  const compares = useCan()('plan.compare');
  return (
    <Page title={t('plan.menu')} lead={t(compares ? 'plan.leadAll' : 'plan.lead')} width="wide">
      {compares ? <DistrictPlans /> : <SchoolPlans />}
    </Page>
  );
}
