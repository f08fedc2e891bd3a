import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import classes from './reports.module.css';

/** The one time that a file's password is on a screen. */
export function PasswordDialog({ password, onClose }: { password: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('reports.passwordTitle')} onClose={onClose}>
      <Stack>
        <output className={classes.password} lang="en">
          {password}
        </output>
        <Text>{t('reports.passwordText')}</Text>
        <Group>
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? t('reports.copied') : t('reports.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('reports.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
