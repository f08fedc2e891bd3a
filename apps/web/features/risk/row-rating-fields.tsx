import { Select, Stack, Textarea, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { effectiveRiskLevel, isRiskLevelCode, raisesLevel, RISK_LEVELS, riskLevel } from '#contracts';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/form-errors';
import { fieldProps } from '../../ui/use-submit';
import { LevelMark } from './level-mark';
import { OwnIncidents } from './own-incidents';
import { RatingField } from './rating-field';
import { useRiskLabels } from './risk-labels';
import type { Risk } from './risk.api';
import { numberOf, type RowValues } from './row-form';
import sections from '../../ui/section.module.css';
import classes from './risk.module.css';

type Form = UseFormReturnType<RowValues>;
type Path = 'likelihood' | 'impact' | 'likelihoodAfter' | 'impactAfter';

const chosen = (form: Form, path: Path) => ({
  id: fieldId(path),
  value: form.values[path],
  onChange: (value: string) => form.setFieldValue(path, value),
  error: form.errors[path],
});

/** Likelihood and impact now, with the level at once and what the school's own incidents say. */
export function RowRatingFields({ form, risk }: { form: Form; risk: Risk }) {
  const { t } = useTranslation();
  const { likelihoods, impacts } = useRiskLabels();
  const { code } = form.values;
  const likelihood = numberOf(form.values.likelihood);
  const impact = numberOf(form.values.impact);
  const incidents = risk.ownIncidents.find((own) => own.code === code)?.incidents ?? 0;
  return (
    <Stack gap="sm">
      <Title order={3}>{t('risk.rating')}</Title>
      {code === '' ? null : <OwnIncidents incidents={incidents} likelihood={likelihood} />}
      <div className={classes.ratings}>
        <RatingField {...chosen(form, 'likelihood')} label={t('risk.likelihood')} options={likelihoods} />
        <RatingField {...chosen(form, 'impact')} label={t('risk.impact')} options={impacts} />
      </div>
      <Level name={t('risk.level')} {...{ risk, likelihood, impact }} raisedTo={form.values.raisedTo} />
      <RaiseFields form={form} risk={risk} />
    </Stack>
  );
}

/** A school may put a risk higher than the rating gives, with a reason; never lower. */
function RaiseFields({ form, risk }: { form: Form; risk: Risk }) {
  const { t } = useTranslation();
  const labels = useRiskLabels();
  const { likelihood, impact, raisedTo } = form.values;
  const computed = riskLevel(numberOf(likelihood), numberOf(impact), risk.cutPoints);
  const higher = RISK_LEVELS.filter(({ code }) => raisesLevel(computed, code));
  if (higher.length === 0 && raisedTo === '') return null;
  return (
    <>
      <Select
        {...fieldProps(form, 'raisedTo')}
        label={t('risk.raisedTo')}
        description={t('risk.raiseHelp')}
        clearable
        data={higher.map(({ code }) => ({ value: code, label: labels.level(code) }))}
        value={raisedTo === '' ? null : raisedTo}
        onChange={(level) => form.setFieldValue('raisedTo', level ?? '')}
      />
      {raisedTo === '' ? null : (
        <Textarea
          {...fieldProps(form, 'raiseReason')}
          label={t('risk.raiseReason')}
          required
          minRows={2}
          maxLength={2000}
        />
      )}
    </>
  );
}

/** The score that is left when the measures are in place. */
export function RowAfterFields({ form, risk }: { form: Form; risk: Risk }) {
  const { t } = useTranslation();
  const { likelihoods, impacts } = useRiskLabels();
  const likelihood = numberOf(form.values.likelihoodAfter);
  const impact = numberOf(form.values.impactAfter);
  return (
    <details className={sections.details} open={likelihood !== null || Boolean(form.errors.impactAfter)}>
      <summary>{t('risk.after')}</summary>
      <Stack gap="sm">
        <div className={classes.ratings}>
          <RatingField
            {...chosen(form, 'likelihoodAfter')}
            label={t('risk.likelihoodAfter')}
            options={likelihoods}
          />
          <RatingField {...chosen(form, 'impactAfter')} label={t('risk.impactAfter')} options={impacts} />
        </div>
        <Level name={t('risk.levelAfter')} {...{ risk, likelihood, impact }} />
      </Stack>
    </details>
  );
}

interface LevelProps {
  name: string;
  risk: Risk;
  likelihood: number | null;
  impact: number | null;
  raisedTo?: string;
}

function Level({ name, risk, likelihood, impact, raisedTo = '' }: LevelProps) {
  const raised = isRiskLevelCode(raisedTo) ? raisedTo : null;
  return (
    <output className={classes.result}>
      {name}{' '}
      <LevelMark
        level={effectiveRiskLevel({ likelihood, impact, raisedTo: raised }, risk.cutPoints)}
        likelihood={likelihood}
        impact={impact}
      />
    </output>
  );
}
