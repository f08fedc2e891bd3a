import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { emptyMou, MouForm } from './mou-form';
import { agencyQuery, draftMou, type NewMou } from './partners.api';

export function NewMouPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { agencyId } = useParams({ from: '/signed/agencies/$agencyId/new-mou' });
  const query = useQuery(agencyQuery(agencyId));
  return (
    <Page title={t('partner.newMou')} lead={query.data?.nameTh}>
      <QueryView query={query}>
        {(agency) => (
          <MouForm
            agencyType={agency.type}
            initial={emptyMou}
            send={(terms) => draftMou({ ...terms, agencyId } as NewMou)}
            onSaved={(mou) => navigate({ to: '/mous/$mouId', params: { mouId: mou.id }, replace: true })}
          />
        )}
      </QueryView>
    </Page>
  );
}
