export { CoolDowns } from './cool-downs.js';
