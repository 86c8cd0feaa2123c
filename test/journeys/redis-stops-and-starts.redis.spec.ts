import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RedisServer, startRedisServer } from '@passerelle/harness';
import {
  aCompany,
  aPublishedNeed,
  aSubmittedNeed,
  importSolvers,
  inTheSameWords,
  mailsTo,
  publishNeed,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedisServer();
});
const product = bootProduct({ env: () => ({ REDIS_URL: redis.url }) });
mailedAtOnce(product);
afterAll(() => redis.stop());

const health = async (): Promise<unknown[]> => {
  const answer = await fetch(`${product.url}/health`);
  const { status } = (await answer.json()) as { status: string };
  return [answer.status, { status }];
};
const healthBecomes = (status: string): Promise<void> =>
  until(async () => JSON.stringify(await health()) === JSON.stringify([200, { status }]));

/** The title of each mail to an address, in full. A subject may be only its beginning. */
const titlesTo = async (address: string): Promise<string[]> =>
  (await mailsTo(product, address)).map(({ html }) => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '');

describe('while Redis is stopped and started empty', () => {
  it('needs are published as ever, and afterwards everybody is notified, once', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const stories = [
      'Repérer les chutes la nuit',
      'Organiser les tournées du matin',
      'Former les nouveaux venus',
    ].map((title) =>
      inTheSameWords(
        title,
        `${title} : nous cherchons un outil simple pour nos équipes.`,
        'theme:silver-economie',
      ),
    );
    const [before, during, after] = stories.map(({ need }) => need);
    await importSolvers(
      product,
      ...stories.map(({ profile }, i) => ({
        ...profile,
        externalId: `projet-${i}`,
        kind: 'startup',
        name: `Projet ${i}`,
        email: `projet-${i}@startup.example`,
      })),
    );
    await aPublishedNeed(product, company, curator, before);
    expect(await health()).toEqual([200, { status: 'ok' }]);

    const waiting = await aSubmittedNeed(company, during);
    await product.settled();
    await redis.stop('SIGKILL');
    await healthBecomes('job queue unreachable');
    expect((await publishNeed(curator, waiting)).state).toBe('published');
    const early = await aSubmittedNeed(company, after);
    redis = await startRedisServer({ port: redis.port });
    await healthBecomes('ok');
    expect((await publishNeed(curator, early)).state).toBe('published');
    await product.settled();

    const sent = product.mailbox.messages().map(({ messageId }) => messageId);
    expect(new Set(sent).size).toBe(sent.length);
    for (const [i, { need }] of stories.entries()) {
      const about = (titles: string[]) => titles.filter((title) => title.includes(need.title));
      expect(about(await titlesTo(`projet-${i}@startup.example`))).toHaveLength(1);
      // The mails that it is published and that it has matches. Before them comes the mail that it has arrived,
      // unless it was published at once.
      const toCompany = about(await titlesTo('anne@mains.example'));
      expect(toCompany.filter((title) => !title.includes('bien arrivé'))).toHaveLength(2);
      expect(new Set(toCompany).size).toBe(toCompany.length);
    }
  });
});
