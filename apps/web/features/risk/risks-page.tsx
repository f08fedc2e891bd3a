import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { DistrictRisks } from './district-risks';
import { SchoolRisks } from './school-risks';

/** A school sees its own assessments; who compares schools sees the map of all of them. */
export function RisksPage() {
  const { t } = useTranslation();
  const compares = useCan()('risk.compare');
  return (
    <Page title={t('risk.menu')} lead={t(compares ? 'risk.leadAll' : 'risk.lead')} width="wide">
      {compares ? <DistrictRisks /> : <SchoolRisks />}
    </Page>
  );
}
