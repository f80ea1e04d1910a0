import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { notFound, unprocessable } from '../engine/problem.js';
import { cleanText } from './request-text.js';

/** @throws Problem 404, or 422 for what is no number */
export function mustFind(catalogue: Catalogue, key: string, version?: string): HostedProcess {
  const name = cleanText(key);
  const current = catalogue.find(name);
  if (!current) throw notFound(`Không có quy trình '${name}'.`, `There is no process '${name}'.`);
  if (version === undefined) return current;
  if (!/^[1-9]\d{0,8}$/.test(String(version))) {
    const asked = cleanText(String(version));
    throw unprocessable(
      'invalid-version',
      `Phiên bản '${asked}' phải là số nguyên dương.`,
      `The version '${asked}' must be a whole number from 1.`,
    );
  }
  const hosted = catalogue.findNumbered(name, Number(version));
  if (hosted) return hosted;
  const there = catalogue.versionsOf(name).map((one) => one.version);
  throw notFound(
    `Quy trình '${name}' không có phiên bản ${version}; các phiên bản được cài: ${there.join(', ')}.`,
    `The process '${name}' has no version ${version}; these are installed: ${there.join(', ')}.`,
  );
}
