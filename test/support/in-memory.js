const { existsSync, statfsSync } = require('node:fs');
const { tmpdir } = require('node:os');

const MEMORY = '/dev/shm';
/** A container may give 64 MB, which one PostgreSQL fills. */
const FREE_BYTES_MIN = 2 * 1024 ** 3;

/**
 * What nobody needs tomorrow is made in memory, where there is room: every commit of a test waits for
 * its disk otherwise. It has to be set before the test environment copies what a process is told.
 */
exports.inMemory = function inMemory() {
  process.env.TMPDIR_ON_DISK ??= tmpdir();
  if (!existsSync(MEMORY)) return;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize >= FREE_BYTES_MIN) process.env.TMPDIR = MEMORY;
};
