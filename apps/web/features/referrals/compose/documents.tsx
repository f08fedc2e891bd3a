import '../../../styles/inputs';
import { Button, FileButton, Select, Stack, Text, Title } from '@mantine/core';
import { DOCUMENT_CLASSES, type DocumentClassCode } from '#contracts';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { queryClient } from '../../../app/query-client';
import { useDates } from '../../../ui/dates';
import { ProblemAlert } from '../../../ui/error-summary';
import {
  chooseDocument,
  documentAddress,
  documentOptionsQuery,
  REFERRALS,
  removeDocument,
  sendDocument,
  type DocumentOption,
} from '../referrals.api';
import classes from '../referrals.module.css';
import type { PacketDocument, Referral } from '../referral-types';
import { useReferralWords } from '../referral-words';

type Change = () => Promise<unknown>;

/** Every change of a document is a version of the referral: one at a time, and the draft is read again after it. */
function useChange() {
  return useMutation({
    mutationFn: (change: Change) => change(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: REFERRALS }),
  });
}

/** Files go along one by one: from the case and the report that it comes from, or sent here. */
export function Documents({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const change = useChange();
  const goes = referral.choices.some(({ code }) => code === 'DOCUMENTS');
  return (
    <section className={classes.section}>
      <Title order={2}>{t('referral.documents')}</Title>
      <Text>{t('referral.documentsText')}</Text>
      {change.isError ? <ProblemAlert problem={asProblem(change.error)} /> : null}
      {referral.documents.length > 0 && !goes ? (
        <Text c="orange.9">{t('referral.documentsHeld')}</Text>
      ) : null}
      <DocumentList
        referral={referral}
        busy={change.isPending}
        onRemove={(id) => change.mutate(() => removeDocument(referral, id))}
      />
      <AddDocument referral={referral} busy={change.isPending} onChange={change.mutate} />
    </section>
  );
}

interface AddProps {
  referral: Referral;
  busy: boolean;
  onChange: (change: Change) => void;
}

function AddDocument({ referral, busy, onChange }: AddProps) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const [dataClass, setDataClass] = useState<DocumentClassCode>('NARRATIVE');
  const options = useQuery(documentOptionsQuery(referral.id));
  const open = (options.data?.items ?? []).filter(({ chosen }) => !chosen);
  const choose = ({ source, sourceId }: DocumentOption) =>
    onChange(() => chooseDocument(referral, { source, sourceId, dataClass }));
  return (
    <Stack gap="sm">
      <Select
        label={t('referral.documentClass')}
        data={DOCUMENT_CLASSES.map((code) => ({ value: code, label: words.dataClass(code) }))}
        value={dataClass}
        onChange={(code) => setDataClass((code ?? 'NARRATIVE') as DocumentClassCode)}
        allowDeselect={false}
      />
      {open.map((file) => (
        <Option key={file.sourceId} file={file} busy={busy} onChoose={() => choose(file)} />
      ))}
      <FileButton
        accept="image/jpeg,image/png,image/webp,application/pdf"
        onChange={(file) =>
          file === null ? undefined : onChange(() => sendDocument(referral, dataClass, file))
        }
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconPaperclip size={20} aria-hidden />}
            loading={busy}
          >
            {t('referral.addDocument')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}

interface ListProps {
  referral: Referral;
  busy?: boolean;
  onRemove?: (id: string) => void;
}

/** What goes along, each with the class of its subject. */
export function DocumentList({ referral, busy = false, onRemove }: ListProps) {
  const { t } = useTranslation();
  const words = useReferralWords();
  if (referral.documents.length === 0) return <Text c="dimmed">{t('referral.noDocuments')}</Text>;
  const row = (one: PacketDocument) => (
    <li key={one.id} className={classes.item}>
      <a href={documentAddress(referral.id, one.id)} download>
        {one.name}
      </a>
      <Text c="dimmed">{words.dataClass(one.dataClass)}</Text>
      {onRemove ? (
        <Button
          variant="default"
          size="sm"
          disabled={busy}
          onClick={() => onRemove(one.id)}
          aria-label={t('referral.removeDocument', { name: one.name })}
        >
          {t('common.remove')}
        </Button>
      ) : null}
    </li>
  );
  return <ul className={classes.items}>{referral.documents.map(row)}</ul>;
}

function Option({ file, busy, onChoose }: { file: DocumentOption; busy: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = file.name ?? t('referral.reportFile', { at: dates.instant(file.addedAt) });
  return (
    <div className={classes.item}>
      <strong>{name}</strong>
      <Text c="dimmed">{t(`referral.from.${file.source}`)}</Text>
      <Button
        variant="default"
        size="sm"
        disabled={busy}
        onClick={onChoose}
        aria-label={t('referral.chooseDocument', { name })}
      >
        {t('referral.goesAlong')}
      </Button>
    </div>
  );
}
