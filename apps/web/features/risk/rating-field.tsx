import '../../styles/inputs';
import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Rating } from './risk-labels';
import classes from './risk.module.css';

interface Props {
  id: string;
  label: string;
  options: Rating[];
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** A number of the scale, each with its word and the rule behind it. The first takes the focus from a link. */
export function RatingField({ id, label, options, value, onChange, error }: Props) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange} error={error}>
      <div className={classes.choices}>
        {options.map((option, index) => (
          <div key={option.value} className={classes.choice}>
            <Radio
              {...(index === 0 ? { id } : {})}
              value={String(option.value)}
              label={`${option.value} · ${option.name}`}
              description={option.rule}
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
