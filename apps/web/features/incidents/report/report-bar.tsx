import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Step } from './report-rules';
import classes from './report.module.css';
import type { SaveState } from './use-report-draft';

interface Props {
  step: Step;
  saveState: SaveState;
  onBack: () => void;
  onNext: () => void;
}

/** Under the thumb: where the draft is, back, and the one primary button. */
export function ReportBar({ step, saveState, onBack, onNext }: Props) {
  const { t } = useTranslation();
  const icon = step === 3 ? <IconSend size={20} aria-hidden /> : <IconArrowRight size={20} aria-hidden />;
  return (
    <div className={classes.bar}>
      <SaveLine state={saveState} />
      <Group gap="sm" wrap="nowrap">
        {step === 1 ? null : (
          <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={onBack}>
            {t('common.back')}
          </Button>
        )}
        <Button className={classes.next} onClick={onNext} rightSection={icon}>
          {t(step === 3 ? 'report.send' : 'common.next')}
        </Button>
      </Group>
    </div>
  );
}

function SaveLine({ state }: { state: SaveState }) {
  const { t } = useTranslation();
  if (state === 'empty') return null;
  return (
    <span className={classes.save} role="status">
      <IconDeviceFloppy size={18} aria-hidden />
      {t(`report.save.${state}`)}
    </span>
  );
}
