import { beforeAll, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { type EventDefinition, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Notice, NoticesStored, NoticesStoredForMany } from './notice.entity.js';
import { topics } from './topic.js';

const given = testDatabase();
let reader: string;
beforeAll(async () => {
  reader = (await aPerson(given.database)).id;
  await aPerson(given.database);
});

it.each(Object.keys(topics.kinds))(
  'the pages of a person who is notified %s are out of date, and of nobody else',
  async (kind) => {
    const { manager } = given.database;
    const mailId = newId();
    await manager.insert(Notice, {
      id: newId(),
      kind,
      subjectId: newId(),
      recipientKind: 'person',
      recipientId: reader,
      data: {},
      createdAt: given.clock.now(),
      mailId,
    });
    const invalidated = <Data extends object>({ invalidates }: EventDefinition<Data>, data: Data): unknown =>
      invalidates === 'nothing' ? [] : invalidates(data, manager);
    for (const found of [
      await invalidated(NoticesStored, { mailId }),
      await invalidated(NoticesStoredForMany, { mailIds: [mailId, newId()] }),
    ])
      expect(found).toEqual([{ topic: 'notice', id: reader }]);
  },
);
