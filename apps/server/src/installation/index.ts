export {
  joinDatabase,
  newDataFolder,
  settleDatabase,
  settleDataFolder,
  settleMail,
} from './embedded-services.js';
export { joinInstallation } from './join-installation.js';
export { prepareDatabase } from './prepare-database.js';
export { mailSamples } from './mail-samples.js';
export { keptSecret, makeSecret } from './settle-secret.js';
export { welcome } from './welcome.js';
