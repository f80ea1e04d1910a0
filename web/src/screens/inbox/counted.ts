import type { Counted } from '../../api/types';

/** '12', or '1000+' where nobody needs to know how many more. */
export const counted = ({ count, more }: Counted): string => `${count}${more ? '+' : ''}`;
