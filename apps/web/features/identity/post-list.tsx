import { Button, Group, Stack, Text } from '@mantine/core';
import type { IsoDate } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import type { Post } from '../../api/types';
import { usePostText } from '../../app/post-switcher';
import { today, useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { endPost } from './identity.api';
import classes from './people.module.css';
import { Dialog } from '../../ui/dialog';

interface Props {
  posts: Post[];
  canEnd: boolean;
  onChanged: () => void;
}

export function PostList({ posts, canEnd, onChanged }: Props) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Post | null>(null);
  if (posts.length === 0) return <Text>{t('people.noPosts')}</Text>;
  return (
    <>
      <ul className={classes.posts}>
        {posts.map((post) => (
          <PostRow key={post.id} post={post} onEnd={canEnd ? () => setEnding(post) : null} />
        ))}
      </ul>
      {ending === null ? null : (
        <EndPostModal post={ending} onClose={() => setEnding(null)} onDone={onChanged} />
      )}
    </>
  );
}

function PostRow({ post, onEnd }: { post: Post; onEnd: (() => void) | null }) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = usePostText()(post);
  const from = post.startsOn === undefined ? '' : t('people.from', { day: dates.day(post.startsOn) });
  const until = post.endsOn ? ` ${t('people.until', { day: dates.day(post.endsOn) })}` : '';
  return (
    <li>
      <div>
        <strong>{text.role}</strong>
        <div>{text.place}</div>
        <Text c="dimmed">{from + until}</Text>
      </div>
      {post.endsOn || onEnd === null ? null : (
        <Button
          variant="default"
          onClick={onEnd}
          aria-label={`${t('people.endPost')} ${text.role} ${text.place}`}
        >
          {t('people.endPost')}
        </Button>
      )}
    </li>
  );
}

/** The records stay with the post; only this person's way to them ends. */
function EndPostModal({ post, onClose, onDone }: { post: Post; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const text = usePostText()(post);
  const [endsOn, setEndsOn] = useState<IsoDate | null>(today());
  const ending = useMutation({
    mutationFn: (day: IsoDate) => endPost(post, day),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('people.endPost')}>
      <Stack>
        {ending.isError ? <ProblemAlert problem={asProblem(ending.error)} /> : null}
        <Text>
          <strong>{text.role}</strong> {text.place}
        </Text>
        <Text>{t('people.endPostText')}</Text>
        <ThaiDateParts id="field-endsOn" label={t('people.lastDay')} value={endsOn} onChange={setEndsOn} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            disabled={endsOn === null}
            loading={ending.isPending}
            onClick={() => {
              if (endsOn !== null) ending.mutate(endsOn);
            }}
          >
            {t('people.endPost')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
