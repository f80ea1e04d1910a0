import { Two } from '../../web/src/screens/two/index.js';
export const view = Two;
