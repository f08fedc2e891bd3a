import { HOTLINES, label } from '#contracts';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import classes from './hotline-bar.module.css';

const firstNumbers = ['191', '1669', '1300', '1323'];

/** Urgent never waits for software: numbers to tap, also without signal for data. */
export function HotlineBar({
  numbers = firstNumbers,
  label: name,
}: {
  numbers?: readonly string[];
  label?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes.bar} aria-label={name ?? t('hotline.title')}>
      <p className={classes.title}>
        <IconPhoneCall size={20} aria-hidden /> {t('hotline.title')}
      </p>
      <ul className={classes.list}>
        {HOTLINES.filter((line) => numbers.includes(line.code)).map((line) => (
          <li key={line.code}>
            <a className={classes.number} href={`tel:${line.code}`}>
              <strong>{line.code}</strong> <span>{label(line, language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
