import { Readable } from 'node:stream';
import type { JsonObject } from '../../machines/process.js';
import type { Case } from '../engine/case-file.js';
import { sha256 } from '../engine/canonical.js';
import type { NoteType } from '../engine/commands.js';
import type { Service } from '../service.js';
import type { Cast, DemoPerson } from './people.js';
import type { Tale, Told } from './tale.js';
import type { DemoTexts } from './texts.js';

const FILE_BYTES_MAX = 100_000;

/** What people do to a case beside its steps: assignments, comments, hand-overs, reminders, files. */
export class Papers {
  constructor(
    private readonly service: Service,
    private readonly cast: Cast,
    private readonly texts: DemoTexts,
    private readonly told: Told,
  ) {}

  async begin(tale: Tale, one: Case): Promise<void> {
    const { random } = tale;
    const around = this.cast.around(one);
    if (around.length === 0) return;
    if (random.chance(0.6)) {
      await this.note(tale, one, 'ASSIGN', { assignee: random.pick(around).name });
    }
    if (random.chance(0.12)) await this.attach(tale, one);
  }

  async after(tale: Tale, one: Case): Promise<void> {
    const { random, texts } = { random: tale.random, texts: this.texts };
    if (random.chance(0.12)) {
      await this.note(tale, one, 'COMMENT', { text: random.pick(texts.comments) });
    }
    if (random.chance(0.03)) await this.attach(tale, one);
    if (one.row.status !== 'active') return;
    if (one.row.missed > 0 && random.chance(0.3)) {
      await this.note(tale, one, 'REMIND', { text: random.pick(texts.reminders) });
    }
    if (random.chance(0.04)) await this.handOver(tale, one);
  }

  /** To somebody who is there for the same unit, so that whoever comes next still may. */
  private async handOver(tale: Tale, one: Case): Promise<void> {
    const others = this.cast.around(one).filter(({ name }) => name !== one.row.assignee);
    if (others.length === 0) return;
    const to = tale.random.pick(others);
    const payload = { unit: one.row.unit, assignee: to.name };
    const text = tale.random.pick(this.texts.handOvers);
    await this.note(tale, one, 'HAND_OVER', { ...payload, text });
  }

  private async note(tale: Tale, one: Case, type: NoteType, payload: JsonObject): Promise<void> {
    const command = this.command(tale, one, type, payload);
    if (!command) return;
    const answer = await this.service.notes.take(command);
    if (answer.status >= 300) throw new Error(`${tale.name} ${type}: ${JSON.stringify(answer)}`);
    this.told.notes++;
  }

  private async attach(tale: Tale, one: Case): Promise<void> {
    const command = this.command(tale, one, 'ATTACH', {});
    if (!command) return;
    const name = tale.random.pick(this.texts.files);
    const bytes = pdf(`${one.row.code} ${tale.random.whole(1, 999_999)}`);
    const { notes } = this.service;
    const received = await notes.attachments.folder.receive(Readable.from([bytes]), FILE_BYTES_MAX);
    const answer = await notes.attach(command, received, { name, type: 'application/pdf' });
    if (answer.status >= 300) throw new Error(`${tale.name} ATTACH: ${JSON.stringify(answer)}`);
    this.told.files++;
  }

  private command(tale: Tale, one: Case, type: NoteType, payload: JsonObject) {
    const around = this.cast.around(one);
    if (around.length === 0) return null;
    const person: DemoPerson =
      around.find(({ name }) => name === tale.last) ?? tale.random.pick(around);
    const key = `demo:${tale.name}:${tale.acts++}`;
    return {
      caseId: tale.caseId,
      type,
      payload,
      by: this.cast.holding(person, one.row.unit),
      idempotency: { key, bodyHash: sha256(key) },
    };
  }
}

/** A page that says which case it is of. */
function pdf(text: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    stream(
      `BT /F 16 Tf 72 760 Td (${text}) Tj 0 -28 Td (Demonstration, not a real document.) Tj ET`,
    ),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${body}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}
