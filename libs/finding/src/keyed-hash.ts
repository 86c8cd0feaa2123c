import { createHmac } from 'node:crypto';
import { secretsOf, type Settings } from '@passerelle/config';

/** A hash that cannot be made or compared without the product's secret. */
export function keyedHash(settings: Settings, text: string): string {
  return hashWith(secretsOf(settings)[0], text);
}

/** The hash under the current secret, then under the previous secrets: for comparison with hashes from another time. */
export function keyedHashes(settings: Settings, text: string): string[] {
  return secretsOf(settings).map((secret) => hashWith(secret, text));
}

function hashWith(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
}
