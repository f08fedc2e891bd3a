import '../../../styles/inputs';
import { Alert, Button, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { GUARDIAN_RELATIONS, label, REFERRAL_LEGAL_BASES, type IsoDate } from '#contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n';
import { ChoiceChips } from '../../../ui/choice-chips';
import { today, useDates } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { ErrorSummary } from '../../../ui/error-summary';
import { fieldErrorsOf, fieldId } from '../../../ui/form-errors';
import { Tag } from '../../../ui/tag';
import { ThaiDateField } from '../../../ui/thai-date-field';
import { ActDialog } from '../act/act-dialog';
import { useAct } from '../act/use-act';
import classes from '../referrals.module.css';
import type { Basis, Referral } from '../referral-types';
import { useReferralWords } from '../referral-words';

/** On what the disclosure stands, as dated entries: what is withdrawn stays in the ledger and stops carrying. */
export function BasisLedger({ referral, bases }: { referral: Referral; bases: Basis[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'add' | 'withdraw' | null>(null);
  const may = (action: Referral['availableActions'][number]) => referral.availableActions.includes(action);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.bases')}</Title>
      {referral.guardianSuspected ? <Alert color="orange">{t('referral.noConsentAsked')}</Alert> : null}
      {bases.length === 0 ? <Text>{t('referral.noBases')}</Text> : null}
      <ul className={classes.items}>
        {bases.map((one) => (
          <BasisRow key={one.id} basis={one} />
        ))}
      </ul>
      <div className={classes.buttons}>
        {may('add-basis') ? (
          <Button variant="default" onClick={() => setOpen('add')}>
            {t('referral.action.add-basis')}
          </Button>
        ) : null}
        {may('withdraw-basis') && bases.some(({ live }) => live) ? (
          <Button variant="default" onClick={() => setOpen('withdraw')}>
            {t('referral.action.withdraw-basis')}
          </Button>
        ) : null}
      </div>
      {open === 'add' ? <AddBasis referral={referral} onClose={() => setOpen(null)} /> : null}
      {open === 'withdraw' ? (
        <ActDialog referral={referral} action="withdraw-basis" by="office" onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
}

function BasisRow({ basis }: { basis: Basis }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  const who = [basis.givenBy, basis.relation, basis.method].filter((part) => part !== null).join(' · ');
  return (
    <li className={classes.item}>
      <strong>{words.basis(basis.code)}</strong>{' '}
      <Tag tone={basis.live ? 'good' : 'quiet'}>
        {t(basis.live ? 'referral.basisLive' : 'referral.basisEnded')}
      </Tag>
      <div>{t('referral.givenOn', { day: dates.day(basis.givenOn) })}</div>
      {who === '' ? null : <div>{who}</div>}
      {basis.withdrawnOn === null ? null : (
        <div>{t('referral.withdrawnOn', { day: dates.day(basis.withdrawnOn) })}</div>
      )}
    </li>
  );
}

interface Entry {
  code: string | null;
  givenOn: IsoDate | null;
  givenBy: string;
  relation: string;
  method: string;
}

function useBasisForm(referral: Referral, onClose: () => void) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState<Entry>({
    code: null,
    givenOn: today(),
    givenBy: '',
    relation: '',
    method: '',
  });
  const [checks, setChecks] = useState(0);
  const act = useAct(referral, 'add-basis', 'office');
  const isConsent = entry.code === 'CONSENT';
  const needed = [
    'code',
    'givenOn',
    ...(isConsent ? ['givenBy', 'relation', 'method'] : []),
  ] as (keyof Entry)[];
  const missing = checks === 0 ? [] : needed.filter((name) => !entry[name]);
  const errors = {
    ...(act.problem === null ? {} : fieldErrorsOf(act.problem)),
    ...Object.fromEntries(
      missing.map((name) => [name, t('form.fill', { field: t(`referral.basis.${name}`) })]),
    ),
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecks((count) => count + 1);
    if (needed.some((name) => !entry[name])) return;
    const filled = Object.fromEntries(Object.entries(entry).filter(([, value]) => Boolean(value)));
    act.mutation.mutate(filled, { onSuccess: onClose });
  };
  const set = (change: Partial<Entry>) => setEntry((present) => ({ ...present, ...change }));
  return { entry, set, isConsent, errors, act, attempt: checks + act.attempt, onSubmit };
}

/** Consent is not offered when the guardian is suspected: it is neither asked nor needed. */
function AddBasis({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useBasisForm(referral, onClose);
  const { entry, set, errors } = form;
  const bases = REFERRAL_LEGAL_BASES.filter(({ code }) => code !== 'CONSENT' || !referral.guardianSuspected);
  return (
    <Dialog onClose={onClose} title={t('referral.action.add-basis')} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <ErrorSummary errors={errors} problem={form.act.problem} attempt={form.attempt} />
          {referral.guardianSuspected ? <Alert color="orange">{t('referral.noConsentAsked')}</Alert> : null}
          <ChoiceChips
            id={fieldId('code')}
            label={t('referral.basis.code')}
            options={bases.map((one) => ({ value: one.code, label: label(one, language) }))}
            value={entry.code as (typeof bases)[number]['code'] | null}
            onChange={(code) => set({ code })}
            error={errors.code}
          />
          {entry.code === null ? null : (
            <Alert color="teal">{t(`referral.basisText.${entry.code as 'CONSENT'}`)}</Alert>
          )}
          <ThaiDateField
            id={fieldId('givenOn')}
            label={t('referral.basis.givenOn')}
            value={entry.givenOn}
            onChange={(givenOn) => set({ givenOn })}
            error={errors.givenOn}
            required
          />
          {form.isConsent ? <ConsentFields entry={entry} set={set} errors={errors} /> : null}
          <Button type="submit" size="md" loading={form.act.mutation.isPending}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

interface ConsentProps {
  entry: Entry;
  set: (change: Partial<Entry>) => void;
  errors: Record<string, unknown>;
}

function ConsentFields({ entry, set, errors }: ConsentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const errorOf = (name: string) => errors[name] as string | undefined;
  return (
    <>
      <TextInput
        id={fieldId('givenBy')}
        label={t('referral.basis.givenBy')}
        required
        value={entry.givenBy}
        error={errorOf('givenBy')}
        onChange={(event) => set({ givenBy: event.currentTarget.value })}
      />
      <Select
        id={fieldId('relation')}
        label={t('referral.basis.relation')}
        required
        data={GUARDIAN_RELATIONS.map((one) => label(one, language))}
        value={entry.relation || null}
        error={errorOf('relation')}
        onChange={(relation) => set({ relation: relation ?? '' })}
      />
      <TextInput
        id={fieldId('method')}
        label={t('referral.basis.method')}
        description={t('referral.basis.methodHint')}
        required
        value={entry.method}
        error={errorOf('method')}
        onChange={(event) => set({ method: event.currentTarget.value })}
      />
    </>
  );
}
