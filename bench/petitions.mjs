import { randomUUID } from 'node:crypto';
import { built } from './built.mjs';

/**
 * The work that is measured: petitions (machines/feedback-petition) received today, so that no timer
 * is due, and updates on how far they are, each with a text of 500 bytes. The text is personal: it
 * goes to its own table and the log holds a salted commitment to it.
 */

const { canonical, sha256 } = built('engine/canonical');
const { dayOf } = built('calendar/day');

export const BY = { actor: 'bench', role: 'petition-officer', unit: 'ct-dost-office' };
export const TEXT_BYTES = 500;

const SENTENCE = 'Đang lấy ý kiến Sở Tư pháp về thành phần hồ sơ phải nộp. ';
export const TEXT = bytesOf(SENTENCE, TEXT_BYTES);

/** What an HTTP door makes of a request: a new key, and the hash of the body it stands for. */
export function keyed(body) {
  return { key: randomUUID(), bodyHash: sha256(canonical(body)) };
}

export function openCommand(clock) {
  const receivedOn = dayOf(clock.now());
  const input = { receivedOn, channel: 'national-portal', content: TEXT, sender: 'Nguyễn Văn A' };
  return { process: 'feedback-petition', input, by: BY, idempotency: keyed(input) };
}

export function sendCommand(caseId, type, payload) {
  return { caseId, type, payload, by: BY, idempotency: keyed([caseId, type, payload]) };
}

export const update = (caseId) => sendCommand(caseId, 'STATUS_UPDATE', { text: TEXT });

/** Opens petitions and gives their ids. */
export async function openPetitions({ engine }, count) {
  const ids = [];
  while (ids.length < count) {
    const some = Math.min(500, count - ids.length);
    const answers = await Promise.all(
      Array.from({ length: some }, () => engine.open(openCommand(engine.clock))),
    );
    ids.push(...answers.map((answer) => mustBe(answer, 201).id));
  }
  return ids;
}

/** Sends one event to each case. */
export async function sendAll({ engine }, ids, type, payload = {}) {
  for (let i = 0; i < ids.length; i += 500) {
    const answers = await Promise.all(
      ids.slice(i, i + 500).map((id) => engine.send(sendCommand(id, type, payload))),
    );
    for (const answer of answers) mustBe(answer, 200);
  }
}

/** A refused step would be a fast one: nothing is counted that was not done. */
export function mustBe(answer, status) {
  if (answer.status === status) return answer.body;
  throw new Error(`A step was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

function bytesOf(sentence, bytes) {
  let text = '';
  while (Buffer.byteLength(text + sentence) <= bytes) text += sentence;
  return text + '.'.repeat(bytes - Buffer.byteLength(text));
}
