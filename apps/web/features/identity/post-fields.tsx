import '../../styles/inputs';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { label, LEVELS, ROLES } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewPost, PlaceKind, RoleCode, SchoolRef } from '../../api/types';
import { useMe } from '../../app/session';
import { useLanguage } from '../../i18n';
import { fieldId } from '../../ui/form-errors';
import { fieldProps } from '../../ui/use-submit';
import { districtQuery } from '../organisation/organisation.api';
import { SchoolSelect } from '../organisation/school-select';
import { agencyChoicesQuery } from './identity.api';
import classes from './people.module.css';

export interface PostValues {
  role: RoleCode | null;
  school: SchoolRef | null;
  networkId: string | null;
  agencyId: string | null;
  level: string | null;
  room: string;
}

export const emptyPost = (): PostValues => ({
  role: null,
  school: null,
  networkId: null,
  agencyId: null,
  level: null,
  room: '',
});

export function placeKindOf(role: string | null): PlaceKind {
  if (role === null || role === 'TEACHER' || role.startsWith('SCHOOL_')) return 'school';
  if (role.startsWith('PARTNER_')) return 'agency';
  return role === 'NETWORK_CHAIR' ? 'network' : 'district';
}

/** A post as the server takes it; a district post needs no place. */
export function toNewPost(post: PostValues, startsOn: string, endsOn?: string): NewPost {
  if (post.role === null) throw new Error('unchecked post');
  const kind = placeKindOf(post.role);
  return {
    role: post.role,
    schoolId: kind === 'school' ? post.school?.id : undefined,
    networkId: kind === 'network' ? (post.networkId ?? undefined) : undefined,
    agencyId: kind === 'agency' ? (post.agencyId ?? undefined) : undefined,
    classroom: classroomOf(post),
    startsOn,
    endsOn,
  };
}

function classroomOf({ role, level, room }: PostValues) {
  return role === 'TEACHER' && level !== null && room.trim() !== ''
    ? { level, room: room.trim() }
    : undefined;
}

/** Role first; the place it needs follows from it. A school's own admin only fills the own school. */
export function PostFields<Values extends { post: PostValues }>({
  form,
}: {
  form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { activePost } = useMe();
  const { post } = form.values;
  const isSchoolAdmin = activePost.place.kind === 'school';
  const only = isSchoolAdmin ? 'school' : activePost.role === 'DISTRICT_SAFETY' ? 'agency' : null;
  const roles = ROLES.filter((role) => only === null || placeKindOf(role.code) === only);
  const kind = placeKindOf(post.role);
  return (
    <>
      <Select
        {...fieldProps(form, 'post.role')}
        label={t('people.role')}
        data={roles.map((role) => ({ value: role.code, label: label(role, language) }))}
      />
      {kind === 'school' && !isSchoolAdmin ? (
        <SchoolSelect
          id={fieldId('post.school')}
          label={t('report.school')}
          value={post.school}
          onChange={(school) => form.setValues({ ...form.values, post: { ...post, school } })}
          error={form.errors['post.school']}
        />
      ) : null}
      {kind === 'network' ? <NetworkSelect form={form} /> : null}
      {kind === 'agency' ? <AgencySelect form={form} /> : null}
      {post.role === 'TEACHER' ? (
        <div className={classes.pair}>
          <Select
            {...fieldProps(form, 'post.level')}
            label={t('people.level')}
            clearable
            data={LEVELS.map((level) => ({ value: level.code, label: label(level, language) }))}
          />
          <TextInput {...fieldProps(form, 'post.room')} label={t('people.room')} maxLength={10} />
        </div>
      ) : null}
    </>
  );
}

function NetworkSelect<Values extends { post: PostValues }>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const query = useQuery(districtQuery);
  const data = (query.data?.networks ?? []).map((network) => ({ value: network.id, label: network.nameTh }));
  return <Select {...fieldProps(form, 'post.networkId')} label={t('people.network')} data={data} />;
}

function AgencySelect<Values extends { post: PostValues }>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const query = useQuery(agencyChoicesQuery);
  const data = (query.data?.items ?? []).map(({ id, nameTh }) => ({ value: id, label: nameTh }));
  return <Select {...fieldProps(form, 'post.agencyId')} label={t('people.agency')} data={data} searchable />;
}
