import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { delimiter, dirname, join, resolve } from 'node:path';

/** Everything that the environment sets; read once, whole, here and nowhere else. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database, the local key and the set-up link lie. */
  readonly dataPath: string;
  /** Where attached files lie; null: in `files` below the data path. */
  readonly filesPath: string | null;
  /** The largest file that may be attached, in bytes. */
  readonly fileBytesMax: number;
  /** A PostgreSQL address; without it the embedded SQLite database is used. */
  readonly databaseUrl: string | null;
  /** Further folders of processes, an office's own. */
  readonly machinesPaths: readonly string[];
  /** Where the national portal takes statuses; without it the cases are told that there is none. */
  readonly portalUrl: string | null;
  /** A throw-away demonstration says so everywhere; never set by the environment. */
  readonly demonstration: boolean;
  /** The origin under which browsers reach the service; without it the header Host says so. */
  readonly publicUrl: string | null;
  /** Whose X-Forwarded-* headers are believed: addresses, ranges and names of ranges; none unless named. */
  readonly trustedProxies: readonly string[];
  /** How many requests one person may send in a minute; 0: as many as they like. */
  readonly requestsPerMinute: number;
  /** Who may read /metrics from elsewhere; without it only this machine may. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  /** The identity provider through which people may sign in; null: by password only. */
  readonly oidc: OidcConfig | null;
  /** The folder that holds data/, package.json and the documentation. */
  readonly root: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An OpenID Connect provider, and who this service is to it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says it. */
  readonly name: string;
}

/** What the command line takes from the environment; its options come before it. */
export interface CliConfig {
  /** Where the service answers, without '/api'. */
  readonly url: string;
  readonly token: string | null;
  readonly unit: string | null;
  readonly role: string | null;
  /** False where the person has asked every program for plain text (https://no-color.org). */
  readonly colours: boolean;
}

export class ConfigError extends Error {}

/** In the data folder: what a running service leaves there for whoever keeps it (`cli set-up-link`). */
export const LOCAL_KEY_FILE = 'local.key';
/** In the data folder: the link under which the first administrator is made. */
export const LINK_FILE = 'set-up.link';

const KNOWN = [
  'HOST',
  'PORT',
  'VAR_PATH',
  'FILES_PATH',
  'FILE_MB_MAX',
  'DATABASE_URL',
  'MACHINES_PATH',
  'PORTAL_URL',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'RATE_LIMIT_PER_MINUTE',
  'METRICS_TOKEN',
  'LOG_LEVEL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
];
const CLI_KNOWN = ['DUNG_HAN_URL', 'DUNG_HAN_TOKEN', 'DUNG_HAN_UNIT', 'DUNG_HAN_ROLE', 'NO_COLOR'];

