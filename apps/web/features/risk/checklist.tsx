import { Button, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { RISK_AREAS, RISK_CHECKLIST } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { useRiskLabels } from './risk-labels';
import type { RowStart } from './row-form';
import sections from '../../ui/section.module.css';

/** The walk round the school: each question that is answered with yes becomes a row. */
export function Checklist({ onAdd }: { onAdd: (start: RowStart) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useRiskLabels();
  return (
    <details className={sections.details}>
      <summary>{t('risk.checklist')}</summary>
      <Stack gap="md">
        {RISK_AREAS.map(({ code: area }) => (
          <section key={area}>
            <Title order={3}>{labels.area(area)}</Title>
            <ul className={sections.plain}>
              {RISK_CHECKLIST.filter((item) => item.area === area).map((item) => (
                <li key={item.en} className={sections.item}>
                  <span>{item[language]}</span>
                  <Button
                    variant="default"
                    leftSection={<IconPlus size={18} aria-hidden />}
                    aria-label={`${t('risk.addThis')}: ${item[language]}`}
                    onClick={() => onAdd({ area, code: item.code, happening: item[language] })}
                  >
                    {t('risk.addThis')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Stack>
    </details>
  );
}
