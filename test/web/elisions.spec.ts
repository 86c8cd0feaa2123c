import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('no sentence puts “de” before a name that may need “d’”', () => {
  const entries = readFileSync(join(process.cwd(), 'apps/web/src/words/en.po'), 'utf8').split('\n\n');
  const wrong = entries.filter((entry) => {
    const names = [...entry.matchAll(/^#\. placeholder \{(\d+)\}: .*\bname$/gmu)].map(([, n]) => n);
    return names.some((n) => entry.includes(`de {${n}}`)) || /^msgid .*\bde \{name\}/mu.test(entry);
  });
  expect(entries.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});
