import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates, useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { RecordTable } from '../../ui/record-table';
import { ImportStateTag } from './import-state-tag';
import { importsQuery } from './students.api';
import { AnchorLink, ButtonLink } from '../../ui/links';

export function ImportListPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const query = useInfiniteQuery(importsQuery);
  const start = (
    <ButtonLink to="/imports/new" leftSection={<IconFileImport size={20} aria-hidden />}>
      {t('import.new')}
    </ButtonLink>
  );
  return (
    <Page title={t('nav.imports')} lead={t('import.lead')} actions={start}>
      <InfiniteView query={query} empty={<EmptyState title={t('import.none')} text={t('import.where')} />}>
        {(imports) => (
          <RecordTable
            records={imports}
            columns={[
              {
                key: 'fileName',
                title: t('import.file'),
                render: (roster) => (
                  <AnchorLink to="/imports/$importId" params={{ importId: roster.id }}>
                    {roster.fileName}
                  </AnchorLink>
                ),
              },
              {
                key: 'year',
                title: t('import.round'),
                render: (roster) =>
                  `${t(`import.rounds.${roster.round}`)} ${dates.year(roster.academicYear)}`,
              },
              {
                key: 'state',
                title: t('import.stateTitle'),
                render: (roster) => <ImportStateTag state={roster.state} />,
              },
              {
                key: 'rows',
                title: t('import.summary.rows'),
                align: 'right',
                render: (roster) => (roster.summary === null ? '–' : numbers.whole(roster.summary.rows)),
              },
              {
                key: 'undo',
                title: t('import.undoUntil'),
                render: (roster) => (roster.undoUntil === null ? '–' : dates.instant(roster.undoUntil)),
              },
            ]}
          />
        )}
      </InfiniteView>
    </Page>
  );
}
