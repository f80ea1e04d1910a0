import { runShare } from './together.js';

runShare(2, 4);
