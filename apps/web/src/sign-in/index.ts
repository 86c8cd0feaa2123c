export { askForCode, askForPassword, changePassword, enterCode } from './auth.js';
