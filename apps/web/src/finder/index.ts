export { Finder, type Finding } from './finder.js';
