import { runShare } from './together.js';

runShare(1, 4);
