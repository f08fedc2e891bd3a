import { Button, FileButton, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { ProblemAlert } from '../../ui/error-summary';
import classes from '../referrals/referrals.module.css';
import { paperAddress, PARTNERS, sendPaper, type Mou } from './partners.api';

/** The signed paper: for whoever reads the agreement; who keeps it puts it here. */
export function MouPaper({ mou }: { mou: Mou }) {
  const { t } = useTranslation();
  const sending = useMutation({
    mutationFn: (file: File) => sendPaper(mou, file),
    onSettled: () => queryClient.invalidateQueries({ queryKey: PARTNERS }),
  });
  return (
    <section className={classes.section}>
      <Title order={2}>{t('partner.paper')}</Title>
      {sending.isError ? <ProblemAlert problem={asProblem(sending.error)} /> : null}
      {mou.hasFile ? (
        <a href={paperAddress(mou.id)} download>
          {t('partner.openPaper')}
        </a>
      ) : (
        <Text c="dimmed">{t('partner.noPaper')}</Text>
      )}
      {mou.availableActions.includes('attach-file') ? (
        <div className={classes.buttons}>
          <FileButton
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(file) => (file === null ? undefined : sending.mutate(file))}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconPaperclip size={20} aria-hidden />}
                loading={sending.isPending}
              >
                {t(mou.hasFile ? 'partner.replacePaper' : 'partner.addPaper')}
              </Button>
            )}
          </FileButton>
        </div>
      ) : null}
    </section>
  );
}
