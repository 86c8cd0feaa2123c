export { isCommonPassword } from './common-passwords.js';
export { hashPassword, isPassword, isWeaklyHashed } from './password-hash.js';
export { PASSWORD_LENGTH } from './password-length.js';
export { PasswordLoader } from './password.loader.js';
export { PasswordsBusy } from './waiting-line.js';
