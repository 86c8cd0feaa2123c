import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pages = fileURLToPath(new URL('../src/pages', import.meta.url));

/** The table of addresses, by who may open them. */
const tables = {
  'virtual:routes-for-everyone': 'everyone',
  'virtual:routes-of-readers': 'signedIn',
} as const;

/**
 * A page is in the folder of its address: `pages/besoins/[id]/page.tsx` is shown at `/besoins/:id`, and `[[id]]` is a
 * part that the address may lack. It has `export const access = 'everyone'` if nobody needs to sign in.
 */
export function routesOfPages({ isForServer }: { isForServer: boolean }): Plugin {
  return {
    name: 'routes-of-pages',
    resolveId: (id) => (id in tables ? `\0${id}` : undefined),
    load(id) {
      const access = tables[id.slice(1) as keyof typeof tables];
      if (!id.startsWith('\0') || access === undefined) return undefined;
      const routes = addresses()
        .filter((address) => accessOf(address) === access)
        .map((address) => {
          const file = join('pages', address, 'page.tsx').replaceAll(sep, '/');
          const named = isForServer ? `file: ${JSON.stringify(file)}, ` : '';
          return `{ path: ${JSON.stringify(patternOf(address))}, ${named}fetch: () => import(${JSON.stringify(`/src/${file}`)}), access: '${access}' }`;
        });
      return `export const routes = [\n${routes.join(',\n')}\n];`;
    },
  };
}

/** Folders of pages, from `pages`. Literal names come before parameters. */
function addresses(): string[] {
  const names = readdirSync(pages, { recursive: true, encoding: 'utf8' });
  const rank = (part: string): string =>
    (part.startsWith('[[') ? '2' : part.startsWith('[') ? '1' : '0') + part;
  const rankOf = (address: string): string => address.split(sep).map(rank).join(sep);
  return names
    .filter((name) => name === 'page.tsx' || name.endsWith(`${sep}page.tsx`))
    .map((name) => name.slice(0, -'page.tsx'.length).replace(/[\\/]$/, ''))
    .toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
}

const patternOf = (address: string): string =>
  `/${address
    .split(sep)
    .map((part) => part.replace(/^\[\[(\w+)\]\]$/, ':$1?').replace(/^\[(\w+)\]$/, ':$1'))
    .join('/')}`;

const accessOf = (address: string): 'everyone' | 'signedIn' =>
  readFileSync(join(pages, address, 'page.tsx'), 'utf8').includes(`\nexport const access = 'everyone';\n`)
    ? 'everyone'
    : 'signedIn';
