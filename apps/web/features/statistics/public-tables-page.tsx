import { useSearch } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { BackToStatistics } from './back-link';
import { PublicPreviewView } from './public-preview';
import { OneRelease, Releases } from './public-releases';
import { PreviewChooser } from './public-preview-chooser';
import { ThresholdPanel } from './public-threshold';

/** Tables that leave the office: the releases, one of them, or what a new one would show. */
export function PublicTablesPage() {
  const { t } = useTranslation();
  const { release, year } = useSearch({ from: '/signed/statistics/public' });
  const isInside = release !== undefined || year !== undefined;
  return (
    <Page
      title={t('publicTables.title')}
      lead={t('publicTables.lead')}
      width="wide"
      actions={isInside ? <ToReleases /> : <BackToStatistics />}
    >
      {release === undefined ? null : <OneRelease id={release} />}
      {release === undefined && year !== undefined ? <PublicPreviewView year={year} /> : null}
      {isInside ? null : <Overview />}
    </Page>
  );
}

function Overview() {
  const can = useCan();
  return (
    <>
      {can('public-tables.publish') ? <PreviewChooser /> : null}
      <Releases />
      <ThresholdPanel />
    </>
  );
}

function ToReleases() {
  const { t } = useTranslation();
  return (
    <ButtonLink
      to="/statistics/public"
      search={{}}
      variant="default"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
    >
      {t('publicTables.toReleases')}
    </ButtonLink>
  );
}
