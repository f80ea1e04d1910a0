import { runShare } from './together.js';

runShare(7, 8);
