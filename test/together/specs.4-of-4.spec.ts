import { runShare } from './together.js';

runShare(3, 4);
