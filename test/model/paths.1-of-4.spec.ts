import { describeShare } from './walk.js';

describeShare(0, 4);
