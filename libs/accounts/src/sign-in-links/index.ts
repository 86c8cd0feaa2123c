export { PasswordLink } from './password-link.js';
export { SignInLink } from './sign-in-link.js';
export { VerificationLink } from './verification-link.js';
