import type { Settings } from './settings.js';

/**
 * The secrets of this installation. The first secret signs, and signatures of any of them are accepted.
 * @throws if no secret is known yet, since each entry of the product reads it before the application starts.
 */
export function secretsOf({
  secret,
  previousSecrets,
}: Pick<Settings, 'secret' | 'previousSecrets'>): readonly [current: string, ...previous: string[]] {
  if (secret === undefined) throw new Error('No secret: it must be settled before the application starts.');
  return [secret, ...previousSecrets];
}
