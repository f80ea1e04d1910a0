import { runShare } from './together.js';

runShare(6, 8);
