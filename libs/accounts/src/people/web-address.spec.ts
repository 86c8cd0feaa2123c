import { describe, expect, it } from '@jest/globals';
import { personName } from './person.input.js';

const isTaken = (name: string): boolean => personName.safeParse(name).success;

describe('a web address in a name', () => {
  it.each(['t.me/mal', 'mal．fr', 'mal。fr', 'mal .fr', 'Mal .com'])('is refused: %s', (name) => {
    expect(isTaken(name)).toBe(false);
  });

  it.each(['J. Martin', 'Anne M.', 'M. Dupont/Durand', 'Association X .'])('is not in %s', (name) => {
    expect(isTaken(name)).toBe(true);
  });
});
