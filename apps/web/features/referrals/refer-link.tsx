import { IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';

/** Where a referral comes from: it is kept with it. */
interface Origin {
  student?: string;
  case?: string;
  incident?: string;
  screening?: string;
}

/** The way to the composer, for whoever may refer at all; the server decides about this very child. */
export function ReferLink({ from, text }: { from: Origin; text?: string }) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('referral.create')) return null;
  return (
    <ButtonLink
      to="/referrals/new"
      search={from}
      variant="default"
      leftSection={<IconShare3 size={20} aria-hidden />}
    >
      {text ?? t('common.refer')}
    </ButtonLink>
  );
}
