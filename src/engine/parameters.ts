import type { Process, Stamp } from '../../machines/process.js';
import type { World } from './deadlines.js';

const NONE: Stamp['parameters'] = {};

/** The figures that a process declares, with the authority's own in place of the documents'. */
export function parametersOf(process: Process, { parameters }: World): Stamp['parameters'] {
  const declared = process.parameters;
  if (!declared) return NONE;
  const names = Object.keys(declared);
  return Object.fromEntries(names.map((name) => [name, parameters[name] ?? declared[name]!]));
}
