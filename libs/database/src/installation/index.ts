export { renewIdentifier } from './adopt.js';
export { installationName } from './installation-name.js';
export { assertSecretFits, hasSecret, takeSecret } from './known-secret.js';
