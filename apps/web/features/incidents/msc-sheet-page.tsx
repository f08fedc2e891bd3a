import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { mscSheetQuery } from './incidents.api';
import classes from './msc-sheet.module.css';
import { ButtonLink } from '../../ui/links';
import { ReportLink } from '../reports/report-link';

/** A sheet in the order of the ministry's form, to type over by hand: there is no public interface to send it to. */
export function MscSheetPage() {
  const { t } = useTranslation();
  const { incidentId } = useParams({ from: '/signed/incidents/$incidentId/msc-sheet' });
  const query = useQuery(mscSheetQuery(incidentId));
  return (
    <Page
      title={t('msc.title')}
      width="narrow"
      actions={
        <span className={`${classes.actions} no-print`}>
          <ButtonLink
            to="/incidents/$incidentId"
            params={{ incidentId }}
            variant="default"
            leftSection={<IconArrowLeft size={20} aria-hidden />}
          >
            {t('common.back')}
          </ButtonLink>
          {query.data ? (
            <ReportLink kind="MSC_SHEET" subject={incidentId} about={query.data.reference} />
          ) : null}
          <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </span>
      }
    >
      <Text className="no-print" c="dimmed">
        {t('msc.lead')}
      </Text>
      <QueryView query={query}>
        {(sheet) => (
          <div className={classes.sheet}>
            {sheet.sections.map((section) => (
              <section key={section.titleTh}>
                <h2>{section.titleTh}</h2>
                <table>
                  <tbody>
                    {section.rows.map((row) => (
                      <tr key={row.labelTh}>
                        <th scope="row">{row.labelTh}</th>
                        <td>{row.value ?? '–'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
