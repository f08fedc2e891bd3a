import '../../styles/inputs';
import { Button, FileButton, Paper, Radio, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { District, RosterRound } from '../../api/types';
import { useDates } from '../../ui/dates';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldId } from '../../ui/form-errors';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { districtQuery } from '../organisation/organisation.api';
import classes from './import.module.css';
import { uploadRoster } from './students.api';

const accepted = '.csv,.xlsx,.xls';
const rounds: readonly RosterRound[] = ['JUNE', 'NOVEMBER', 'OTHER'];

export function NewImportPage() {
  const { t } = useTranslation();
  const query = useQuery(districtQuery);
  return (
    <Page title={t('import.newTitle')} lead={t('import.where')} width="narrow">
      <QueryView query={query}>{(district) => <UploadForm district={district} />}</QueryView>
    </Page>
  );
}

interface UploadValues {
  file: File | null;
  academicYear: string;
  round: RosterRound;
}

function UploadForm({ district }: { district: District }) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const form = useForm<UploadValues>({
    initialValues: { file: null, academicYear: String(district.currentAcademicYear), round: 'JUNE' },
    validate: {
      file: (file) =>
        file !== null && /\.(csv|xlsx|xls)$/i.test(file.name) ? null : t('import.fileMissing'),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ file, academicYear, round }) => {
      if (file === null) throw new Error('checked above');
      return uploadRoster({ file, academicYear: Number(academicYear), round });
    },
    onDone: (roster) => navigate({ to: '/imports/$importId', params: { importId: roster.id } }),
  });
  const years = [...district.academicYears].sort((a, b) => b - a);
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <FileField
            file={form.values.file}
            error={form.errors.file}
            onChange={(file) => form.setFieldValue('file', file)}
          />
          <Select
            {...fieldProps(form, 'academicYear')}
            label={t('import.year')}
            data={years.map((year) => ({ value: String(year), label: dates.year(year) }))}
          />
          <Radio.Group {...form.getInputProps('round')} label={t('import.round')} id={fieldId('round')}>
            <Stack gap="xs" mt={4}>
              {rounds.map((round) => (
                <Radio key={round} value={round} label={t(`import.rounds.${round}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Text c="dimmed">{t('import.safety')}</Text>
          <Button type="submit" loading={submit.isPending}>
            {t('import.check')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

interface FileFieldProps {
  file: File | null;
  error: ReactNode;
  onChange: (file: File | null) => void;
}

/** A button that opens the file list; a file may also be dropped on it. */
function FileField({ file, error, onChange }: FileFieldProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
      <strong>{file === null ? t('import.dropHere') : file.name}</strong>
      <FileButton onChange={onChange} accept={accepted} inputProps={{ 'aria-label': t('import.file') }}>
        {(props) => (
          <Button
            {...props}
            id={fieldId('file')}
            variant="default"
            leftSection={<IconUpload size={20} aria-hidden />}
          >
            {t(file === null ? 'import.choose' : 'import.chooseOther')}
          </Button>
        )}
      </FileButton>
      <Text c="dimmed">{t('import.accepted')}</Text>
      {error ? <Text c="red.8">{error}</Text> : null}
    </div>
  );
}
