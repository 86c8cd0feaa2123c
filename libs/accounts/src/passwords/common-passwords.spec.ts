import { describe, expect, it } from '@jest/globals';
import { isCommonPassword } from './password-rules.js';

describe('a password', () => {
  it.each([
    '1234567890',
    'azertyuiop',
    'azertyuiop123',
    'motdepasse',
    'motdepasse1',
    'MotDePasse1234',
    'password123',
    'P@ssw0rd2024',
    'Passerelle2026',
    'bienvenue1',
    'doudou1234',
    'soleil12345',
    'aaaaaaaaaaaaaaaa',
    'jean.moulin@aide.example',
  ])('that is tried first is refused: %s', async (password) => {
    expect(await isCommonPassword(password, ['jean.moulin@aide.example', 'Jean Moulin'])).toBe(true);
  });

  it.each([
    'une phrase facile',
    'du pain et des roses',
    'correct horse battery',
    'nK4v9tQz2x',
    'l’ancien mot de passe',
  ])('that is a sentence or made up is accepted: %s', async (password) => {
    expect(await isCommonPassword(password, ['jean.moulin@aide.example', 'Jean Moulin'])).toBe(false);
  });

  it('takes about as long to judge, however it is written: less than it takes to hash it', async () => {
    const timeOf = async (work: () => unknown): Promise<number> => {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const { hashPassword } = await import('better-auth/crypto');
    await isCommonPassword('once, to load the lists');
    const hashed = await timeOf(() => hashPassword('une phrase facile'));
    for (const slow of ['p@$$w0rd', '1a!', '@4301!$5', 'l0v3', '@4301!$5|7+<({[8639', 'a'])
      expect(await timeOf(() => isCommonPassword(slow.repeat(128).slice(0, 128)))).toBeLessThan(2 * hashed);
  });
});
