import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWebIfOlder } from '../support/build.js';
import { findChromium, NO_CHROMIUM } from './chromium.js';
import { Room } from './room.js';

/**
 * The built screens in a real browser, against the real service with a demonstration's data: one whole
 * journey for each kind of user. Each is a file of `journeys/` and has a context of its own; what is asked
 * for in the first step of one is there in the next. `npm test -- -- test/web -t auditor` runs one.
 */

const chromium = findChromium();
if (!chromium) console.warn(NO_CHROMIUM);

jest.setTimeout(120_000);

(chromium ? describe : describe.skip)('in a browser', () => {
  let room: Room;
  beforeAll(async () => {
    buildWebIfOlder();
    room = await Room.open(chromium!);
  }, 300_000);
  afterAll(() => room?.close());

  for (const file of readdirSync(join(__dirname, 'journeys')).sort()) {
    const { journey } = require(join(__dirname, 'journeys', file)) as {
      journey: (room: () => Room) => void;
    };
    describe(file.replace('.ts', ''), () => journey(() => room));
  }
});
