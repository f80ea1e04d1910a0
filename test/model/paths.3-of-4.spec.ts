import { describeShare } from './walk.js';

describeShare(2, 4);
