import { noAnswer, type Problem, typesetText, wrongField } from '../../ui/api/problem.js';
import { fieldOfRefusal } from './use-refusal.js';

/** Whether a form continues after an answer, which it then shows. */
export const goesOn = (answer: Problem | undefined): boolean =>
  answer === undefined || answer.kind === 'note';

/**
 * Calls an endpoint of the server's sign-in.
 * @param fieldOf the form's field for an error code of the server
 * @returns why it failed. undefined: it succeeded
 */
async function post(
  path: string,
  body: Record<string, string>,
  fieldOf: (code: string) => string | undefined = fieldOfRefusal,
): Promise<Problem | undefined> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok && answer.status !== 202) return undefined;
    const { message, code = '' } = (await answer.json()) as { message?: string; code?: string };
    if (message === undefined) return noAnswer();
    return answer.ok
      ? { kind: 'note', message: typesetText(message), fields: [] }
      : wrongField(fieldOf(code), typesetText(message));
  } catch {
    return noAnswer();
  }
}

/** Requests a mail with a code and a link. @param next target of the link */
export const askForCode = async (email: string, next: string): Promise<Problem | undefined> =>
  post('/sign-in/magic-link', { email, next });

/** Signs in with the mailed code. */
export const enterCode = async (email: string, otp: string): Promise<Problem | undefined> =>
  post('/sign-in/email-otp', { email, otp });

/** Changes the password, and ends every other session. */
export const changePassword = async (
  currentPassword: string,
  newPassword: string,
): Promise<Problem | undefined> =>
  post('/change-password', { currentPassword, newPassword }, (code) => {
    if (code === 'INVALID_PASSWORD') return 'currentPassword';
    return code.startsWith('PASSWORD_') ? 'newPassword' : undefined;
  });

/** Requests a mail with a link to a form for the first or a new password. */
export const askForPassword = async (email: string): Promise<Problem | undefined> =>
  post('/request-password-reset', { email });
