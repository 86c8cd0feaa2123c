export { installationName, renewIdentifier } from './installation-name.js';
export { assertSecretFits, hasSecret, takeSecret } from './known-secret.js';
