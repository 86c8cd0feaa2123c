import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('no sentence puts “de” before a name that may need “d’”', () => {
  const words = join(process.cwd(), 'apps/web/src/words');
  const wrong = readdirSync(words).flatMap((folder) => {
    const entries = readFileSync(join(words, folder, 'fr.po'), 'utf8').split('\n\n');
    return entries.filter((entry) => {
      const names = [...entry.matchAll(/^#\. placeholder \{(\d+)\}: .*\bname$/gmu)].map(([, n]) => n);
      return names.some((n) => entry.includes(`de {${n}}`)) || /^msgid .*\bde \{name\}/mu.test(entry);
    });
  });
  expect(wrong).toEqual([]);
});
