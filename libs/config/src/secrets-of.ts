import type { Settings } from './settings.js';

/**
 * The secrets of this installation. The first one signs; what was signed with any of them is accepted.
 * @throws if none is settled: the entries of the product do that before the application starts.
 */
export function secretsOf({
  secret,
  previousSecrets,
}: Pick<Settings, 'secret' | 'previousSecrets'>): readonly [current: string, ...previous: string[]] {
  if (secret === undefined) throw new Error('No secret: it must be settled before the application starts.');
  return [secret, ...previousSecrets];
}
