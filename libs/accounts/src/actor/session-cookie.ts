import { createHmac, timingSafeEqual } from 'node:crypto';

export const COOKIE_PREFIX = 'passerelle';

/**
 * Reads better-auth's session cookie: a token, a dot and the token's HMAC-SHA256 in base64.
 * better-auth takes fifty times as long to read it, and every request has one. A spec compares the two.
 */
export class SessionCookie {
  private readonly pattern: RegExp;

  constructor(
    publicUrl: string,
    private readonly secret: string,
  ) {
    const name = `${publicUrl.startsWith('https://') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;
    this.pattern = new RegExp(`(?:^|;) *${name.replace('.', '\\.')}=([^;]*)`);
  }

  /** The token in a Cookie header; undefined if there is none or its signature is not ours. */
  tokenIn(header: string): string | undefined {
    const written = this.pattern.exec(header)?.[1];
    const [, token, signature] =
      /^([\w-]+)\.([\w+/]{43}=)$/.exec(written?.replaceAll(/%2[BF]|%3D/g, decodeURIComponent) ?? '') ?? [];
    if (token === undefined || signature === undefined) return undefined;
    const ours = createHmac('sha256', this.secret).update(token).digest();
    return timingSafeEqual(ours, Buffer.from(signature, 'base64')) ? token : undefined;
  }
}
