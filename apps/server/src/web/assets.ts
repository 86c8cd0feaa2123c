import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

/** File endings by encoding, in the names of browsers. */
const encodings = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof encodings;

/** A built file for browsers, with its compressed versions. */
export interface Asset {
  type: string;
  plain: Buffer;
  compressed: Readonly<Partial<Record<Encoding, Buffer>>>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The files below a folder, by their path from there, read whole: some hundred kilobytes. So a running server keeps
 * the files of its pages, even while a new version replaces them on disk.
 */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const files = new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), fs.readFileSync(file)]),
  );
  const assets = new Map<string, Asset>();
  for (const [name, plain] of files) {
    const type = types[path.extname(name)];
    if (type === undefined) continue;
    const compressed = Object.entries(encodings).flatMap(([encoding, end]) => {
      const content = files.get(name + end);
      return content === undefined ? [] : [[encoding, content] as const];
    });
    assets.set(name, { type, plain, compressed: Object.fromEntries(compressed) });
  }
  return assets;
}

/** Serves the files with unlimited caching, since each name contains a hash of the content. */
export function serveAssets(fastify: FastifyInstance, assets: ReadonlyMap<string, Asset>): void {
  fastify.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const asset = assets.get(request.params['*']);
    if (asset === undefined) {
      reply.callNotFound();
      return reply;
    }
    const encoding = encodingFor(request.headers['accept-encoding'], asset);
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    return reply
      .headers({
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      })
      .send(encoding === undefined ? asset.plain : asset.compressed[encoding]);
  });
}

/** The best encoding that a browser accepts. undefined: none. */
function encodingFor(accepted = '', { compressed }: Asset): Encoding | undefined {
  const names = accepted
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find(
    (encoding) => names.includes(encoding) && compressed[encoding] !== undefined,
  );
}
