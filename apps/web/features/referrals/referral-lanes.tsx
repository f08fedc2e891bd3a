import classes from './queue/queue.module.css';

interface Props<Lane extends string> {
  label: string;
  lanes: readonly { lane: Lane; text: string; count?: number | undefined }[];
  chosen: Lane;
  onChoose: (lane: Lane) => void;
}

export function ReferralLanes<Lane extends string>({ label, lanes, chosen, onChoose }: Props<Lane>) {
  return (
    <div className={classes.lanes} role="group" aria-label={label}>
      {lanes.map(({ lane, text, count }) => (
        <button
          key={lane}
          type="button"
          className={classes.lane}
          aria-pressed={lane === chosen}
          onClick={() => onChoose(lane)}
        >
          {text} <strong>{count ?? ''}</strong>
        </button>
      ))}
    </div>
  );
}
