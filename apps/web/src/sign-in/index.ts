export {
  askForCode,
  askForPassword,
  type AuthAnswer,
  changePassword,
  enterCode,
  signInByPassword,
} from './auth.js';
export { signInAgain, signInRoutes, signInWords } from './routes.js';
export { SignInForm } from './sign-in-form.js';
