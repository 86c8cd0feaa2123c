export { IntroductionOnDesk } from './introduction-on-desk.js';
