import type { INestApplicationContext } from '@nestjs/common';
import { TextEncoder } from '@passerelle/meaning';

/** From now on this encoder encodes in a worker, in the place of its own. */
export function encodeWith(worker: INestApplicationContext, encoder: TextEncoder): void {
  Object.defineProperties(worker.get(TextEncoder, { strict: false }), {
    model: { configurable: true, get: () => encoder.model },
    dimensions: { configurable: true, get: () => encoder.dimensions },
    encode: { configurable: true, value: encoder.encode.bind(encoder) },
    parts: { configurable: true, value: encoder.parts.bind(encoder) },
    check: { configurable: true, value: encoder.check.bind(encoder) },
  });
}
