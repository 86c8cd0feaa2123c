import type { INestApplicationContext } from '@nestjs/common';
import { TextEncoder } from '@passerelle/meaning';

/**
 * Makes a worker use the given encoder from now on.
 * @returns a function that restores the worker's own encoder
 */
export function encodeWith(worker: INestApplicationContext, encoder: TextEncoder): () => void {
  const own = worker.get(TextEncoder, { strict: false });
  const before = Object.getOwnPropertyDescriptors(own);
  const replacing: PropertyDescriptorMap = {
    model: { get: () => encoder.model },
    dimensions: { get: () => encoder.dimensions },
    isOff: { get: () => encoder.isOff },
    encode: { value: encoder.encode.bind(encoder) },
    parts: { value: encoder.parts.bind(encoder) },
    check: { value: encoder.check.bind(encoder) },
  };
  for (const [name, descriptor] of Object.entries(replacing))
    Object.defineProperty(own, name, { ...descriptor, configurable: true });
  return () => {
    for (const name of Object.keys(replacing)) Reflect.deleteProperty(own, name);
    Object.defineProperties(own, before);
  };
}
