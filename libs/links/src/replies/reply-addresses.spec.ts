import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import fc from 'fast-check';
import { OneTimeTokens } from '../one-time-tokens.js';
import { ReplyAddresses } from './reply-addresses.js';

const given = testDatabase();
const settings = (REPLY_DOMAIN = '') => readSettings({ SECRET: 's'.repeat(32), REPLY_DOMAIN });
const addresses = (domain?: string): ReplyAddresses =>
  new ReplyAddresses(new OneTimeTokens(given.database, given.clock, settings(domain)), settings(domain));
const token = { purpose: 'test', subjectId: newId(), email: 'a@example.org', expiresIn: 3_600_000 };

describe('an address for replies', () => {
  it('carries its secret, in letters that no server changes', async () => {
    const ours = addresses('Reponse.Example.org');
    const address = (await ours.issue(token)) ?? '';
    expect(address).toMatch(/^reponse\+[\da-z]{50}@reponse\.example\.org$/);
    // RFC 5321, 4.5.3.1.1.
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    const tokens = new OneTimeTokens(given.database, given.clock, settings());
    expect(ours.secretIn(address)).toBe(await tokens.issue(token));
    expect(ours.secretIn(address.toUpperCase())).toBe(ours.secretIn(address));
    expect(await ours.issue(token)).toBe(address);
  });

  it('is given by nobody without a domain', async () => {
    expect(await addresses().issue(token)).toBeUndefined();
    expect(addresses().secretIn(`reponse+${'1'.repeat(50)}@`)).toBeUndefined();
  });

  it('is none of ours, whatever else it says', () => {
    const ours = addresses('reponse.example.org');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.emailAddress(),
          fc.string().map((s) => `reponse+${s}@reponse.example.org`),
        ),
        (address) => {
          expect(ours.secretIn(address)).toBeUndefined();
        },
      ),
    );
    // A secret has fewer than fifty digits.
    expect(ours.secretIn(`reponse+${'z'.repeat(50)}@reponse.example.org`)).toBeUndefined();
  });
});
