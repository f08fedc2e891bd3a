import { Anchor, List, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tasks.module.css';

const SECOND = 1_000;

/** What to do, and where to send the code; an office may not have told us its account's name. */
export function LineSteps({ accountId }: { accountId: string | null }) {
  const { t } = useTranslation();
  return (
    <List type="ordered" spacing="xs">
      <List.Item>
        {accountId === null ? (
          t('lineLink.addAccount')
        ) : (
          <>
            {t('lineLink.addNamed')}{' '}
            <Anchor
              href={`https://line.me/R/ti/p/${encodeURIComponent(accountId)}`}
              target="_blank"
              rel="noreferrer"
              underline="always"
            >
              {accountId}
            </Anchor>
          </>
        )}
      </List.Item>
      <List.Item>{t('lineLink.askFirst')}</List.Item>
      <List.Item>{t('lineLink.sendCode')}</List.Item>
    </List>
  );
}

/** The code as it is typed, with the time that it is good for. */
export function LineCode({ code, endsAt }: { code: string; endsAt: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.code} role="group" aria-label={t('lineLink.code')}>
      <span className={classes.digits}>{code}</span>
      <Countdown endsAt={endsAt} />
    </div>
  );
}

function Countdown({ endsAt }: { endsAt: number }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((endsAt - now) / SECOND));
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  // A timer tells itself when asked, not every second.
  return (
    <Text component="span" role="timer">
      {t('lineLink.left', { time })}
    </Text>
  );
}
