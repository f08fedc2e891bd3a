import {
  SCREENING_KINDS,
  SDQ_INFORMANTS,
  type IsoDate,
  type ScreeningKind,
  type SdqInformantCode,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../ui/choice-chips';
import { ThaiDateField } from '../../ui/thai-date-field';
import { useCareLabels } from './care-labels';

export interface Head {
  kind: ScreeningKind;
  informant: SdqInformantCode;
  assessedOn: IsoDate;
}

/** What was screened with, who answered, and when: once for everybody below. */
export function HeadFields({ head, onChange }: { head: Head; onChange: (head: Head) => void }) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  return (
    <>
      <ChoiceChips
        id="screening-kind"
        label={t('screening.kind')}
        options={SCREENING_KINDS.map(({ code }) => ({ value: code, label: labels.kind(code) }))}
        value={head.kind}
        onChange={(kind) => onChange({ ...head, kind })}
      />
      {head.kind === 'SDQ' ? (
        <ChoiceChips
          id="screening-informant"
          label={t('screening.informant')}
          options={SDQ_INFORMANTS.map(({ code }) => ({ value: code, label: labels.informant(code) }))}
          value={head.informant}
          onChange={(informant) => onChange({ ...head, informant })}
        />
      ) : null}
      <ThaiDateField
        id="screening-day"
        label={t('screening.assessedOn')}
        value={head.assessedOn}
        onChange={(assessedOn) => onChange({ ...head, assessedOn })}
        required
      />
    </>
  );
}

/** The head as it is sent: only SDQ has somebody who answered. */
export function headOf({ kind, informant, assessedOn }: Head) {
  return { kind, assessedOn, ...(kind === 'SDQ' ? { informant } : {}) };
}
