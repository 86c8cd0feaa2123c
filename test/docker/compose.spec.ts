import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { parse } from 'yaml';

interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  ports: string[];
  volumes: string[];
  healthcheck: { test: string[]; interval: string; timeout: string; retries: number };
}

const docker = fileURLToPath(new URL('../../docker', import.meta.url));
const source = fs.readFileSync(path.join(docker, 'compose.yaml'), 'utf8');
const { services, volumes } = parse(source) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const example = fs.readFileSync(path.join(docker, '.env.example'), 'utf8');
const exampleNames = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);

/** No engine runs here. The spec checks what is visible in the file. */
describe('the compose file', () => {
  it('has the three servers', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'redis', 'meilisearch']);
  });

  it.each(Object.entries(services))(
    '%s is pinned, watched, kept, and shut to other machines',
    (_, service) => {
      expect(service.image).toMatch(/^[a-z/]+:v?\d+\.\d+(\.\d+)?$/);
      expect(service.healthcheck).toEqual({
        test: expect.arrayContaining([expect.stringMatching(/^CMD(-SHELL)?$/)]),
        interval: expect.stringMatching(/^\d+s$/),
        timeout: expect.stringMatching(/^\d+s$/),
        retries: expect.any(Number),
        ...('start_period' in service.healthcheck && { start_period: expect.stringMatching(/^\d+s$/) }),
      });
      expect(service.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\$\{[A-Z]+_PORT:-\d+\}:\d+$/)]);
      const [volume = '', folder] = service.volumes[0]?.split(':') ?? [];
      expect(volumes).toHaveProperty(volume, null);
      expect(folder).toMatch(/^\/[a-z_/]+$/);
    },
  );

  it('takes every password from the environment, and insists on it', () => {
    const asked = [...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect([...new Set(asked)].toSorted()).toEqual(exampleNames.toSorted());
    for (const secret of ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'MEILI_KEY'])
      expect(source).toMatch(new RegExp(`\\$\\{${secret}:\\?[^}]+\\}`));
    expect(source).not.toMatch(/(PASSWORD|KEY): (?!\$\{)/);
    expect(fs.readFileSync(path.join(docker, '../.gitignore'), 'utf8')).toMatch(/^\.env$/m);
  });

  it('never throws jobs away', () => {
    expect(services['redis']?.command?.slice(-2)).toEqual(['--maxmemory-policy', 'noeviction']);
  });

  it('is described in the documentation by addresses that the settings take', () => {
    const operations = fs.readFileSync(path.join(docker, '../docs/operations.md'), 'utf8');
    const named = [...operations.matchAll(/^(DATABASE_URL|REDIS_URL|MEILI_URL|MEILI_KEY)=(\S+)/gm)];
    const env = Object.fromEntries(named.map(([, name, value]) => [name, value]));
    expect(Object.keys(env).toSorted()).toEqual(['DATABASE_URL', 'MEILI_KEY', 'MEILI_URL', 'REDIS_URL']);
    expect(() => readSettings(env)).not.toThrow();
  });
});
