import { runShare } from './together.js';

runShare(4, 8);
