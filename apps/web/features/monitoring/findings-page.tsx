import '../../styles/inputs';
import { Switch, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { AnchorLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { findingsQuery, type FindingLine } from './monitoring.api';
import { MonitoringTabs } from './monitoring-tabs';
import { FindingTags } from './tags';
import classes from './monitoring.module.css';

/** Findings of completed visits, the one that is due first at the top. */
export function FindingsPage() {
  const { t } = useTranslation();
  const [onlyOverdue, setOnlyOverdue] = useState(false);
  const query = useInfiniteQuery(findingsQuery(onlyOverdue ? { overdue: 'yes' } : {}));
  return (
    <Page title={t('monitoring.findings')} width="wide">
      <MonitoringTabs current="findings" />
      <Switch
        mb="md"
        size="md"
        label={t('monitoring.onlyOverdue')}
        checked={onlyOverdue}
        onChange={(event) => setOnlyOverdue(event.currentTarget.checked)}
      />
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('monitoring.noFindings')} text={t('monitoring.noFindingsText')} />}
      >
        {(findings) => (
          <ul className={classes.cards}>
            {findings.map((finding) => (
              <Line key={finding.id} finding={finding} />
            ))}
          </ul>
        )}
      </InfiniteView>
    </Page>
  );
}

function Line({ finding }: { finding: FindingLine }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { holder } = useLabels();
  const { ownerRole: role, ownerLevel: level, ownerRoom: room, ownerName: nameTh } = finding;
  return (
    <li className={classes.card}>
      <AnchorLink to="/monitoring/visits/$visitId" params={{ visitId: finding.visitId }}>
        {finding.schoolNameTh} · {finding.reference}
      </AnchorLink>
      <Text>{finding.text}</Text>
      <div className={classes.tags}>
        <FindingTags finding={finding} />
      </div>
      <Text c="dimmed">
        {t('monitoring.dueOn')} {dates.day(finding.dueOn)} · {holder({ role, level, room, nameTh })}
      </Text>
    </li>
  );
}
