import { describe, expect, it } from '@jest/globals';
import { SystemClock } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { SignedSecrets } from './signed-secrets.js';

const DAY = 24 * 3_600_000;
const today = new Date('2026-11-24T09:00:00.000Z');
const email = 'anne@mains.example';
const made = ({ days = 0, secret = 'today’s', previousSecrets = [] as string[], purpose = 'choose' } = {}) =>
  new SignedSecrets(
    { secret, previousSecrets },
    Object.assign(new SystemClock(), { now: () => new Date(today.getTime() + days * DAY) }),
    purpose,
  );

describe('a signed secret', () => {
  const id = newId();
  const secret = made().secretFor(id, email);

  it.each([
    [0, id],
    [90, id],
    [91, undefined],
  ])('says what it is about, %d days later: %s', (days, expected) => {
    expect(made({ days }).idIn(secret)).toBe(expected);
  });

  it('is ours for one address and one purpose, also once there is another secret', () => {
    expect(made().isOurs(secret, email)).toBe(true);
    expect(made().isOurs(secret, 'autre@mains.example')).toBe(false);
    expect(made({ purpose: 'end' }).isOurs(secret, email)).toBe(false);
    expect(made({ secret: 'another', previousSecrets: ['today’s'] }).isOurs(secret, email)).toBe(true);
    expect(made({ secret: 'another' }).isOurs(secret, email)).toBe(false);
  });

  it.each([
    ['its last day', secret.replace(/\.\d+\./, '.99999.')],
    ['its signature', secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['what it is about', secret.replace(id, newId())],
    ['its end', secret.slice(0, -1)],
  ])('is not ours once somebody has changed %s', (_what, changed) => {
    expect(made().isOurs(changed, email)).toBe(false);
  });

  it.each(['', 'rien', '..', `${id}.demain.x`, `rien.99999.x`])('is none: “%s”', (text) => {
    expect(made().idIn(text)).toBeUndefined();
  });
});
