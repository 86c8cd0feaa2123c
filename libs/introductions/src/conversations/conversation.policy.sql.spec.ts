import { expect, it } from '@jest/globals';
import { parametersOf } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { everySolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../testing/index.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { Reply, type ReplyAnswer } from '../parties/reply.js';
import { channels, mayReadChannel, readsChannelSql } from './conversation.rules.js';

const given = testDatabase();

it('SQL and the policy say the same of who reads a conversation', async () => {
  const { database } = given;
  const { actors, solvers, company, startup } = await everySolver(database);
  const answered = (answer: ReplyAnswer): Reply => Object.assign(Reply.pending(), { answer });
  const rows = [];
  for (const organisationId of [company, startup]) {
    for (const solver of solvers) {
      for (const [byCompany, bySolver] of [
        ['accepted', 'pending'],
        ['pending', 'accepted'],
        ['accepted', 'accepted'],
      ] as const) {
        const need = await aNeed(database, { organisationId });
        const replies = { companyReply: answered(byCompany), solverReply: answered(bySolver) };
        const wanted = { needId: need.id, solverId: solver.id, ...replies };
        rows.push({ introduction: await anIntroduction(database, wanted), need, solver });
      }
    }
  }
  for (const [name, actor] of actors) {
    for (const channel of channels) {
      const found = await database.manager
        .createQueryBuilder(Introduction, 'introduction')
        .innerJoin('introduction.need', 'need')
        .innerJoin('introduction.solver', 'solver')
        .where(readsChannelSql(':channel'), { ...parametersOf(actor), channel })
        .getMany();
      const byPolicy = rows.filter((row) => mayReadChannel(actor, channel, row.introduction, row));
      expect([name, channel, found.map(({ id }) => id).toSorted()]).toEqual([
        name,
        channel,
        byPolicy.map(({ introduction: { id } }) => id).toSorted(),
      ]);
    }
  }
});
