import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ProblemAlert } from '../../ui/error-summary';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { LineCode, LineSteps } from './line-code';
import { askLineCode, lineLinkQuery, unlinkLine, type LineLink } from './tasks.api';

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: lineLinkQuery.queryKey });

/** A person's own link to LINE, from the code to the end of it. */
export function LineLinkSection() {
  const { t } = useTranslation();
  const query = useQuery(lineLinkQuery);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="line-link-title">
      <Stack gap="md">
        <Title order={2} id="line-link-title">
          {t('lineLink.title')}
        </Title>
        <QueryView query={query}>
          {(link) => <Link link={link} endsAt={endsAt(link, query.dataUpdatedAt)} />}
        </QueryView>
      </Stack>
    </Paper>
  );
}

/** By this device's clock, which may differ from the server's. */
function endsAt({ secondsLeft }: LineLink, readAt: number): number {
  return readAt + (secondsLeft ?? 0) * 1_000;
}

function Link({ link, endsAt: until }: { link: LineLink; endsAt: number }) {
  const { t } = useTranslation();
  if (link.state === 'off') return <Text>{t('lineLink.off')}</Text>;
  return (
    <>
      <div role="status">
        <Tag tone={link.state === 'linked' ? 'good' : 'quiet'}>{t(`lineLink.state.${link.state}`)}</Tag>
      </div>
      {link.state === 'linked' ? <Linked link={link} /> : <Unlinked link={link} endsAt={until} />}
    </>
  );
}

function Unlinked({ link, endsAt: until }: { link: LineLink; endsAt: number }) {
  const { t } = useTranslation();
  const asking = useMutation({ mutationFn: askLineCode, onSuccess: refresh });
  const isWaiting = link.state === 'waiting';
  return (
    <>
      {asking.isError ? (
        <ProblemAlert problem={asProblem(asking.error)} attempt={asking.failureCount} />
      ) : null}
      <LineSteps accountId={link.accountId} />
      {asking.isPending ? null : <Code code={asking.data?.code} isWaiting={isWaiting} endsAt={until} />}
      <div>
        <Button
          variant={isWaiting ? 'default' : 'filled'}
          loading={asking.isPending}
          onClick={() => asking.mutate()}
        >
          {t(isWaiting ? 'lineLink.askAgain' : 'lineLink.ask')}
        </Button>
      </div>
    </>
  );
}

interface CodeProps {
  /** Known to the page that asked for it alone. */
  code: string | undefined;
  isWaiting: boolean;
  endsAt: number;
}

function Code({ code, isWaiting, endsAt: until }: CodeProps) {
  const { t } = useTranslation();
  if (code === undefined) return isWaiting ? <Text>{t('lineLink.notShown')}</Text> : null;
  return isWaiting ? <LineCode code={code} endsAt={until} /> : <Text fw={700}>{t('lineLink.expired')}</Text>;
}

function Linked({ link }: { link: LineLink }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {link.linkedAt === null ? null : (
        <Text>{t('lineLink.since', { at: dates.instant(link.linkedAt) })}</Text>
      )}
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('lineLink.unlink')}
        </Button>
      </div>
      {isAsking ? <UnlinkDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function UnlinkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const ending = useMutation({
    mutationFn: unlinkLine,
    onSuccess: async () => {
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog title={t('lineLink.unlink')} onClose={onClose}>
      <Stack>
        {ending.isError ? (
          <ProblemAlert problem={asProblem(ending.error)} attempt={ending.failureCount} />
        ) : null}
        <Text>{t('lineLink.unlinkText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('lineLink.unlink')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
