import { join } from 'node:path';
import { Audit } from './audit/audit.js';
import type { Config } from './config.js';
import { Attachments } from './engine/attachments.js';
import { Catalogue, OWN_MACHINES } from './engine/catalogue.js';
import type { Clock } from './engine/clock.js';
import { Engine } from './engine/engine.js';
import { fillLanes } from './engine/lane-fill.js';
import { Migrations } from './engine/migration.js';
import { CaseNotes } from './engine/notes.js';
import { Recounts } from './engine/recounts.js';
import { FileFolder } from './files/folder.js';
import { Metrics } from './metrics/metrics.js';
import { Office } from './office/office.js';
import { OutboxLoop } from './outbox/outbox-loop.js';
import { HttpPortal, NO_PORTAL, type Portal } from './outbox/portal.js';
import { OfficeSettings } from './people/office-settings.js';
import { Invitations } from './people/invitations.js';
import { Mandates } from './people/mandates.js';
import { OfficeChanges, structureFold } from './people/office-changes.js';
import { Passwords } from './people/passwords.js';
import { People } from './people/people.js';
import { Permits } from './people/permits.js';
import { PersonalReads } from './people/personal-reads.js';
import { policyHash } from './people/policy.js';
import { Releases } from './people/releases.js';
import { Roster } from './people/roster.js';
import { StructureKeeper } from './people/structure-keeper.js';
import { PlanImporter } from './plans/plan-importer.js';
import { Register } from './register/register.js';
import { Schedules } from './schedules/schedules.js';
import type { Listener } from './storage/listener.js';
import { openDatabase, type Database } from './storage/database.js';
import type { UnknownOutcome } from './storage/commit.js';
import { Loop } from './timers/loop.js';
import { TimerLoop } from './timers/timer-loop.js';
import { Changes } from './views/changes.js';

/** How late a node hears, where nothing wakes it, what another has administered. */
const FOLLOW_MS = 1_000;

/** How late a case goes back to its unit when a holding ends by its last day; an act wakes the loop. */
const RELEASE_MS = 60_000;

/** The whole service without its doors: tests, the sandbox and main.ts put it together the same way. */
export class Service {
  private listener: Listener | null = null;
  /** Hears of what another node has administered. */
  private readonly following = new Loop('office', FOLLOW_MS, async () => {
    await this.settings.follow();
    await this.officeChanges.refresh();
  });
  private readonly releasing = new Loop('releases', RELEASE_MS, () => this.releases.tick());

  private constructor(
    readonly config: Config,
    readonly database: Database,
    readonly engine: Engine,
    readonly notes: CaseNotes,
    readonly audit: Audit,
    readonly timers: TimerLoop,
    readonly outbox: OutboxLoop,
    readonly plans: PlanImporter,
    readonly register: Register,
    readonly schedules: Schedules,
    readonly migrations: Migrations,
    readonly permits: Permits,
    readonly people: People,
    readonly reads: PersonalReads,
    readonly metrics: Metrics,
    readonly recounts: Recounts,
    readonly settings: OfficeSettings,
    readonly officeChanges: OfficeChanges,
    readonly changes: Changes,
    /** One for all: they are computed two at a time. */
    readonly passwords: Passwords,
    readonly roster: Roster,
    readonly invitations: Invitations,
    readonly mandates: Mandates,
    readonly structure: StructureKeeper,
    readonly releases: Releases,
  ) {
    roster.onLeft = mandates.onLeft = () => this.releasing.wake();
  }

  /** @throws BrokenProcess, DatabaseRefused: the message says what to do. */
  static async open(
    config: Config,
    clock: Clock,
    log: ServiceLog,
    parts: Parts = {},
  ): Promise<Service> {
    const office = Office.read(config.root);
    const paths = [OWN_MACHINES, ...config.machinesPaths];
    const catalogue = parts.installed ?? Catalogue.load(paths, office.roleSlugs());
    const database = await openDatabase(config);
    const engine = new Engine(catalogue, office, database.store, clock, log.unknownOutcome);
    const register = new Register(database.store);
    engine.register = register;
    const metrics = new Metrics(engine);
    engine.watch = metrics;
    engine.policy = policyHash(catalogue, office);
    await fillLanes(engine);
    const officeChanges = new OfficeChanges(engine, [structureFold(engine)]);
    await officeChanges.refresh();
    const folder = new FileFolder(config.filesPath ?? join(config.dataPath, 'files'));
    const attachments = new Attachments(database.store, folder);
    await attachments.sweep().catch((error: Error) => {
      log.warn(`The folder of the files was not tidied: ${error.message}`);
    });
    const portal = config.portalUrl ? new HttpPortal(config.portalUrl) : NO_PORTAL;
    const outbox = new OutboxLoop(engine, register, parts.portal ?? portal);
    engine.onNotices = () => outbox.loop.wake();
    const people = new People(database.store);
    const recounts = new Recounts(engine);
    const settings = new OfficeSettings(engine, people, recounts);
    await settings.reload();
    const notes = new CaseNotes(engine, attachments);
    const permits = new Permits(engine);
    const passwords = new Passwords();
    return new Service(
      config,
      database,
      engine,
      notes,
      new Audit(engine, folder),
      new TimerLoop(engine, log.warn),
      outbox,
      new PlanImporter(engine, join(config.root, 'data', 'plans')),
      register,
      new Schedules(engine, log.warn),
      new Migrations(engine),
      permits,
      people,
      new PersonalReads(engine),
      metrics,
      recounts,
      settings,
      officeChanges,
      new Changes(engine),
      passwords,
      new Roster(people, office),
      new Invitations(database.store, people, passwords),
      new Mandates(database.store, people, office),
      new StructureKeeper(people, office, officeChanges),
      new Releases(engine, notes, people, permits),
    );
  }

  startLoops(onError: (error: unknown) => void): void {
    this.timers.loop.start(onError);
    this.outbox.loop.start(onError);
    this.releasing.start(onError);
    const wake = (): void => {
      this.outbox.loop.wake();
      this.following.wake();
    };
    this.listener = this.database.listen?.(wake) ?? null;
    void this.listener?.start();
    if (this.engine.store.dialect.shared) this.following.start(onError);
  }

  async close(): Promise<void> {
    await this.listener?.stop();
    await this.following.stop();
    await this.releasing.stop();
    await this.timers.loop.stop();
    await this.outbox.stop();
    await this.database.close();
  }
}

/** What a test or the sandbox puts in place of what the configuration would give. */
export interface Parts {
  installed?: Catalogue;
  portal?: Portal;
}

export interface ServiceLog {
  warn(message: string): void;
  /** A COMMIT failed: what is in memory can no longer be trusted, the process has to end. */
  unknownOutcome(error: UnknownOutcome): void;
}
