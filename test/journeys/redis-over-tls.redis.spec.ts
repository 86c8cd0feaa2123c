import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, type RedisServer, startRedisServer } from '@passerelle/harness';
import { freePorts, type Run, scratchFolder, startProduct, until } from '@passerelle/harness/processes';

const folder = scratchFolder();
const certificate = path.join(folder, 'redis.crt');
const key = path.join(folder, 'redis.key');

const canMakeCertificates = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

(canMakeCertificates ? describe : describe.skip)('a Redis that is reached over TLS', () => {
  let redis: RedisServer;
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let product: Run | undefined;

  beforeAll(async () => {
    const wanted = ['-x509', '-noenc', '-newkey', 'rsa:2048', '-subj', '/CN=Redis', '-days', '2'];
    const host = ['-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', ['req', ...wanted, ...host, '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    });
    database = await cloneDatabase();
    const { PORT } = await freePorts();
    const tls = { port: '0', 'tls-port': PORT, 'tls-cert-file': certificate, 'tls-key-file': key };
    const options = Object.entries(tls).flatMap(([name, value]) => [`--${name}`, value]);
    redis = await startRedisServer({
      port: Number(PORT),
      options: [...options, '--tls-auth-clients', 'no', '--requirepass', 'sesame'],
    });
  });
  afterEach(async () => {
    product?.child.kill('SIGTERM');
    await product?.ended;
  });
  afterAll(async () => {
    await redis.stop();
    await database.drop();
  });

  /**
   * Starts the product. Returns a promise of the first health that equals this one, since a slow machine reports
   * another one first.
   */
  const start = async (env: NodeJS.ProcessEnv): Promise<(status: string) => Promise<void>> => {
    const ports = await freePorts();
    product = startProduct({
      ...ports,
      DATABASE_URL: database.url,
      REDIS_URL: `rediss://:sesame@127.0.0.1:${redis.port}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      SECRET: 'a secret for specs that is long enough',
      LOG_LEVEL: 'warn',
      ...env,
    });
    await product.says('/graphql');
    const health = async (): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${ports.PORT}/health`);
      return ((await answer.json()) as { status: string }).status;
    };
    return (status) => until(async () => (await health()) === status);
  };

  const output = (): string => `${product?.stdout}${product?.stderr}`;

  it('with its own certificate is trusted where Node.js knows it', async () => {
    const healthBecomes = await start({ NODE_EXTRA_CA_CERTS: certificate });
    await healthBecomes('ok');
  });

  it('is not believed otherwise, and says why', async () => {
    const healthBecomes = await start({});
    await healthBecomes('job queue unreachable');
    await until(() => output().includes('self-signed certificate'));
    expect(output()).not.toContain('sesame');
  });
});
