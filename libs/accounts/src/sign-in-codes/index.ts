export { requestCookie, requestInCookie } from './request-cookie.js';
export { type CodeVerdict, SIGN_IN_MINUTES, SignInCodes } from './sign-in-codes.js';
export { SignInCodesResolver } from './sign-in-codes.resolver.js';
