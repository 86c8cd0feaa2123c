import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage with the S3 protocol, on this machine. */
export interface S3Server {
  /** Address of its only bucket. */
  url: string;
  region: string;
  keyId: string;
  key: string;
  objects: Map<string, Buffer>;
  /** Replaces the answer from now on. undefined: the usual answer. */
  instead: ((request: http.IncomingMessage, response: http.ServerResponse) => void) | undefined;
  stop(): Promise<void>;
}

const BUCKET = '/preuves';

/** Starts a server that accepts requests signed with its key. It computes the signature itself. */
export async function startS3Server(): Promise<S3Server> {
  const server = http.createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const s3: S3Server = {
    url: `http://127.0.0.1:${port}${BUCKET}`,
    region: 'fr-par',
    keyId: 'passerelle',
    key: 'une clé+/ pour les essais',
    objects: new Map(),
    instead: undefined,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (s3.instead) return s3.instead(request, response);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const send = (status: number, content?: Buffer | string): void => {
      response.writeHead(status).end(request.method === 'HEAD' ? undefined : content);
    };
    if (!isSigned(request, body, s3)) return send(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const name = (request.url ?? '').split('?')[0]?.slice(BUCKET.length).replace(/^\//, '') ?? '';
    const query = new URL(request.url ?? '', s3.url).searchParams;
    if (name === '' && query.has('list-type')) return send(200, listing(s3.objects, query));
    if (name === '') return send(200);
    const object = s3.objects.get(name);
    if (request.method === 'PUT') {
      s3.objects.set(name, body);
      return send(200);
    }
    if (request.method === 'DELETE') {
      s3.objects.delete(name);
      return send(204);
    }
    return object === undefined ? send(404, '<Error><Code>NoSuchKey</Code></Error>') : send(200, object);
  }
  return s3;
}

/** A page of names, as ListObjectsV2 answers. */
function listing(objects: S3Server['objects'], query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? '';
  const names = [...objects.keys()]
    .filter((name) => name.startsWith(query.get('prefix') ?? '') && name > after)
    .toSorted();
  const page = names.slice(0, Number(query.get('max-keys') ?? 1_000));
  const isTruncated = page.length < names.length;
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${
    isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  }${page.map((name) => `<Contents><Key>${name}</Key><Size>${objects.get(name)?.length}</Size></Contents>`).join('')}</ListBucketResult>`;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** Checks Signature Version 4, by Amazon's description. */
function isSigned(
  { method = '', url = '', headers }: http.IncomingMessage,
  body: Buffer,
  { keyId, key, region }: Pick<S3Server, 'keyId' | 'key' | 'region'>,
): boolean {
  const credentials = /Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    headers.authorization ?? '',
  );
  const [, credential = '', names = '', signature] = credentials ?? [];
  const [id, day = '', where, ...rest] = credential.split('/');
  const hash = String(headers['x-amz-content-sha256']);
  if (id !== keyId || where !== region || rest.join('/') !== 's3/aws4_request') return false;
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return false;
  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    path,
    query,
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    hash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const signing = [region, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${key}`, day));
  return hmac(signing, toSign).toString('hex') === signature;
}
