import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { built } from './built.mjs';
import { IN_FLIGHT } from './engine.mjs';
import { inRounds, keepBusy, of } from './measure.mjs';
import { BY, TEXT } from './petitions.mjs';
import { HttpClient, officersToken, startServer } from './server.mjs';

const CASES = 1024;

/** Part 2, over HTTP: the service as it is started, an officer's token, and this process as its client. */
export async function measureHttp(databases, { times, report }) {
  const place = await databases.place();
  const token = await officersToken(place);
  const server = await startServer(place);
  const client = new HttpClient(server.url, token);
  const ids = await openPetitions(client);
  const measurements = Object.fromEntries(
    IN_FLIGHT.map((inFlight) => [
      inFlight,
      (seconds) => sendUpdates(client, ids, inFlight, seconds),
    ]),
  );
  const results = await inRounds(times, measurements);
  client.close();
  await server.stop();
  await place.remove();

  const section = report.section('http', databases.name);
  for (const inFlight of IN_FLIGHT) {
    const rounds = results[inFlight];
    section.row(`HTTP, ${inFlight} in flight`, 'steps/s', of(rounds, 'perSecond'));
    section.row(`HTTP, ${inFlight} in flight, p50`, 'ms', of(rounds, 'p50'));
    section.row(`HTTP, ${inFlight} in flight, p99`, 'ms', of(rounds, 'p99'));
  }
}

const { unit, role } = BY;

async function openPetitions(client) {
  const { dayOf } = built('calendar/day');
  const receivedOn = dayOf(Date.now());
  const input = { receivedOn, channel: 'national-portal', content: TEXT };
  const body = { process: 'feedback-petition', input, unit, role };
  const ids = [];
  while (ids.length < CASES) {
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => client.post('/cases', body, randomUUID())),
    );
    for (const { status, bytes } of answers) {
      assert.equal(status, 201, String(bytes));
      ids.push(JSON.parse(bytes).id);
    }
  }
  return ids;
}

function sendUpdates(client, ids, inFlight, seconds) {
  const share = Math.floor(ids.length / inFlight);
  const body = { type: 'STATUS_UPDATE', payload: { text: TEXT }, unit, role };
  return keepBusy(inFlight, seconds, async (line, turn) => {
    const id = ids[line + inFlight * (turn % share)];
    const { status, bytes } = await client.post(`/cases/${id}/events`, body, randomUUID());
    assert.equal(status, 200, String(bytes));
  });
}
