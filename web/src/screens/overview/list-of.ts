import type { Numbered } from '../../api/overview';
import { inboxSearch, type InboxSearch } from '../../app/addresses';

/** The list behind a number, as the service itself asks for it: so that the two agree. */
export const listOf = ({ query }: Numbered): InboxSearch =>
  inboxSearch(Object.fromEntries(new URLSearchParams(query.slice(query.indexOf('?')))));
