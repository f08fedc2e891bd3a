import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, unwrap } from '../api/client';
import type { Post } from '../api/types';
import { classroomText, useLabels } from '../ui/labels';
import classes from './post-switcher.module.css';
import { queryClient } from './query-client';
import { meQuery, useMe } from './session';

export function usePostText(): (post: Post) => { role: string; place: string } {
  const labels = useLabels();
  return (post) => ({
    role: labels.role(post.role),
    place:
      post.classroom === null
        ? post.place.nameTh
        : `${post.place.nameTh} ${classroomText(post.classroom.level, post.classroom.room)}`,
  });
}

function useSwitchPost() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (postId: string) => unwrap(client.PUT('/me/active-post', { body: { postId } })),
    onSuccess: async (me) => {
      // Another post sees other records: nothing of the former one may stay on the screen.
      await navigate({ to: '/' });
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
      queryClient.setQueryData(meQuery.queryKey, me);
    },
  });
}

/** Always visible: which post the person acts for now, and a way to act for another. */
export function PostSwitcher() {
  const { t } = useTranslation();
  const me = useMe();
  const textOf = usePostText();
  const switching = useSwitchPost();
  const active = textOf(me.activePost);
  const face = (
    <span className={classes.face}>
      <span className={classes.role}>{active.role}</span>{' '}
      <span className={classes.place}>{active.place}</span>
    </span>
  );
  if (me.posts.length < 2) return <div className={classes.fixed}>{face}</div>;
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton className={classes.button} disabled={switching.isPending}>
          <VisuallyHidden>{t('nav.switchPost')}: </VisuallyHidden>
          {face}
          <IconSelector size={20} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('nav.switchPost')}</Menu.Label>
        {me.posts.map((post) => {
          const text = textOf(post);
          const isActive = post.id === me.activePost.id;
          return (
            <Menu.Item
              key={post.id}
              aria-current={isActive ? 'true' : undefined}
              rightSection={isActive ? <IconCheck size={20} aria-label={t('nav.activePost')} /> : null}
              onClick={() => switching.mutate(post.id)}
            >
              <strong>{text.role}</strong>
              <br />
              {text.place}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
