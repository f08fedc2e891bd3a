import '../../../styles/inputs';
import { Alert, Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../ui/query-view';
import { AgencyReferralView } from '../agency-view';
import { agencyOptionsQuery, previewQuery } from '../referrals.api';
import classes from '../referrals.module.css';
import type { AgencyReferral, Part, Preview as PreviewData } from '../referral-types';
import { useReferralWords } from '../referral-words';

/** Exactly what an agency will see, before it accepts and after, by the very projection that serves it. */
export function Preview({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const options = useQuery(agencyOptionsQuery(referralId));
  const agencies = (options.data?.items ?? []).filter(({ inForce }) => inForce);
  const [chosen, setChosen] = useState<string | null>(null);
  const agencyId = chosen ?? agencies[0]?.agencyId;
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.preview')}</Title>
      <Text>{t('referral.previewText')}</Text>
      {options.isSuccess && agencies.length === 0 ? (
        <Alert color="orange">{t('referral.noAgency')}</Alert>
      ) : null}
      {agencyId === undefined ? null : (
        <>
          <Select
            label={t('referral.previewAs')}
            data={agencies.map((one) => ({ value: one.agencyId, label: one.nameTh }))}
            value={agencyId}
            onChange={setChosen}
            allowDeselect={false}
          />
          <PreviewOf referralId={referralId} agencyId={agencyId} />
        </>
      )}
    </section>
  );
}

interface OfProps {
  referralId: string;
  agencyId: string;
  part?: Part;
}

/** What one agency would see of a part of what was chosen; of all of it unless told. */
export function PreviewOf({ referralId, agencyId, part = {} }: OfProps) {
  const query = useQuery(previewQuery(referralId, agencyId, part));
  return <QueryView query={query}>{(preview) => <Stages preview={preview} />}</QueryView>;
}

function Stages({ preview }: { preview: PreviewData }) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const held = preview.grants.filter(({ withheld }) => withheld !== null);
  return (
    <>
      {held.length === 0 ? null : (
        <Alert color="orange" title={t('referral.heldTitle')}>
          <ul>
            {held.map((one) => (
              <li key={one.code}>
                {words.dataClass(one.code)}: {t(`referral.withheldBy.${one.withheld as 'mou'}`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <div className={classes.sides}>
        <Stage title={t('referral.stageBefore')} referral={preview.before} />
        <Stage title={t('referral.stageAfter')} referral={preview.after} />
      </div>
    </>
  );
}

function Stage({ title, referral }: { title: string; referral: AgencyReferral | null }) {
  const { t } = useTranslation();
  return (
    <div className={classes.column}>
      <Title order={3}>{title}</Title>
      {referral === null ? (
        <Text>{t('referral.seesNothing')}</Text>
      ) : (
        <AgencyReferralView referral={referral} order={3} />
      )}
    </div>
  );
}
