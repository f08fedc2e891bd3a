import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { LevelMark } from './level-mark';
import { OwnIncidents } from './own-incidents';
import { useRiskLabels } from './risk-labels';
import type { Risk, RiskRow } from './risk.api';
import classes from './risk.module.css';

interface Props {
  risk: Risk;
  onOpen: (row: RiskRow) => void;
}

const UNRANKED = 1000;

/** The risks, the gravest first once the ranking is fixed; the name opens the whole of it. */
export function RiskRows({ risk, onOpen }: Props) {
  const { t } = useTranslation();
  const rows = [...risk.rows].sort((a, b) => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED));
  return (
    <RecordTable
      records={rows}
      columns={[
        { key: 'name', title: t('risk.one'), render: (row) => <Name row={row} onOpen={onOpen} /> },
        {
          key: 'level',
          title: t('risk.level'),
          render: (row) => (
            <LevelMark
              level={row.level}
              likelihood={row.likelihood}
              impact={row.impact}
              isRaised={row.raisedTo !== null}
            />
          ),
        },
        {
          key: 'incidents',
          title: t('risk.incidentsTitle'),
          render: (row) => <OwnIncidents incidents={row.incidents} likelihood={row.likelihood} />,
        },
        { key: 'answer', title: t('risk.answer'), render: (row) => <Answer row={row} /> },
        { key: 'owner', title: t('risk.ownerAndDue'), render: (row) => <OwnerAndDue row={row} /> },
        {
          key: 'after',
          title: t('risk.levelAfter'),
          render: (row) =>
            row.levelAfter === null ? (
              '–'
            ) : (
              <LevelMark level={row.levelAfter} likelihood={row.likelihoodAfter} impact={row.impactAfter} />
            ),
        },
      ]}
    />
  );
}

function Name({ row, onOpen }: { row: RiskRow; onOpen: (row: RiskRow) => void }) {
  const { t } = useTranslation();
  const words = useLabels();
  return (
    <div>
      <Anchor component="button" type="button" ta="start" fw={700} onClick={() => onOpen(row)}>
        {row.rank === null ? '' : `${row.rank}. `}
        {words.hazard(row.code)} · {row.place}
      </Anchor>
      <Text fw={400}>{row.happening}</Text>
      {row.reviewAskedAt === null ? null : <Tag tone="urgent">{t('risk.reviewAsked')}</Tag>}
    </div>
  );
}

function Answer({ row }: { row: RiskRow }) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const measures = (['prevent', 'cultivate', 'suppress'] as const).filter((path) => row[path] !== null);
  if (row.response === null && measures.length === 0) return '–';
  return (
    <ul className={classes.measures}>
      {row.response === null ? null : (
        <li>
          <strong>{labels.response(row.response)}</strong>
        </li>
      )}
      {measures.map((path) => (
        <li key={path}>
          {t(`risk.${path}`)}: {row[path]}
        </li>
      ))}
    </ul>
  );
}

export function OwnerAndDue({ row }: { row: RiskRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useLabels();
  const owner = row.ownerRole === null ? null : words.role(row.ownerRole);
  if (owner === null && row.dueOn === null) return '–';
  return (
    <>
      {owner === null ? null : <div>{row.ownerName === null ? owner : `${owner} · ${row.ownerName}`}</div>}
      {row.dueOn === null ? null : <div>{t('risk.dueBy', { day: dates.day(row.dueOn) })}</div>}
    </>
  );
}
