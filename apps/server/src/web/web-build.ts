import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '@passerelle/config';
import { graphqlPath } from '@passerelle/graphql';
import type { FastifyInstance } from 'fastify';
import { type Asset, readAssets } from './assets.js';

/** The server's input of the web application for rendering. `apps/web/src/server.tsx` has the other side. */
interface PageRequest {
  url: string;
  chosenLanguage: Language | undefined;
  browserLanguage: Language;
  theme: 'light' | 'dark' | undefined;
  now: Date;
  place: Readonly<Record<Language, object>>;
  ask: (documentId: string, variables: object) => Promise<ApiAnswer>;
  build: BrowserBuild;
}

export interface ApiAnswer {
  data?: unknown;
  codes: readonly string[];
}

interface BrowserBuild {
  /** Scripts are named without the folder of their language. */
  script: string;
  style: string;
  scriptsOf: (file: string) => readonly string[];
}

export type PageAnswer = { redirect: string } | { status: 200 | 404; html: string };

/** The web application in the form in which `npm run web:build` writes it to `apps/web/dist`. */
export interface WebBuild {
  /** The files for browsers, by name. Each name contains a hash of the content. */
  assets: ReadonlyMap<string, Asset>;
  /** The texts of the operations that its pages may request, by SHA-256. */
  trustedDocuments: ReadonlyMap<string, string>;
  browser: BrowserBuild;
  render: (request: PageRequest) => Promise<PageAnswer>;
}

/** Folder of the build. */
export const webBuildFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** Exports of `apps/web/src/server.tsx`. */
interface ServerBuild extends Pick<WebBuild, 'render'> {
  loadPages(): Promise<void>;
}

interface ManifestEntry {
  file: string;
  imports?: string[];
}

/**
 * Reads the whole build, so that its folder is not needed any more, since a new version may be installed there while
 * this one runs.
 * @throws Error if it has not been built
 */
export async function readWebBuild(folder = webBuildFolder): Promise<WebBuild> {
  const documents = path.join(folder, 'trusted-documents.json');
  if (!fs.existsSync(documents)) {
    throw new Error('The web application has not been built: run `npm run web:build`.');
  }
  const { href } = pathToFileURL(path.join(folder, 'server/server.js'));
  const { render, loadPages } = (await import(href)) as ServerBuild;
  await loadPages();
  return {
    assets: readAssets(path.join(folder, 'client/assets')),
    trustedDocuments: new Map(Object.entries(readJson<Record<string, string>>(documents))),
    browser: browserBuildOf(readJson(path.join(folder, 'client/.vite/manifest.json'))),
    render,
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
  /** A chunk and its imports. The chunk of every page is in the page anyway. */
  const chunksOf = (name: string): string[] =>
    name === main ? [] : [entryOf(name).file, ...(entryOf(name).imports ?? []).flatMap(chunksOf)];
  return {
    script: path.basename(entryOf(main).file),
    style: `/${entryOf('style.css').file}`,
    scriptsOf: (file) => chunksOf(`src/${file}`).map((chunk) => path.basename(chunk)),
  };
}

const ID = /^sha256:([\da-f]{64})$/;

/**
 * Lets a request name an operation of the web application by its hash instead of sending its text. An unknown hash
 * comes from another version. The page gets an error, and offers to reload.
 */
export function acceptTrustedDocuments(
  fastify: FastifyInstance,
  documents: ReadonlyMap<string, string>,
): void {
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url !== graphqlPath || !hasDocumentId(request.body)) return undefined;
    const { documentId, ...body } = request.body;
    const text = documents.get(ID.exec(documentId)?.[1] ?? '');
    if (text === undefined) {
      const message = 'This operation is not known here: the page is of another version. Reload it.';
      return reply.code(400).send({ errors: [{ message, extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
    }
    request.body = { ...body, query: text };
    return undefined;
  });
}

const hasDocumentId = (body: unknown): body is { documentId: string } =>
  typeof body === 'object' && body !== null && 'documentId' in body && typeof body.documentId === 'string';
