export { AccountMails } from './account-mails.js';
export {
  accountExistsMail,
  noAccountMail,
  passwordResetMail,
  signInMail,
  verificationMail,
  type WithLink,
} from './accounts.mail.js';
export { type AuthAnswer, Authentication } from './authentication.js';
export { forgetAll } from './serve-authentication.js';
export { ForgetWhatExpired } from './forget-what-expired.js';
export { linkPaths } from './link-paths.js';
export { mountAuthentication } from './mount-authentication.js';
export { sentenceOfRefusal } from './sentence-of-refusal.js';
export { verification } from './verification.js';
