import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './people.module.css';

/** Shown once; who leaves the page without them makes new ones. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="orange" className="no-print">
        {t('factors.codesOnce')}
      </Alert>
      <section className={classes.slip} aria-label={t('factors.codes')}>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
      <Group className="no-print">
        <Button onClick={onKept}>{t('factors.codesKept')}</Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('factors.print')}
        </Button>
      </Group>
    </Stack>
  );
}
