/** The largest JSON body. */
export const BODY_BYTES_MAX = 256 * 1024;
/** The largest table as a file. */
export const TABLE_BYTES_MAX = 2 * 1024 * 1024;
/** The one address that takes a file of a table. */
export const TABLE_ADDRESS = '/api/procedures/import';

/** Beside Node's own limit of 16 KB for the address and all headers together (431). */
export const QUERY_PARAMETERS_MAX = 50;

/** Whoever takes longer over the headers is not a browser. */
export const HEADERS_MS_MAX = 15_000;
/** Nothing said on a connection for so long: it is closed. An answer that flows says something sooner. */
export const SILENCE_MS_MAX = 120_000;
const BODY_MS_MAX = 60_000;
/** The slowest line over which a file of full size still gets in. */
const SLOWEST_BYTES_PER_MS = 64;

/** How long a request may take to come in, its file included. */
export function requestMsMax(fileBytesMax: number): number {
  return BODY_MS_MAX + Math.ceil(fileBytesMax / SLOWEST_BYTES_PER_MS);
}
