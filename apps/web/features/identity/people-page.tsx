import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page as PageOf, Person } from '../../api/types';
import { usePostText } from '../../app/post-switcher';
import { useCan } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { RecordTable } from '../../ui/record-table';
import { Tag } from '../../ui/tag';
import { QueryView } from '../../ui/query-view';
import { peopleQuery, peopleSearchQuery } from './identity.api';
import { AnchorLink, ButtonLink } from '../../ui/links';

type PeopleResult = UseInfiniteQueryResult<InfiniteData<PageOf<Person>>>;

export function PeoplePage() {
  const { t } = useTranslation();
  const { school } = useSearch({ from: '/signed/people' });
  const can = useCan();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 300);
  const query = useInfiniteQuery(peopleQuery(school));
  return (
    <Page
      title={t('nav.people')}
      lead={t('people.lead')}
      actions={
        can('person.manage') ? (
          <ButtonLink to="/people/new" leftSection={<IconUserPlus size={20} aria-hidden />}>
            {t('people.add')}
          </ButtonLink>
        ) : null
      }
    >
      {can('person.search') ? (
        <TextInput
          label={t('people.search')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      {search.length >= 2 ? <FoundNames q={search} schoolId={school} /> : <PeopleTable query={query} />}
    </Page>
  );
}

/** Names only, as the server answers a search; the rest stands on the person's page. */
function FoundNames({ q, schoolId }: { q: string; schoolId: string | undefined }) {
  const { t } = useTranslation();
  const query = useQuery(peopleSearchQuery(q, schoolId));
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('people.none')} text={t('people.noneText')} />
        ) : (
          <RecordTable
            records={items}
            columns={[
              {
                key: 'name',
                title: t('people.name'),
                render: (person) => (
                  <AnchorLink to="/people/$personId" params={{ personId: person.id }}>
                    {person.displayName}
                  </AnchorLink>
                ),
              },
            ]}
          />
        )
      }
    </QueryView>
  );
}

function PeopleTable({ query }: { query: PeopleResult }) {
  const { t } = useTranslation();
  const textOf = usePostText();
  return (
    <InfiniteView query={query} empty={<EmptyState title={t('people.none')} text={t('people.noneText')} />}>
      {(people) => (
        <RecordTable
          records={people}
          columns={[
            {
              key: 'name',
              title: t('people.name'),
              render: (person) => (
                <AnchorLink to="/people/$personId" params={{ personId: person.id }}>
                  {person.displayName}
                </AnchorLink>
              ),
            },
            { key: 'username', title: t('signIn.username'), render: (person) => person.username },
            {
              key: 'posts',
              title: t('people.posts'),
              render: (person) =>
                person.posts.map((post) => (
                  <div key={post.id}>
                    {textOf(post).role} · {textOf(post).place}
                  </div>
                )),
            },
            {
              key: 'state',
              title: t('people.state'),
              render: (person) => (
                <Tag tone={person.disabled ? 'critical' : 'good'}>
                  {t(person.disabled ? 'people.disabled' : 'people.enabled')}
                </Tag>
              ),
            },
          ]}
        />
      )}
    </InfiniteView>
  );
}
