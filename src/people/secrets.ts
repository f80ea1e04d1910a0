import { randomBytes } from 'node:crypto';
import { sha256 } from '../engine/canonical.js';

/** 256 random bits: nothing that anybody could guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. With 256 random bits behind it there is nothing to slow down. */
export const hashOf = (secret: string): string => sha256(secret);
