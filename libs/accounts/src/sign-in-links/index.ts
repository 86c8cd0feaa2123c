export { PasswordLink } from './password-link.js';
export { ServeSignInForms } from './serve-sign-in-forms.js';
export { SignInLink } from './sign-in-link.js';
export { VerificationLink } from './verification-link.js';
