import { Checkbox, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PreviewOf } from '../compose/preview';
import { agencyOptionsQuery, referralQuery } from '../referrals.api';
import type { Part, PacketDocument } from '../referral-types';
import { useReferralWords } from '../referral-words';

interface Offer {
  codes: string[];
  documents: PacketDocument[];
}

/** What the chosen agency could be given of what the school chose. */
export function useOffer(referralId: string, agencyId: string | undefined): Offer {
  const options = useQuery({ ...agencyOptionsQuery(referralId), enabled: agencyId !== undefined });
  const referral = useQuery({ ...referralQuery(referralId), enabled: agencyId !== undefined });
  const grants = options.data?.items.find((one) => one.agencyId === agencyId)?.grants ?? [];
  const codes = grants.filter(({ withheld }) => withheld === null).map(({ code }) => code);
  return { codes, documents: codes.includes('DOCUMENTS') ? (referral.data?.documents ?? []) : [] };
}

/** The part that goes: a reader who may not see each document does not drop one unseen. */
export function partOf({ codes, documents }: Offer, dropped: ReadonlySet<string>): Part {
  // Nothing could go: the server says why, instead of an assignment that opens nothing.
  if (codes.length === 0) return {};
  const kept = documents.filter(({ id }) => !dropped.has(id)).map(({ id }) => id);
  return {
    dataClasses: codes.filter((code) => !dropped.has(code)),
    ...(kept.length === documents.length ? {} : { documentIds: kept }),
  };
}

interface Props {
  referralId: string;
  agencyId: string;
  dropped: ReadonlySet<string>;
  onToggle: (id: string, goes: boolean) => void;
}

/** The district hands over a part, never more; below it stands what the agency will see of that part. */
export function Narrowing({ referralId, agencyId, dropped, onToggle }: Props) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const offer = useOffer(referralId, agencyId);
  const box = (id: string, text: string) => (
    <Checkbox
      key={id}
      label={text}
      checked={!dropped.has(id)}
      onChange={(event) => onToggle(id, event.currentTarget.checked)}
    />
  );
  return (
    <Stack gap="sm" role="group" aria-label={t('referral.narrow')}>
      <Title order={3}>{t('referral.narrow')}</Title>
      <div>{t('referral.narrowText')}</div>
      {offer.codes.map((code) => box(code, words.dataClass(code)))}
      {offer.documents.map(({ id, name }) => box(id, name))}
      <PreviewOf referralId={referralId} agencyId={agencyId} part={partOf(offer, dropped)} />
    </Stack>
  );
}
