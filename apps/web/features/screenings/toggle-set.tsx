import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/tag';
import classes from './care.module.css';

interface Props {
  text: string;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: () => void;
}

/** One of a few sets: the one that holds says so, each other offers itself. */
export function ToggleRow({ text, isChosen, isBusy, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.tags}>
      <span>{text}</span>
      {isChosen ? (
        <Tag tone="good" icon={<IconCheck size={18} aria-hidden />}>
          {t('screening.inUse')}
        </Tag>
      ) : (
        <Button variant="default" disabled={isBusy} onClick={onChoose}>
          {t('screening.use')}
        </Button>
      )}
    </div>
  );
}
