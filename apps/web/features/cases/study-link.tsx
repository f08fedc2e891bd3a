import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../ui/error-summary';
import { ButtonLink } from '../../ui/links';
import { beginStudy, CASES, type Case } from './cases.api';

/** Opens the report of a case, or begins it. */
export function StudyLink({ one }: { one: Case }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const beginning = useMutation({
    mutationFn: () => beginStudy(one.id),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: CASES });
      await navigate({ to: '/case-studies/$studyId', params: { studyId: id } });
    },
  });
  const icon = <IconFileText size={20} aria-hidden />;
  if (one.studyId !== null)
    return (
      <ButtonLink
        to="/case-studies/$studyId"
        params={{ studyId: one.studyId }}
        variant="default"
        leftSection={icon}
      >
        {t('study.open')}
      </ButtonLink>
    );
  if (!can('case-study.write') || one.status === 'DRAFT') return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={icon}
        loading={beginning.isPending}
        onClick={() => beginning.mutate()}
      >
        {t('study.begin')}
      </Button>
      {beginning.isError ? <ProblemAlert problem={asProblem(beginning.error)} /> : null}
    </>
  );
}
