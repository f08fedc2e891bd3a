import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { today } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { ActivityFormView } from './activity-form';
import { bodyOf, dayToMend, valuesOf } from './activity-form-values';
import { useOwnerOptions } from './finding-fields';
import {
  addFinding,
  changeFinding,
  closeFinding,
  correctActivity,
  holdActivity,
  keepActivity,
  withdrawActivity,
  type Activity,
  type ActivityFinding,
} from './activities.api';

interface Props {
  activity: Activity;
  onClose: () => void;
}

/** What was planned has taken place: heads are counted. Or: what was written is put right. */
export function ContentDialog({ activity, mode, onClose }: Props & { mode: 'hold' | 'correct' }) {
  const { t } = useTranslation();
  const status = mode === 'hold' || activity.status === 'HELD' ? 'HELD' : 'PLANNED';
  const initial = valuesOf(activity, status);
  return (
    <Dialog title={t(`activity.${mode}`)} onClose={onClose} size="xl">
      <ActivityFormView
        initial={
          mode === 'hold' && activity.happensOn > today() ? { ...initial, happensOn: today() } : initial
        }
        isNew={false}
        button={t(`activity.${mode}`)}
        send={(values, title) => {
          const { kind: _, status: __, findings: ___, ...body } = bodyOf(values, title);
          if (mode === 'correct') return correctActivity(activity, body);
          const { happensOn, schools, minutesToClear } = body;
          return holdActivity(activity, {
            ...{ happensOn, schools },
            ...(minutesToClear === undefined ? {} : { minutesToClear }),
          });
        }}
        onDone={onClose}
      />
    </Dialog>
  );
}

export function WithdrawDialog({ activity, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t('activity.withdraw')}
      button={t('activity.withdraw')}
      grave
      fields={[
        {
          ...{ name: 'reason', kind: 'text', label: t('activity.reason'), required: true },
          hint: t('activity.withdrawText'),
        },
      ]}
      send={async ({ reason }) => keepActivity(await withdrawActivity(activity, String(reason)))}
      onClose={onClose}
    />
  );
}

export function AddFindingDialog({ activity, onClose }: Props) {
  const { t } = useTranslation();
  const [school] = activity.schools;
  const schoolId = school?.schoolId ?? '';
  const owners = useOwnerOptions(schoolId);
  return (
    <FormDialog
      title={t('activity.addFinding')}
      button={t('common.save')}
      initial={{ dueOn: dayToMend() }}
      fields={[
        { name: 'text', kind: 'text', label: t('activity.findingText'), required: true },
        { name: 'ownerPostId', kind: 'choice', label: t('activity.owner'), options: owners, required: true },
        { name: 'dueOn', kind: 'day', label: t('activity.dueOn'), required: true },
      ]}
      send={async ({ text, ownerPostId, dueOn }) =>
        keepActivity(
          await addFinding(activity, {
            ...{ schoolId, text: String(text), ownerPostId: String(ownerPostId), dueOn: String(dueOn) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

/** Another owner or another day, with a reason that stays in the history. */
export function ChangeFindingDialog({ finding, onClose }: { finding: ActivityFinding; onClose: () => void }) {
  const { t } = useTranslation();
  const options = useOwnerOptions(finding.schoolId);
  return (
    <FormDialog
      title={t('activity.changeFinding')}
      button={t('activity.changeFinding')}
      lead={t('activity.changeFindingLead')}
      fields={[
        { name: 'ownerPostId', kind: 'choice', label: t('activity.owner'), options, required: true },
        { name: 'dueOn', kind: 'day', label: t('activity.dueOn'), required: true },
        { name: 'reason', kind: 'text', label: t('activity.reason'), required: true },
      ]}
      initial={{ ownerPostId: finding.ownerPostId, dueOn: finding.dueOn }}
      send={async ({ ownerPostId, dueOn, reason }) =>
        keepActivity(
          await changeFinding(finding, {
            ...{ ownerPostId: String(ownerPostId), dueOn: String(dueOn), reason: String(reason) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

export function CloseFindingDialog({ finding, onClose }: { finding: ActivityFinding; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t('activity.closeFinding')}
      button={t('activity.closeFinding')}
      fields={[{ name: 'done', kind: 'text', label: t('activity.done'), required: true }]}
      send={async ({ done }) => keepActivity(await closeFinding(finding, String(done)))}
      onClose={onClose}
    />
  );
}
