import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../apps/web/', import.meta.url));

/**
 * Serves the web application from its sources: what is saved is in the browser at once, without losing what is typed there. Pages are
 * rendered here from the same sources, as the product renders those that were built, and ask the server at `apiUrl`.
 * @returns its address, and how to stop it
 */
export async function serveWebSources(apiUrl) {
  process.env.API_URL = apiUrl;
  // Whoever imports the build alone does not wait for what only a change of sources needs.
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
  // It would end the whole process at SIGTERM, before what still runs is closed: the server would write to nobody.
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
