import type { DrawerProps, ModalProps } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

/** Dialogs of what is drawn before anybody asks for one: their code comes when one is first opened. */
export const LateModal = late<ModalProps>(async () => (await import('./dialogs')).Modal);
export const LateDrawer = late<DrawerProps>(async () => (await import('./dialogs')).Drawer);

function late<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>) {
  const Loaded = lazy(async () => ({ default: openingAfter(await load()) }));
  return function Late(props: P) {
    const [asked, setAsked] = useState(props.opened);
    if (props.opened && !asked) setAsked(true);
    if (!asked) return null;
    return (
      <Suspense>
        <Loaded {...(props as P & object)} />
      </Suspense>
    );
  };
}

/** A dialog that is there before it opens knows where the focus was, and gives it back when it closes. */
function openingAfter<P extends { opened: boolean }>(Dialog: ComponentType<P>): ComponentType<P> {
  return function Opening(props: P) {
    const [there, setThere] = useState(false);
    useEffect(() => setThere(true), []);
    return <Dialog {...props} opened={props.opened && there} />;
  };
}
