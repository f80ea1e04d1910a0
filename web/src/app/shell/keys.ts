import { useEffect } from 'react';
import { kept } from '../../lib/kept';

/** Single keys can be turned off: they get in the way of people who dictate (WCAG 2.1.4). */
export const singleKeys = kept('single-keys', true);

/** Whether the list of keys is shown; not kept, but seen from everywhere. */
export const helpOpen = (() => {
  let open = false;
  const listeners = new Set<() => void>();
  return {
    get: () => open,
    set: (value: boolean) => {
      open = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
})();

export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Single keys of a screen. They are still while somebody types, or while a dialog is open. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!singleKeys.get() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;
