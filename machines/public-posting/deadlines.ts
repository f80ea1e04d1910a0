import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Posting } from './machine.js';

export const deadlines = {
  // The very day, whatever day of the week. A decision that is issued after its own effect day
  // cannot be posted before it exists: then the day of issue. An address is posted "thường xuyên":
  // no day.
  effect: {
    days: 0,
    unit: 'calendar-day',
    from: ({ contentType, effectiveOn, issuedOn }) => {
      if (contentType === 'petition-address') return null;
      return effectiveOn > issuedOn ? effectiveOn : issuedOn;
    },
    // What the row asks for is that the public can read it. That is so once the last channel is up;
    // checking it afterwards is the office's care, and an error found later is corrected, not
    // unposted.
    metBy: ['CHANNEL_POSTED'],
    // Channels are entered by different people, in any order: the last one up decides.
    metOn: ({ postedOn }) => Object.values(postedOn).sort().at(-1)!,
    law: 'effect',
  },
  removal: {
    days: 0,
    unit: 'calendar-day',
    from: (posting) => posting.endsOn,
    metBy: ['CONTENT_REMOVED'],
    law: 'removal',
  },
} satisfies Deadlines<Posting, typeof law, typeof events>;
