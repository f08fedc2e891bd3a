import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Page } from '../api/types';
import { ErrorState } from './error-state';
import { ProblemAlert } from './error-summary';
import { ListSkeleton } from './loading';

interface Props<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  empty: ReactNode;
  skeleton?: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A list that grows page by page on request, with its empty, loading and refused states. */
export function InfiniteView<T>({ query, empty, skeleton, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.data === undefined) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <>{skeleton ?? <ListSkeleton />}</>;
  }
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      {children(items)}
      {query.isFetchNextPageError ? <ProblemAlert problem={asProblem(query.error)} /> : null}
      {query.hasNextPage ? (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      ) : null}
    </>
  );
}
