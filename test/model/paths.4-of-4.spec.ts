import { describeShare } from './walk.js';

describeShare(3, 4);
