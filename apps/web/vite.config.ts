import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import { defineConfig, type Plugin } from 'vite';
import { routesOfPages } from './build/routes.js';
import { wordsOfModules } from './build/words.js';

const fileAt = (fromHere: string): string => fileURLToPath(new URL(fromHere, import.meta.url));
const root = fileAt('.');
// Its macros search it in the folder of the process.
process.env.LINGUI_CONFIG ??= fileAt('lingui.config.js');

/** The API during development: the server that `npm run dev` starts. */
const api = process.env.API_URL ?? 'http://localhost:3000';

/** Preact in place of React, since the sources and their types are React's. */
const preact = Object.entries({
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
  // Fills in for versions of React that lack it.
  'use-sync-external-store/shim/index.js': 'preact/compat',
}).map(([from, replacement]) => ({ find: new RegExp(`^${from}$`), replacement }));

/** `npm run mutations` replaces a source by one with a fault. */
const mutated: Plugin = {
  name: 'mutated',
  enforce: 'pre',
  load: (id) =>
    id === process.env.MUTATED_FILE ? readFileSync(process.env.MUTATED_SOURCE ?? '', 'utf8') : undefined,
};

/** Leaves the parser of GraphQL out of the browser’s build. `graphql-language.ts` has the reason. */
const withoutParser: Plugin = {
  name: 'without-parser',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    const ours = fileAt('graphql-language.ts');
    return source === '@0no-co/graphql.web' && importer !== ours ? ours : undefined;
  },
};

/** One chunk for the code of every page, since small ones would have more headers than content. */
const ofEveryPage =
  /\/src\/(main|features\/frame|ui\/(api|drafts|live|routing|\w+\.tsx?$))|\0virtual:routes-for-everyone|vite\/preload-helper|node_modules\/(@0no-co|preact|urql|@urql|wonka|wouter|regexparam|use-sync-external-store|@lingui|@messageformat)\//;

/** Without the code that is fetched after hydration, and the code that few pages need. */
const ofSomePages =
  /\/src\/(features\/frame\/routes-of-readers|ui\/(live\/(follow-live|surroundings)|routing\/(scroll|kept-focus)|drafts\/use-kept-fields))\./;

const modulesOfStyle = new Map<string, string>();
/**
 * Name of a class by its file and its name in there, such as `desk_rows`. It is the same in the builds for browser
 * and server.
 */
function scopedName(name: string, id: string): string {
  const [file = id] = id.split('?');
  const ofFile = basename(file, '.module.css');
  const other = modulesOfStyle.get(ofFile) ?? file;
  if (other !== file) throw new Error(`${other} and ${file} need different names.`);
  modulesOfStyle.set(ofFile, file);
  return `${ofFile}_${name}`;
}

const proxied = { target: api, headers: { origin: api } };
/** Pages have the same addresses, so only the posts of their forms go to the server. */
const formsOnly = {
  ...proxied,
  bypass: ({ method, url }: { method?: string; url?: string }) => (method === 'POST' ? undefined : url),
};

export default defineConfig(({ command, isSsrBuild: isForServer }) => {
  const words = wordsOfModules({ isForBrowser: command === 'build' && !isForServer });
  return {
    root,
    plugins: [
      mutated,
      babel({
        include: /\/src\/.+\.tsx?$/,
        plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false }], words.inBabel],
      }),
      words.inVite,
      routesOfPages({ isForServer: isForServer === true }),
      ...(isForServer ? [] : [withoutParser]),
    ],
    resolve: {
      alias: [...preact, { find: /^trans-of-our-own$/, replacement: fileAt('src/ui/trans.ts') }],
    },
    css: {
      modules: {
        // A hash in each name would be larger in the compressed style than the names.
        generateScopedName: scopedName,
      },
    },
    build: {
      target: 'es2022',
      manifest: true,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: isForServer
        ? {}
        : {
            input: fileAt('src/main.tsx'),
            output: {
              // The first page names the files of all others, so they have short names by their content.
              chunkFileNames: 'assets/[hash:7].js',
              codeSplitting: {
                groups: [{ name: 'app', test: (id) => ofEveryPage.test(id) && !ofSomePages.test(id) }],
              },
            },
          },
    },
    ssr: { noExternal: true },
    ...(isForServer && { define: { 'process.env.NODE_ENV': '"production"' } }),
    server: {
      proxy: {
        ...Object.fromEntries(['/graphql', '/api', '/lien'].map((path) => [path, proxied])),
        ...Object.fromEntries(
          ['/preferences', '/connexion', '/deconnexion'].map((path) => [path, formsOnly]),
        ),
      },
    },
  };
});
