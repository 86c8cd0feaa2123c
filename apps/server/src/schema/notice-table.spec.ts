import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { mailCategories, topics } from '@passerelle/notifications';
import { noticeTable } from './notice-table.js';

describe('the table of notices', () => {
  it('is what docs/notifications.md says (npm run schema writes it)', () => {
    expect(noticeTable()).toBe(readFileSync('docs/notifications.md', 'utf8'));
  });

  it('mails by a category what has a template, and nothing else', () => {
    const definitions = topics.all.flatMap(({ notices }) => Object.entries(notices));
    for (const [kind, { mailed, mail, compose }] of definitions)
      expect({ kind, isMailed: mailed !== false }).toEqual({
        kind,
        isMailed: mail !== undefined || compose !== undefined,
      });
    const used = new Set(definitions.map(([, { mailed }]) => mailed !== false && mailed.category));
    used.delete(false);
    expect([...used].toSorted()).toEqual(mailCategories.toSorted());
    expect(mailCategories.length).toBeLessThanOrEqual(8);
  });
});
