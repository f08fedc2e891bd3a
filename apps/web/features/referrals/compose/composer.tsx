import { Alert, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { classroomText } from '../../../ui/labels';
import { AnchorLink } from '../../../ui/links';
import { ActBar } from '../act/act-bar';
import { ReferralBadges } from '../referral-badges';
import { ReferralHistory } from '../referral-sections';
import { REFERRALS } from '../referrals.api';
import classes from '../referrals.module.css';
import type { Referral } from '../referral-types';
import { BasisLedger } from './basis-ledger';
import { Documents } from './documents';
import { SteadyForm } from '../../../ui/steady-form';
import { ContentForm, valuesOf } from './content-form';
import { Preview } from './preview';

/** The draft: what is told, on what it stands, what goes along, and how the agency will see it; then it is sent. */
export function Composer({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const missing = missingOf(referral);
  const refresh = () => cache.invalidateQueries({ queryKey: REFERRALS });
  return (
    <div className={classes.column}>
      <Head referral={referral} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <SteadyForm key={referral.id} record={referral} partOf={valuesOf}>
            {(basis, form) => <ContentForm referral={basis} form={form} onSaved={refresh} />}
          </SteadyForm>
        </div>
        <div className={classes.column}>
          <Documents referral={referral} />
          <BasisLedger referral={referral} bases={referral.bases} />
          <ReferralHistory referralId={referral.id} />
        </div>
      </div>
      <Preview referralId={referral.id} />
      <section className={classes.section} aria-label={t('referral.send')}>
        {missing.length === 0 ? (
          <Text>{t('referral.readyText')}</Text>
        ) : (
          <Alert color="orange" title={t('referral.missingTitle')}>
            <ul>
              {missing.map((one) => (
                <li key={one}>{t(`referral.missing.${one}`)}</li>
              ))}
            </ul>
          </Alert>
        )}
        <ActBar referral={referral} by="office" />
      </section>
    </div>
  );
}

function Head({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const { student } = referral;
  return (
    <section className={classes.section}>
      <ReferralBadges of={referral} />
      <strong>{`${student.displayName} (${classroomText(student.level, student.room)})`}</strong>
      <Text c="dimmed">{referral.schoolNameTh}</Text>
      {referral.screeningId === null ? null : (
        <AnchorLink to="/students/$studentId" params={{ studentId: referral.studentId }}>
          {t('referral.fromScreening')}
        </AnchorLink>
      )}
      {referral.status === 'RETURNED' ? (
        <Alert color="orange" title={t('referral.returnedTitle')}>
          {t('referral.returnedText')}
        </Alert>
      ) : null}
    </section>
  );
}

type Missing = 'reasons' | 'purpose' | 'problem' | 'schoolDid' | 'choices' | 'basis';

function missingOf({ reasons, purpose, texts, choices, bases }: Referral): Missing[] {
  const rules: [Missing, boolean][] = [
    ['reasons', reasons.length === 0],
    ['purpose', purpose === null],
    ['problem', !texts.problem],
    ['schoolDid', !texts.schoolDid],
    ['choices', choices.length === 0],
    ['basis', !bases.some(({ live }) => live)],
  ];
  return rules.flatMap(([name, is]) => (is ? [name] : []));
}
