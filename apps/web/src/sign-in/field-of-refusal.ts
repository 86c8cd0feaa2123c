export type Field = 'email' | 'otp' | 'password';

/** The field of the sign-in that a refusal is about, by the server’s name of it; undefined: it is about none. */
export function fieldOfRefusal(code: string): Field | undefined {
  if (code.startsWith('CODE_')) return 'otp';
  if (code === 'INVALID_EMAIL') return 'email';
  return code.includes('PASSWORD') ? 'password' : undefined;
}
