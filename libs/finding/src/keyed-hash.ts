import { createHmac } from 'node:crypto';
import { secretsOf, type Settings } from '@passerelle/config';

/** A hash that nobody can make or compare without the product's secret. */
export function keyedHash(settings: Settings, text: string): string {
  return hashWith(secretsOf(settings)[0], text);
}

/** The hash under the product's secret, then those under the secrets before it: for what was hashed at another time. */
export function keyedHashes(settings: Settings, text: string): string[] {
  return secretsOf(settings).map((secret) => hashWith(secret, text));
}

function hashWith(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
}
