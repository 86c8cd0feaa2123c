import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../apps/web/', import.meta.url));

/**
 * Serves the web application from its sources. A saved file is in the browser at once, and typed text stays. Pages
 * are rendered here from the same sources, as the product renders the built pages, and send their requests to the
 * server at `apiUrl`.
 * @returns its address, and a function that stops it
 */
export async function serveWebSources(apiUrl) {
  process.env.API_URL = apiUrl;
  // Importers of the build alone do not wait for modules that only a change of sources needs.
  const [{ createServer }, { writeDocuments }, { renderPages }] = await Promise.all([
    import('vite'),
    import('./documents.mjs'),
    import('./dev-pages.mjs'),
  ]);
  const known = process.listeners('SIGTERM');
  const server = await createServer({
    root: web,
    configFile: path.join(web, 'vite.config.ts'),
    appType: 'custom',
    ssr: { external: ['moo', '@messageformat/parser'] },
  });
  await renderPages(server, apiUrl);
  // It would end the whole process at SIGTERM, before the running server is closed, whose output would have no
  // reader.
  for (const listener of process.listeners('SIGTERM').filter((each) => !known.includes(each)))
    process.off('SIGTERM', listener);
  await server.listen();
  // The types of an operation follow its document.
  const watcher = fs.watch(path.join(web, 'src'), { recursive: true }, (_event, file) => {
    if (file?.endsWith('.graphql'))
      writeDocuments().catch(({ message }) => process.stderr.write(`${message}\n`));
  });
  return {
    url: server.resolvedUrls.local[0],
    async close() {
      watcher.close();
      await server.close();
    },
  };
}
