import { Button, Group, Stack, Text } from '@mantine/core';
import type { IsoDate } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { School, SchoolRef } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { today } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { closeSchool, mergeSchool } from './organisation.api';
import { SchoolSelect } from './school-select';
import { Dialog } from '../../ui/dialog';

interface FrameProps {
  title: string;
  text: string;
  isReady: boolean;
  send: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

function EndFrame({ title, text, isReady, send, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  const ending = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['schools'] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack>
        {ending.isError ? <ProblemAlert problem={asProblem(ending.error)} /> : null}
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" disabled={!isReady} loading={ending.isPending} onClick={() => ending.mutate()}>
            {title}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

export function CloseSchoolModal({ school, onClose }: { school: School; onClose: () => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<IsoDate | null>(today());
  return (
    <EndFrame
      title={t('school.close')}
      text={t('school.closeText')}
      isReady={day !== null}
      send={() => closeSchool(school, day ?? today())}
      onClose={onClose}
    >
      <ThaiDateParts id="field-closedOn" label={t('school.lastDay')} value={day} onChange={setDay} />
    </EndFrame>
  );
}

export function MergeSchoolModal({ school, onClose }: { school: School; onClose: () => void }) {
  const { t } = useTranslation();
  const [into, setInto] = useState<SchoolRef | null>(null);
  const [day, setDay] = useState<IsoDate | null>(today());
  return (
    <EndFrame
      title={t('school.merge')}
      text={t('school.mergeText')}
      isReady={day !== null && into !== null && into.id !== school.id}
      send={() => mergeSchool(school, { intoId: into?.id ?? '', mergedOn: day ?? today() })}
      onClose={onClose}
    >
      <SchoolSelect id="field-intoId" label={t('school.into')} value={into} onChange={setInto} />
      <ThaiDateParts id="field-mergedOn" label={t('school.mergedOn')} value={day} onChange={setDay} />
    </EndFrame>
  );
}
