import { lazy, Suspense, useEffect, useState } from 'react';

const PaletteBox = lazy(() => import('./PaletteBox').then((it) => ({ default: it.PaletteBox })));

let show: (() => void) | null = null;

export const openPalette = (): void => show?.();

/** The command palette, Ctrl K; its code comes when it is first asked for. */
export function Palette() {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    show = () => setAsked((times) => times + 1);
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      show?.();
    };
    document.addEventListener('keydown', press);
    return () => {
      show = null;
      document.removeEventListener('keydown', press);
    };
  }, []);
  if (asked === 0) return null;
  return (
    <Suspense>
      <PaletteBox asked={asked} />
    </Suspense>
  );
}
