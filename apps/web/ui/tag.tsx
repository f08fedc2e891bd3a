import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type Tone = 'critical' | 'urgent' | 'info' | 'good' | 'quiet' | 'violet';

/** A short state in words, with an icon where one helps; its colour never stands alone. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`${classes.tag} ${classes[tone]}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
