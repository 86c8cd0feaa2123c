import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '@passerelle/config';
import { graphqlPath } from '@passerelle/graphql';

/** A file of the explorer, with its path. */
interface ExplorerFile {
  path: string;
  type: string;
  content: () => Buffer | string;
}

/** A page to try out the API, and all files of the page. Nothing comes from another server. */
interface GraphqlExplorer {
  pages: Readonly<Record<Language, string>>;
  headers: Readonly<Record<string, string>>;
  files: ExplorerFile[];
}

const folder = `${graphqlPath}/explorer/`;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const typeOf = (name: string): string => types[path.extname(name)] ?? 'application/octet-stream';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  // The explorer creates styles at run time. Frames for scripts around requests, and plugins of other servers, are
  // not allowed.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
  vary: 'accept, accept-language',
};

/** An example request, which everybody may send. */
const initialQuery = `{
  tags(first: 5) {
    totalCount
    nodes {
      reference
      label
    }
  }
}
`;

/** Its banner advertises a plugin, which the page could not load. */
const styles = 'app-banner-container { display: none; }';

/** Altair, from its npm package. Files are read on request. */
export async function readGraphqlExplorer(): Promise<GraphqlExplorer> {
  const { getDistDirectory, renderAltair, renderInitSnippet } = await import('altair-static');
  const optionsIn = (language: Language) => ({
    baseURL: folder,
    endpointURL: graphqlPath,
    initialQuery,
    initialName: 'Passerelle',
    initialSettings: { language: ({ fr: 'fr-FR', en: 'en-US' } as const)[language] },
    instanceStorageNamespace: 'passerelle_',
    disableAccount: true,
    // No inline script, which the policy would refuse.
    serveInitialOptionsInSeperateRequest: `passerelle.${language}.js`,
  });
  const pageIn = (language: Language): string =>
    renderAltair(optionsIn(language)).replace(
      '</head>',
      '<link href="passerelle.css" rel="stylesheet" /></head>',
    );
  const ours = {
    'passerelle.css': () => styles,
    ...scripts((language) => renderInitSnippet(optionsIn(language))),
  };
  const root = getDistDirectory();
  const theirs = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return {
    pages: { fr: pageIn('fr'), en: pageIn('en') },
    headers,
    files: [
      ...Object.entries(ours).map(([name, content]) => ({
        path: folder + name,
        type: typeOf(name),
        content,
      })),
      ...theirs.map((name) => ({
        path: folder + name.split(path.sep).join('/'),
        type: typeOf(name),
        content: () => fs.readFileSync(path.join(root, name)),
      })),
    ],
  };
}

const scripts = (scriptIn: (language: Language) => string): Record<string, () => string> => ({
  'passerelle.fr.js': () => scriptIn('fr'),
  'passerelle.en.js': () => scriptIn('en'),
});
