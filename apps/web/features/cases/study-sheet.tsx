import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import sheet from '../incidents/msc-sheet.module.css';
import { useCaseWords } from './case-words';
import type { CaseStudy } from './cases.api';
import own from './study.module.css';

type Told = Pick<
  CaseStudy,
  | 'reference'
  | 'schoolNameTh'
  | 'academicYear'
  | 'submittedAt'
  | 'sections'
  | 'causes'
  | 'helps'
  | 'result'
  | 'districtNote'
>;

/** The report as it lies on paper: whose it is among others stands on it, so that a sheet that is alone can be filed. */
export function StudySheet({ study }: { study: Told }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const dates = useDates();
  const { reference, schoolNameTh, academicYear, submittedAt, districtNote } = study;
  return (
    <div className={sheet.sheet}>
      <Facts
        rows={[
          [t('study.reference'), reference],
          [t('study.school'), schoolNameTh],
          [t('study.year'), dates.year(academicYear)],
          [
            t('study.submittedOn'),
            submittedAt === null ? t('study.notSubmitted') : dates.instant(submittedAt),
          ],
        ]}
      />
      {study.sections.map(({ code, text }) => (
        <section key={code}>
          <h2>{words.section(code)}</h2>
          <Text className={own.text}>{text}</Text>
        </section>
      ))}
      <section className={own.last}>
        <Facts
          rows={[
            [t('study.causes'), study.causes.map(words.cause).join(', ')],
            [t('study.helps'), study.helps.map(words.service).join(', ')],
            [t('study.result'), study.result === null ? '' : words.result(study.result)],
            ...(districtNote === null ? [] : [[t('study.note'), districtNote] as [string, string]]),
          ]}
        />
      </section>
    </div>
  );
}

function Facts({ rows }: { rows: [name: string, text: string][] }) {
  return (
    <table>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
