export { askForCode, askForPassword, changePassword, enterCode, goesOn } from './auth.js';
