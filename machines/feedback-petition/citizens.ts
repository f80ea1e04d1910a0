import type { ForCitizens } from '../process.js';
import type { deadlines } from './deadlines.js';
import type { events } from './events.js';

export const citizens: ForCitizens<keyof typeof events, keyof typeof deadlines> = {
  form: ['content', 'sender', 'contact', 'namePublic'],
  input: (given, today) => ({ ...given, receivedOn: today, channel: 'city-channel' }),
  promised: 'handling',
  nextWord: 'update',
  tells: {
    ACCEPT_OWN: [],
    FORWARD: ['documentNo'],
    STATUS_UPDATE: ['text'],
    REJECT: ['reason', 'noticeNo'],
    TRANSFER_OUT: ['agency', 'documentNo'],
    RESULT: ['text', 'documentNo'],
    PUBLISH: [],
  },
  published: { by: 'PUBLISH', tells: { RESULT: ['text', 'documentNo'] } },
  answered: 'RESULT',
};
