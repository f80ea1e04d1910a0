import { describeWalk } from './walk.js';

describeWalk('year-end');
