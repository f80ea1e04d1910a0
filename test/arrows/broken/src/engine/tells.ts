import { story } from '../demo/story.js';
export const tells = story;
