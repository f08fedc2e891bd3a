import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { IncidentListItem } from '../../../api/types';
import { IncidentSummary } from '../incident-card';
import cardClasses from '../incident-card.module.css';

interface Props {
  incidents: IncidentListItem[];
  openId: string | undefined;
  onChoose: (id: string) => void;
}

export function QueueList({ incidents, openId, onChoose }: Props) {
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  return (
    <div className={cardClasses.list}>
      {incidents.map((incident) => (
        <UnstyledButton
          key={incident.id}
          ref={incident.id === openId ? chosen : undefined}
          className={cardClasses.card}
          data-chosen={incident.id === openId || undefined}
          aria-current={incident.id === openId ? 'true' : undefined}
          onClick={() => onChoose(incident.id)}
        >
          <IncidentSummary incident={incident} />
        </UnstyledButton>
      ))}
    </div>
  );
}
