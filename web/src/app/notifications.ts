/** One file, so that it is loaded by itself. */
export { Notifications } from '@mantine/notifications';
