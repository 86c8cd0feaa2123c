import { expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { ForgetReceivedReplies } from './forget-received-replies.js';
import { ReceivedReply } from './received-reply.entity.js';

const given = testDatabase();

it('forgets replies once no mail comes a second time', async () => {
  const repository = given.database.manager.getRepository(ReceivedReply);
  const daysAgo = (days: number): Date => new Date(given.clock.now().getTime() - days * 24 * 3_600_000);
  const row = (fingerprint: string, receivedAt: Date) => ({
    id: newId(),
    fingerprint,
    purpose: 'test',
    subjectId: newId(),
    email: 'a@example.org',
    outcome: 'taken' as const,
    receivedAt,
  });
  await repository.insert([row('old', daysAgo(61)), row('new', daysAgo(59))]);
  await new ForgetReceivedReplies(given.database, given.clock).run();
  expect((await repository.find()).map(({ fingerprint }) => fingerprint)).toEqual(['new']);
});
