import { noAnswer, type Problem, told, wrongField } from '../api/index.js';
import { fieldOfRefusal } from './field-of-refusal.js';

/**
 * Asks the sign-in of the server.
 * @param fieldOf the field that a refusal is about, by the server's name of it
 * @returns why it was not done; undefined: it was
 */
async function post(
  path: string,
  said: Record<string, string>,
  fieldOf: (code: string) => string | undefined = fieldOfRefusal,
): Promise<Problem | undefined> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) return undefined;
    const { message, code = '' } = (await answer.json()) as { message?: string; code?: string };
    return message === undefined ? noAnswer() : wrongField(fieldOf(code), told(message));
  } catch {
    return noAnswer();
  }
}

/** Has a code and a link mailed. @param next where the link leads */
export const askForCode = async (email: string, next: string): Promise<Problem | undefined> =>
  post('/sign-in/magic-link', { email, next });

/** Opens a session with the code of the mail. */
export const enterCode = async (email: string, otp: string): Promise<Problem | undefined> =>
  post('/sign-in/email-otp', { email, otp });

/** Ends every other session. */
export const changePassword = async (
  currentPassword: string,
  newPassword: string,
): Promise<Problem | undefined> =>
  post('/change-password', { currentPassword, newPassword }, (code) => {
    if (code === 'INVALID_PASSWORD') return 'currentPassword';
    return code.startsWith('PASSWORD_') ? 'newPassword' : undefined;
  });

/** Has a link mailed by which one chooses a password, the first or another. */
export const askForPassword = async (email: string): Promise<Problem | undefined> =>
  post('/request-password-reset', { email });
