import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '@passerelle/config';

/** What the web application gives out to the server that renders it; `apps/web/src/server.tsx` has the other side. */
interface PageRequest {
  url: string;
  chosenLanguage: Language | undefined;
  browserLanguage: Language;
  theme: 'light' | 'dark' | undefined;
  ask: (documentId: string, variables: object) => Promise<ApiAnswer>;
  build: BrowserBuild;
}

export interface ApiAnswer {
  data?: unknown;
  codes: readonly string[];
}

interface BrowserBuild {
  script: string;
  style: string;
  scriptsOf: (file: string) => readonly string[];
}

export type PageAnswer = { redirect: string } | { status: 200 | 404; html: string };

/** The web application as `npm run web:build` leaves it in `apps/web/dist`. */
export interface WebBuild {
  /** The folder of the files for browsers, each named by its content. */
  assets: string;
  /** The texts of the operations that its pages may ask for, by SHA-256. */
  trustedDocuments: ReadonlyMap<string, string>;
  browser: BrowserBuild;
  render: (request: PageRequest) => Promise<PageAnswer>;
}

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

interface ManifestEntry {
  file: string;
  imports?: string[];
}

/** @throws Error if it has not been built */
export function readWebBuild(): WebBuild {
  const documents = path.join(dist, 'trusted-documents.json');
  if (!fs.existsSync(documents)) {
    throw new Error('The web application has not been built: run `npm run web:build`.');
  }
  const server = pathToFileURL(path.join(dist, 'server/server.js')).href;
  return {
    assets: path.join(dist, 'client/assets'),
    trustedDocuments: new Map(Object.entries(readJson<Record<string, string>>(documents))),
    browser: browserBuildOf(readJson(path.join(dist, 'client/.vite/manifest.json'))),
    // Loaded with the first page: many processes serve none.
    render: async (request) => ((await import(server)) as Pick<WebBuild, 'render'>).render(request),
  };
}

const readJson = <Content>(file: string): Content => JSON.parse(fs.readFileSync(file, 'utf8')) as Content;

const main = 'src/main.tsx';

function browserBuildOf(manifest: Record<string, ManifestEntry>): BrowserBuild {
  const entryOf = (name: string): ManifestEntry => {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`The web application’s build has no ${name}: build it again.`);
    return entry;
  };
  /** A chunk and those that it imports; that of every page is in the page anyway. */
  const chunksOf = (name: string): string[] =>
    name === main ? [] : [entryOf(name).file, ...(entryOf(name).imports ?? []).flatMap(chunksOf)];
  return {
    script: `/${entryOf(main).file}`,
    style: `/${entryOf('style.css').file}`,
    scriptsOf: (file) => chunksOf(`src/${file}`).map((chunk) => `/${chunk}`),
  };
}
