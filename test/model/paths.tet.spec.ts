import { describeWalk } from './walk.js';

describeWalk('tet');
