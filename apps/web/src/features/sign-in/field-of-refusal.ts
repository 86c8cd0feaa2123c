export type Field = 'email' | 'otp' | 'password';

/** The field of the sign-in form for an error code of the server. Undefined: none. */
export function fieldOfRefusal(code: string): Field | undefined {
  if (code.startsWith('CODE_')) return 'otp';
  if (code === 'INVALID_EMAIL') return 'email';
  return code.includes('PASSWORD') ? 'password' : undefined;
}
