export { type CodeVerdict, SIGN_IN_MINUTES, SignInCodes } from './sign-in-codes.js';
