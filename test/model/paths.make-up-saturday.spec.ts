import { describeWalk } from './walk.js';

describeWalk('make-up-saturday');
