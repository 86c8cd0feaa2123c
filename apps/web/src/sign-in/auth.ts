import { problemOfRefusal, type Problem } from '../api/index.js';

/** What the sign-in of the server answers: where to go on, or why not. */
export interface AuthAnswer {
  problem?: Problem;
  /** Where the person was going when they asked for the code. */
  next?: string | null;
  /** Why not, as the server names it. */
  code?: string | undefined;
}

async function post(path: string, said: Record<string, string>): Promise<AuthAnswer> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
      signal: AbortSignal.timeout(30_000),
    });
    const body = (await answer.json()) as { message?: string; code?: string; next?: string | null };
    return answer.ok ? { next: body.next ?? null } : { problem: problemOfRefusal(body), code: body.code };
  } catch {
    return { problem: problemOfRefusal(undefined) };
  }
}

/** Has a code and a link mailed. @param next where the link leads */
export const askForCode = async (email: string, next: string): Promise<AuthAnswer> =>
  post('/sign-in/magic-link', { email, next });

/** Opens a session with the code of the mail. */
export const enterCode = async (email: string, otp: string): Promise<AuthAnswer> =>
  post('/sign-in/email-otp', { email, otp });

/** Ends every other session. */
export const changePassword = async (currentPassword: string, newPassword: string): Promise<AuthAnswer> =>
  post('/change-password', { currentPassword, newPassword });

/** Has a link mailed by which one chooses a password, the first or another. */
export const askForPassword = async (email: string): Promise<AuthAnswer> =>
  post('/request-password-reset', { email });
