import { describeShare } from './walk.js';

describeShare(1, 4);
