import type { CliConfig, Config } from '../config.js';

/** Everything that the command line touches outside itself; a test gives its own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Reads standard input to its end. */
  stdin(): Promise<string>;
  /** Asks a person, on the standard error; null where nobody sits at a terminal. @param hidden no echo */
  ask: ((question: string, hidden: boolean) => Promise<string>) | null;
  /** Colours, and lines that are drawn over, are for a person at a terminal only. */
  outIsTty: boolean;
  errIsTty: boolean;
  cli: CliConfig;
  /** The service's own settings, read only by what works on this machine: `set-up` and `paths`. */
  config(): Config;
}
