import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { identifier, isUuid, NotFound } from './index.js';

describe('identifier', () => {
  it('lets a UUID through', () => {
    const id = newId();
    expect(identifier(id)).toBe(id);
    expect(isUuid(id.toUpperCase())).toBe(true);
  });

  it('is as PostgreSQL writes it, whichever case it was given in', () => {
    const id = newId();
    expect(identifier(id.toUpperCase())).toBe(id);
  });

  it('takes anything else for something that does not exist', () => {
    for (const text of ['', '1', `${newId()} `, newId().replaceAll('-', ''), '\0']) {
      expect(() => identifier(text)).toThrow(NotFound);
    }
  });
});
