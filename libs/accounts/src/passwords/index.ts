export { isCommonPassword } from './common-passwords.js';
export { PASSWORD_LENGTH } from './password-length.js';
export { PasswordLoader } from './password.loader.js';
