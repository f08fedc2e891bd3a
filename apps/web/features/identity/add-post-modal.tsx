import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '#contracts';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/types';
import { useMe } from '../../app/session';
import { today } from '../../ui/dates';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldId } from '../../ui/form-errors';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { useSubmit } from '../../ui/use-submit';
import { addPost } from './identity.api';
import { emptyPost, placeKindOf, PostFields, toNewPost, type PostValues } from './post-fields';
import { Dialog } from '../../ui/dialog';

interface Props {
  person: Person;
  onClose: () => void;
  onDone: () => void;
}

const formPaths: Record<string, string> = {
  role: 'post.role',
  schoolId: 'post.school',
  networkId: 'post.networkId',
  agencyId: 'post.agencyId',
  'classroom.level': 'post.level',
  'classroom.room': 'post.room',
};

function useAddPostForm({ person, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { activePost } = useMe();
  const { place } = activePost;
  const ownSchool = place.kind === 'school' ? { id: place.id, nameTh: place.nameTh } : null;
  const form = useForm<{ post: PostValues; startsOn: IsoDate | null; endsOn: IsoDate | null }>({
    initialValues: { post: { ...emptyPost(), school: ownSchool }, startsOn: today(), endsOn: null },
    validate: {
      post: {
        role: (value) => (value === null ? t('people.roleMissing') : null),
        school: (value, { post }) =>
          placeKindOf(post.role) === 'school' && value === null ? t('report.missing.school') : null,
        agencyId: (value, { post }) =>
          placeKindOf(post.role) === 'agency' && value === null ? t('people.agencyMissing') : null,
      },
      startsOn: (value) => (value === null ? t('people.startMissing') : null),
    },
  });
  const submit = useSubmit({
    form,
    send: ({ post, startsOn, endsOn }) =>
      addPost(person.id, toNewPost(post, startsOn ?? today(), endsOn ?? undefined)),
    onDone: () => {
      onDone();
      onClose();
    },
    rename: (path) => formPaths[path] ?? path,
  });
  return { form, submit };
}

export function AddPostModal(props: Props) {
  const { t } = useTranslation();
  const { form, submit } = useAddPostForm(props);
  return (
    <Dialog onClose={props.onClose} title={t('people.addPost')} size="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <PostFields form={form} />
          <ThaiDateParts
            id={fieldId('startsOn')}
            label={t('people.startsOn')}
            value={form.values.startsOn}
            error={form.errors.startsOn}
            onChange={(day) => form.setFieldValue('startsOn', day)}
          />
          <ThaiDateParts
            id={fieldId('endsOn')}
            label={t('people.endsOn')}
            value={form.values.endsOn}
            error={form.errors.endsOn}
            onChange={(day) => form.setFieldValue('endsOn', day)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
