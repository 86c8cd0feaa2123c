export {
  joinDatabase,
  newDataFolder,
  settleDatabase,
  settleDataFolder,
  settleMail,
  settleSecret,
} from './embedded-services.js';
export { prepareDatabase } from './prepare-database.js';
export { welcome } from './welcome.js';
