import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Beside each file of the built screens that is worth it, the same compressed: once at the build instead of
 * at every answer. The service sends what the browser takes.
 */
const DIST = fileURLToPath(new URL('../web/dist', import.meta.url));
const TEXTS = new Set(['.js', '.css', '.svg', '.json']);
/** Smaller ones fit into a packet as they are. */
const BYTES_MIN = 1_024;

for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXTS.has(extname(path))) continue;
  const bytes = readFileSync(path);
  if (bytes.length < BYTES_MIN) continue;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
