import { createHmac } from 'node:crypto';
import type { Settings } from '@passerelle/config';

/** A hash that nobody can make or compare without the product's secret. */
export function keyedHash({ secret }: Settings, text: string): string {
  if (secret === undefined) throw new Error('No secret: it must be settled before the application starts.');
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
}
