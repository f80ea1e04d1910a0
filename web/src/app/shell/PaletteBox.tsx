import '@mantine/spotlight/styles.css';
import { Spotlight, createSpotlight } from '@mantine/spotlight';
import { IconFile, IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { useProcesses, useSession } from '../../api/queries';
import type { CaseSummary, Page } from '../../api/types';
import { useSay } from '../../i18n';
import { compare, matches } from '../../lib/text';
import { placesOf } from './Nav';

const CASES_MAX = '8';
const [store, spotlight] = createSpotlight();

/** Goes anywhere, finds any case, begins any work: found also when typed without diacritics. */
export function PaletteBox({ asked }: { asked: number }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const processes = useProcesses();
  const [query, setQuery] = useState('');
  const [searched] = useDebouncedValue(query.trim(), 200);
  useEffect(() => spotlight.open(), [asked]);
  const found = useQuery({
    queryKey: ['palette', searched],
    queryFn: () =>
      answer<Page<CaseSummary>>(
        client.GET('/api/cases', { params: { query: { text: searched, limit: CASES_MAX } } }),
      ),
    enabled: searched.length > 1,
    placeholderData: keepPreviousData,
  });
  const places = useMemo(
    () =>
      (session.signedIn ? placesOf(session) : []).map(({ to, label, icon: PlaceIcon }) => ({
        id: to,
        label: t(label),
        leftSection: <PlaceIcon size={18} stroke={1.7} aria-hidden />,
        onClick: () => void navigate({ to }),
      })),
    [session, t, navigate],
  );
  const openings = processes
    .map(({ key, title }) => ({
      id: `open-${key}`,
      label: t('palette.openCase', { process: say(title) }),
      leftSection: <IconPlus size={18} stroke={1.7} aria-hidden />,
      onClick: () => void navigate({ to: '/open', search: { process: key } }),
    }))
    .sort((a, b) => compare(a.label, b.label));
  const cases = (searched.length > 1 ? (found.data?.items ?? []) : []).map((one) => ({
    id: one.id,
    label: say(one.title),
    description: one.code,
    leftSection: <IconFile size={18} stroke={1.7} aria-hidden />,
    onClick: () => void navigate({ to: '/cases/$id', params: { id: one.id } }),
  }));
  const fitting = [...places, ...openings].filter(({ label }) => matches(label, query));
  return (
    <Spotlight
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      filter={(_, actions) => actions}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.open'),
      }}
      actions={[
        { group: t('nav.cases'), actions: cases },
        { group: t('palette.go'), actions: fitting },
      ].filter(({ actions }) => actions.length > 0)}
    />
  );
}
