import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Waiting } from '../app/states';
import { ProblemNotice } from './ProblemNotice';

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** What a query gives, or that it comes, or why not. */
export function Loaded<T>({
  query,
  children,
}: {
  query: Query<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.error) {
    return <ProblemNotice problem={asProblem(query.error)} onAgain={() => void query.refetch()} />;
  }
  return query.data === undefined ? <Waiting /> : children(query.data);
}

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list. */
export function More({ query }: { query: Pages }) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Button
      mt="sm"
      size="xs"
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('act.more')}
    </Button>
  );
}

/** A list without anything: why, and what to do. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Text role="status" c="dimmed" py="md" maw="44rem">
      {children}
    </Text>
  );
}
