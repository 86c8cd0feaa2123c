import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ worker: false });
const sources = fileURLToPath(new URL('../../scripts/web/dev.mjs', import.meta.url));
/** As `npm run dev` serves them, in a separate process, since Vite changes the process that it runs in. */
const script = `import { serveWebSources } from '${sources}';
process.send((await serveWebSources(process.argv[1])).url);`;

let server: ChildProcess;
let url: string;
beforeAll(async () => {
  server = spawn(process.execPath, ['--input-type=module', '-e', script, product.url], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  [url] = (await once(server, 'message')) as [string];
});
afterAll(async () => {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
});

const pageOf = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, url), { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

describe('the web application from its sources', () => {
  it('is rendered on the server, with its answers, and enlivened by the sources', async () => {
    const html = await (await pageOf('/')).text();
    expect(html).toMatch(/<h1[^>]*>Ce qui manque à vos équipes/);
    expect(html).toContain('src="/src/main.tsx"');
    expect(html).toMatch(/id="answers">\[\["sha256:/);
    expect(html).not.toContain('skeleton');
  });

  it('heeds what the reader has chosen', async () => {
    const html = await (await pageOf('/', { cookie: 'a=b; language=en; theme=dark' })).text();
    expect(html).toContain('<html lang="en" data-theme="dark">');
  });

  it('answers as the product does where there is no page, and where one has to sign in', async () => {
    expect((await pageOf('/rien-ici')).status).toBe(404);
    const refused = await pageOf('/accueil');
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/connexion?next=%2Faccueil']);
  });
});
