import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Page.module.css';

interface Props {
  title: string;
  /** Above the title: where one is. */
  above?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The address whose title was read out last: a screen that is only drawn again keeps quiet. */
let announced: string | null = null;

/** A screen: its title is the document's too, and gets the focus when one comes from another screen. */
export function Page({ title, above, actions, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the screen is that is shown: while the next one is still loaded, the address has changed already.
  const path = useRouterState({
    select: ({ location, resolvedLocation }) => (resolvedLocation ?? location).pathname,
  });
  useEffect(() => {
    document.title = `${title} · ${t('shell.product')}`;
  }, [title, t]);
  useEffect(() => {
    // Not on the first page: a reader begins at its top, with the skip link.
    if (announced !== null && announced !== path) heading.current?.focus({ preventScroll: true });
    announced = path;
  }, [path]);
  return (
    <div className={classes.page}>
      {above}
      <div className={classes.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
