import '../../styles/tables';
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useCaseWords } from './case-words';
import { studiesQuery, studyCountsQuery, type StudyCell } from './cases.api';
import own from './study.module.css';

/** The district's table of submitted reports: cause × help × result, and the reports behind each number. */
export function StudyCountsPage() {
  const { t } = useTranslation();
  const words = useCaseWords();
  const dates = useDates();
  const query = useQuery(studyCountsQuery);
  const [cell, setCell] = useState<StudyCell | null>(null);
  return (
    <Page title={t('study.counts')}>
      <QueryView query={query}>
        {({ academicYear, reports, cells }) =>
          reports === 0 ? (
            <EmptyState title={t('study.noCounts')} />
          ) : (
            <>
              <p>{t('study.countsLead', { year: dates.year(academicYear), count: reports })}</p>
              <div className={own.scroll} role="region" aria-label={t('study.counts')} tabIndex={0}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('study.causes')}</Table.Th>
                      <Table.Th scope="col">{t('study.helps')}</Table.Th>
                      <Table.Th scope="col">{t('study.result')}</Table.Th>
                      <Table.Th scope="col">{t('study.number')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {cells.map(({ count, ...one }) => (
                      <Table.Tr key={`${one.cause}${one.help}${one.result}`}>
                        <Table.Td>{words.cause(one.cause)}</Table.Td>
                        <Table.Td>{words.service(one.help)}</Table.Td>
                        <Table.Td>{words.result(one.result)}</Table.Td>
                        <Table.Td>
                          <Button
                            variant="default"
                            aria-label={t('study.show', { count })}
                            onClick={() => setCell(one)}
                          >
                            {count}
                          </Button>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
              {cell === null ? null : <Behind cell={cell} />}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Behind({ cell }: { cell: StudyCell }) {
  const words = useCaseWords();
  const query = useQuery(studiesQuery(cell));
  return (
    <section aria-live="polite">
      <h2>
        {words.cause(cell.cause)} · {words.service(cell.help)} · {words.result(cell.result)}
      </h2>
      <QueryView query={query}>
        {({ items }) => (
          <ul>
            {items.map((study) => (
              <li key={study.id}>
                <AnchorLink to="/case-studies/$studyId" params={{ studyId: study.id }}>
                  {study.reference} · {study.schoolNameTh}
                </AnchorLink>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
