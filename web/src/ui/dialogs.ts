/** One file, so that both come together and nothing else of the library does. */
export { Drawer, Modal } from '@mantine/core';
