import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useKeys } from '../app/shell/keys';

const TYPING_MS = 250;

interface Props {
  label: string;
  initial: string;
  /** Told when somebody stops typing; undefined for nothing. */
  onSearch: (text: string | undefined) => void;
}

/** Where words are looked for; '/' leads to it. */
export function SearchField({ label, initial, onSearch }: Props) {
  const [typed, setTyped] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  const tell = useDebouncedCallback(
    (text: string) => onSearch(text.trim() || undefined),
    TYPING_MS,
  );
  return (
    <TextInput
      ref={input}
      size="xs"
      w="18rem"
      maw="100%"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}
