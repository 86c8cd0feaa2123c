import { beforeAll, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { Notice, NoticesStored, NoticesStoredForMany, topics } from '@passerelle/notifications';
import { hintsOf } from './hints-of-event.js';

const given = testDatabase();
let reader: string;
beforeAll(async () => {
  reader = (await aPerson(given.database)).id;
  await aPerson(given.database);
});

it.each(Object.keys(topics.kinds))(
  'Whoever is told %s has their open pages hinted, and nobody else',
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
    const events = [
      anEvent(NoticesStored, { subjectId: mailId, data: { mailId } }),
      anEvent(NoticesStoredForMany, { subjectId: mailId, data: { mailIds: [mailId, newId()] } }),
    ];
    for (const event of events)
      expect(await hintsOf(event, manager)).toEqual([{ topic: 'notice', id: reader }]);
  },
);
