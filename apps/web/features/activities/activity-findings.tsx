import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { Tag } from '../../ui/tag';
import classes from '../../ui/section.module.css';
import { ChangeFindingDialog, CloseFindingDialog } from './activity-dialogs';
import { useSchoolId } from './use-school-id';
import type { Activity, ActivityFinding } from './activities.api';

type Action = 'close-finding' | 'change-finding';

/** What a drill brought to light: whose it is, until when, and what was done. */
export function ActivityFindings({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const schoolId = useSchoolId();
  const [open, setOpen] = useState<{ finding: ActivityFinding; action: Action } | null>(null);
  const offered = (['close-finding', 'change-finding'] as const).filter((action) =>
    activity.availableActions.includes(action),
  );
  const close = () => setOpen(null);
  return (
    <section className={classes.section}>
      <Title order={3}>{t('activity.findings')}</Title>
      {activity.findings.length === 0 ? <Text c="dimmed">{t('activity.noFindings')}</Text> : null}
      <ul className={classes.plain}>
        {activity.findings.map((finding) => (
          <li key={finding.id} className={classes.event}>
            <Finding finding={finding} withSchool={schoolId === null} />
            {finding.closedOn === null && finding.schoolId === schoolId ? (
              <Group gap="sm" mt="xs">
                {offered.map((action) => (
                  <Button
                    key={action}
                    variant={action === 'close-finding' ? 'filled' : 'default'}
                    onClick={() => setOpen({ finding, action })}
                  >
                    {t(action === 'close-finding' ? 'activity.closeFinding' : 'activity.changeFinding')}
                  </Button>
                ))}
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      {open?.action === 'close-finding' ? (
        <CloseFindingDialog finding={open.finding} onClose={close} />
      ) : null}
      {open?.action === 'change-finding' ? (
        <ChangeFindingDialog finding={open.finding} onClose={close} />
      ) : null}
    </section>
  );
}

function Finding({ finding, withSchool }: { finding: ActivityFinding; withSchool: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const { closedOn, done, late, ownerName, ownerRole, dueOn, schoolNameTh, text } = finding;
  return (
    <>
      <Text fw={700}>{text}</Text>
      <Group gap="sm">
        {closedOn === null ? (
          <Tag tone="info">{t('activity.open')}</Tag>
        ) : (
          <Tag tone="good">{t('activity.closed')}</Tag>
        )}
        {late ? <Tag tone="urgent">{t('activity.late')}</Tag> : null}
        <span>
          {t('activity.dueBy', { day: dates.day(dueOn), owner: ownerName ?? words.role(ownerRole) })}
        </span>
        {withSchool ? <span>{schoolNameTh}</span> : null}
      </Group>
      {closedOn === null ? null : (
        <Text>{t('activity.closedWith', { day: dates.day(closedOn), done: done ?? '' })}</Text>
      )}
    </>
  );
}
