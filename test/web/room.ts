import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { parseInstant } from '../../src/calendar/day.js';
import { readConfig } from '../../src/config.js';
import type { DemoPerson } from '../../src/demo/people.js';
import { startDemo, type RunningDemo } from '../../src/demo/start-demo.js';

/** A Thursday before the holidays of National Day (31 August to 2 September): what is due runs over them. */
export const NOW = parseInstant('2026-08-27T08:30:00+07:00')!;

/** On a busy machine a page takes long; what never comes is not waited for longer than this. */
const WAIT_MS_MAX = 45_000;

interface Visiting {
  javaScriptEnabled?: boolean;
  baseURL?: string;
}

/** One service with a demonstration's data and one browser, for all the journeys. */
export class Room {
  private constructor(
    readonly demo: RunningDemo,
    private readonly browser: Browser,
  ) {}

  static async open(executablePath: string): Promise<Room> {
    const told = { now: NOW, cases: 80, seed: '7', months: 1 };
    const [demo, browser] = await Promise.all([
      startDemo({ ...readConfig({}), port: 0 }, told),
      chromium.launch({ executablePath }),
    ]);
    return new Room(demo, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
  }

  person(role: string, unit: string): DemoPerson {
    const found = this.demo.people.find((one) => one.role === role && one.units.includes(unit));
    if (!found) throw new Error(`Nobody of the demonstration is ${role} of ${unit}.`);
    return found;
  }

  /** A browser of their own for somebody: no cookie, nothing kept. @param baseURL of another service */
  async visitor({ baseURL = this.demo.url, ...more }: Visiting = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL,
      viewport: { width: 1280, height: 800 },
      locale: 'vi-VN',
      // Colours are looked at as they are in the end.
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(WAIT_MS_MAX);
    return new Visitor(context, await context.newPage(), baseURL);
  }

  /** Somebody who has signed in, without the form. */
  async signedIn(person: DemoPerson): Promise<Visitor> {
    const visitor = await this.visitor();
    const { name, password } = person;
    await visitor.post('/session', { name, password });
    return visitor;
  }
}

/** Somebody at a browser. */
export class Visitor {
  /** What the pages did not catch, and what their policy forbade: there must be nothing. */
  readonly broken: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
  ) {
    context.on('weberror', (error) => this.broken.push(String(error.error())));
    context.on('console', (message) => {
      // A refusal is an answer; the browser logs it whatever the page makes of it.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load')) return;
      this.broken.push(message.text());
    });
  }

  /** The API as the same person, past the screens. */
  async get(path: string): Promise<any> {
    const answer = await this.context.request.get(`/api${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  async post(path: string, data: object): Promise<any> {
    const headers = { Origin: this.url, 'Idempotency-Key': randomUUID() };
    const answer = await this.context.request.post(`/api${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  async leave(): Promise<void> {
    await this.context.close();
    expect(this.broken).toEqual([]);
  }
}
