export { OneTimeToken } from './one-time-token.entity.js';
export { OneTimeTokens, type TokenGrant } from './one-time-tokens.js';
export { SignedSecrets } from './signed-secrets.js';