/** A file is read whole while its kind is checked. */
const FILE_MB_CEILING = 200;

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT must be a port number from 0 to 65535, not '${env.PORT}'.`);
  }
  const megabytes = Number(env.FILE_MB_MAX ?? 20);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > FILE_MB_CEILING) {
    throw new ConfigError(
      `FILE_MB_MAX must be a whole number from 1 to ${FILE_MB_CEILING}, not '${env.FILE_MB_MAX}'.`,
    );
  }
  const databaseUrl = env.DATABASE_URL?.trim() || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError("DATABASE_URL must start with 'postgres://'; leave it out for SQLite.");
  }
  const portalUrl = env.PORTAL_URL?.trim() || null;
  if (portalUrl && !isPlainHttp(portalUrl)) {
    throw new ConfigError(
      "PORTAL_URL must be an address such as 'https://portal.example/statuses', without user and password.",
    );
  }
  const root = projectRoot();
  const machinesPaths = (env.MACHINES_PATH ?? '').split(delimiter).filter(Boolean);
  for (const path of machinesPaths) {
    if (!existsSync(path))
      throw new ConfigError(`MACHINES_PATH names '${path}', which is not there.`);
  }
  const edge = readEdge(env);
  return Object.freeze({
    host: env.HOST ?? '127.0.0.1',
    port,
    dataPath: resolve(env.VAR_PATH ?? join(root, 'var')),
    filesPath: env.FILES_PATH ? resolve(env.FILES_PATH) : null,
    fileBytesMax: megabytes * 1024 * 1024,
    databaseUrl,
    machinesPaths: machinesPaths.map((path) => resolve(path)),
    portalUrl,
    demonstration: false,
    ...edge,
    oidc: readOidc(env, edge.publicUrl),
    root,
  });
}

type Edge = Pick<
  Config,
  'publicUrl' | 'trustedProxies' | 'requestsPerMinute' | 'metricsToken' | 'logLevel'
>;

const REQUESTS_PER_MINUTE = 600;
const METRICS_TOKEN_MIN = 16;

function readEdge(env: NodeJS.ProcessEnv): Edge {
  const publicUrl = env.PUBLIC_URL?.trim() || null;
  if (publicUrl && !isOrigin(publicUrl)) {
    throw new ConfigError(
      "PUBLIC_URL must be an origin such as 'https://thutuc.example.gov.vn', without a path.",
    );
  }
  const trustedProxies = (env.TRUST_PROXY ?? '').split(',').map((one) => one.trim());
  const named = trustedProxies.filter(Boolean);
  const wrong = named.find((one) => !isRange(one));
  if (wrong) {
    throw new ConfigError(
      `TRUST_PROXY must list addresses or ranges such as '10.0.0.5, 10.1.0.0/16' or 'loopback', not '${wrong}'.`,
    );
  }
  const requestsPerMinute = Number(env.RATE_LIMIT_PER_MINUTE ?? REQUESTS_PER_MINUTE);
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 0) {
    throw new ConfigError(
      `RATE_LIMIT_PER_MINUTE must be a whole number, 0 for no limit, not '${env.RATE_LIMIT_PER_MINUTE}'.`,
    );
  }
  const metricsToken = env.METRICS_TOKEN?.trim() || null;
  if (metricsToken && metricsToken.length < METRICS_TOKEN_MIN) {
    throw new ConfigError(`METRICS_TOKEN must have ${METRICS_TOKEN_MIN} characters or more.`);
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env.LOG_LEVEL?.trim() || 'info'));
  if (!logLevel) {
    throw new ConfigError(
      `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not '${env.LOG_LEVEL}'.`,
    );
  }
  return {
    publicUrl: publicUrl && new URL(publicUrl).origin,
    trustedProxies: named,
    requestsPerMinute,
    metricsToken,
    logLevel,
  };
}

function isOrigin(text: string): boolean {
  return isPlainHttp(text) && /^https?:\/\/[^/?#]+\/?$/.test(text);
}

/** As proxy-addr reads it; every address there is would make the header a way to lie. */
function isRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
}

function readOidc(env: NodeJS.ProcessEnv, publicUrl: string | null): OidcConfig | null {
  const issuer = env.OIDC_ISSUER?.trim();
  if (!issuer) return null;
  if (!isPlainHttp(issuer) || !(issuer.startsWith('https:') || isLoopback(issuer))) {
    throw new ConfigError("OIDC_ISSUER must be an address that starts with 'https://'.");
  }
  const [clientId, clientSecret] = [env.OIDC_CLIENT_ID?.trim(), env.OIDC_CLIENT_SECRET?.trim()];
  if (!clientId || !clientSecret || !publicUrl) {
    throw new ConfigError(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL too.',
    );
  }
  const name = env.OIDC_NAME?.trim() || new URL(issuer).hostname;
  return { issuer, clientId, clientSecret, name };
}

/** Whoever listens on the way between them would read the tokens; on one machine there is no way. */
const isLoopback = (url: string): boolean => /^(127\.|localhost$)/.test(new URL(url).hostname);

/** fetch refuses an address with a password in it, and a log would show it. */
function isPlainHttp(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password;
}

export function readCliConfig(env: NodeJS.ProcessEnv = process.env): CliConfig {
  return Object.freeze({
    url: env.DUNG_HAN_URL?.trim() || 'http://127.0.0.1:3000',
    token: env.DUNG_HAN_TOKEN?.trim() || null,
    unit: env.DUNG_HAN_UNIT?.trim() || null,
    role: env.DUNG_HAN_ROLE?.trim() || null,
    colours: !env.NO_COLOR,
  });
}

/** The names that the environment may set, for messages and documentation. */
export const CONFIG_NAMES: readonly string[] = [...KNOWN, ...CLI_KNOWN];

/** The nearest folder upwards that holds this package: src/ when tested, dist/src/ when started. */
export function projectRoot(): string {
  let folder = __dirname;
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'dung-han')
      return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new ConfigError('package.json of dung-han was not found.');
    folder = parent;
  }
}
