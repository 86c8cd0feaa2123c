import { v7 } from 'uuid';

/** A UUIDv7 (RFC 9562): unique, and in order of creation, so that indexes grow at their end. */
export function newId(): string {
  return v7();
}
