import { noAnswer, type Problem, typesetText, wrongField } from '../../ui/api/problem.js';
import { fieldOfRefusal } from './use-refusal.js';

/** Whether a form continues after an answer, which it then shows. */
export const goesOn = (answer: Problem | undefined): boolean =>
  answer === undefined || answer.kind === 'note';

/** Answer of the server's sign-in. Without `problem` it has done what was asked. */
export interface AuthAnswer<Done extends object> {
  done?: Done;
  problem?: Problem | undefined;
}

/**
 * Calls an endpoint of the server's sign-in.
 * @param fieldOf the form's field for an error code of the server
 */
export async function postToAuth<Done extends object>(
  path: string,
  body: Record<string, string>,
  fieldOf: (code: string) => string | undefined = fieldOfRefusal,
): Promise<AuthAnswer<Done>> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok && answer.status !== 202) return { done: (await answer.json().catch(() => ({}))) as Done };
    const { message, code = '' } = (await answer.json()) as { message?: string; code?: string };
    if (message === undefined) return { problem: noAnswer() };
    return {
      problem: answer.ok
        ? { kind: 'note', message: typesetText(message), fields: [] }
        : { ...wrongField(fieldOf(code), typesetText(message)), outcome: { code } },
    };
  } catch {
    return { problem: noAnswer() };
  }
}

/** As `postToAuth`. @returns why it failed; undefined: it succeeded */
const post = async (...asked: Parameters<typeof postToAuth>): Promise<Problem | undefined> =>
  (await postToAuth(...asked)).problem;

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
