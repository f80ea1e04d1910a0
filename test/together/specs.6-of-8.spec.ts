import { runShare } from './together.js';

runShare(5, 8);
