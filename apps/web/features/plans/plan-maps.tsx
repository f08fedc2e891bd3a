import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../app/query-client';
import { SendFiles, useSendFiles } from '../../ui/files';
import { FormDialog } from '../../ui/form-dialog';
import classes from '../../ui/section.module.css';
import planClasses from './plan.module.css';
import { keepPlan, mapAddress, planQuery, removeMap, sendMap, type Plan } from './plans.api';

/** Site maps with ways out and assembly points. */
export function PlanMaps({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [removed, setRemoved] = useState<string | null>(null);
  const canChange = plan.availableActions.includes('change');
  const sending = useSendFiles({
    shown: plan.maps.length,
    // Each map makes a version, which the next one names.
    send: async (file) =>
      keepPlan(await sendMap(queryClient.getQueryData(planQuery(plan.id).queryKey) ?? plan, file)),
    refresh: () => Promise.resolve(),
  });
  return (
    <section className={classes.section}>
      <Title order={2}>{t('plan.maps')}</Title>
      {plan.maps.length + sending.coming.length === 0 ? <Text c="dimmed">{t('plan.noMaps')}</Text> : null}
      <ul className={classes.plain}>
        {plan.maps.map((map, index) => (
          <li key={map.id}>
            <SiteMap plan={plan} index={index} className={planClasses.shown} />
            {canChange ? (
              <Button
                variant="subtle"
                color="red"
                size="md"
                aria-label={`${t('common.remove')} ${t('plan.map', { number: index + 1 })}`}
                onClick={() => setRemoved(map.id)}
              >
                {t('common.remove')}
              </Button>
            ) : null}
          </li>
        ))}
        {sending.coming.map((_, index) => (
          <Skeleton key={`coming ${index}`} component="li" className={planClasses.shown} />
        ))}
      </ul>
      {canChange ? <SendFiles sending={sending} text={t('plan.addMap')} withPapers /> : null}
      {removed === null ? null : (
        <FormDialog
          title={t('plan.removeMap')}
          button={t('common.remove')}
          grave
          fields={[]}
          send={async () => keepPlan(await removeMap(plan, removed))}
          onClose={() => setRemoved(null)}
        />
      )}
    </section>
  );
}

interface MapProps {
  plan: Plan;
  index: number;
  className?: string | undefined;
}

/** A picture is shown; a PDF is a link. */
export function SiteMap({ plan, index, className = planClasses.map }: MapProps) {
  const { t } = useTranslation();
  const map = plan.maps[index];
  if (map === undefined) return null;
  const name = t('plan.map', { number: index + 1 });
  const address = mapAddress(plan.id, map.id);
  return map.mediaType === 'application/pdf' ? (
    <a href={address} download>
      <IconFileTypePdf size={48} stroke={1.4} aria-hidden /> {name}
    </a>
  ) : (
    <a href={address} download>
      <img src={address} alt={name} className={className} />
    </a>
  );
}
