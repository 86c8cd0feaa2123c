import type { Settings } from '@passerelle/config';
import { COOKIE_PREFIX } from '../actor/session-cookie.js';
import { SIGN_IN_MINUTES } from './sign-in-codes.js';

const NAME = 'sign_in_request';

const nameFor = ({ publicUrl }: Settings): string =>
  `${publicUrl.startsWith('https://') ? '__Secure-' : ''}${COOKIE_PREFIX}.${NAME}`;

/** The cookie with the id of a request for a code, in the browser that sent it, as long as the code works. */
export function requestCookie(settings: Settings, id: string): string {
  const secure = settings.publicUrl.startsWith('https://') ? '; Secure' : '';
  return `${nameFor(settings)}=${id}; Max-Age=${SIGN_IN_MINUTES * 60}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
}

/** The id of a browser's request for a code. undefined: it has sent none. */
export function requestInCookie(settings: Settings, header: string | undefined): string | undefined {
  const start = `${nameFor(settings)}=`;
  const found = header?.split(';').find((each) => each.trimStart().startsWith(start));
  return found?.trim().slice(start.length);
}
