import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';

const root = fileURLToPath(new URL('.', import.meta.url));

/** French stands in the sources. `npm run web:words` collects it into the one catalogue, which has its English. */
export default {
  rootDir: root,
  sourceLocale: 'fr',
  locales: ['en'],
  orderBy: 'message',
  format: formatter({
    lineNumbers: false,
    origins: false,
    customHeaderAttributes: { 'POT-Creation-Date': '' },
  }),
  // `src/ui/trans.ts`, by an alias of Vite.
  runtimeConfigModule: { Trans: ['trans-of-our-own', 'Trans'] },
  catalogs: [{ path: join(root, 'src/words/{locale}'), include: [join(root, 'src')] }],
};
