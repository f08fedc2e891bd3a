import { Anchor, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../../i18n';
import { HotlineBar } from '../../ui/hotline-bar';
import { usePageTitle } from '../../ui/page';
import classes from './public-page.module.css';

/** The frame of the pages that need no sign-in. */
export function PublicPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'th' ? 'en' : 'th';
  usePageTitle(title);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <img src="/favicon.svg" alt="" width={56} height={56} />
        <div>
          <p className={classes.product}>{t('common.product')}</p>
          <p className={classes.tagline}>{t('common.tagline')}</p>
        </div>
      </div>
      <Paper withBorder className={classes.card}>
        <Stack gap="md">
          <Title order={1}>{title}</Title>
          {children}
        </Stack>
      </Paper>
      <HotlineBar />
      <Anchor
        component="button"
        type="button"
        lang={other}
        className={classes.language}
        onClick={() => void setLanguage(other)}
      >
        {other === 'en' ? 'English' : 'ภาษาไทย'}
      </Anchor>
    </main>
  );
}
