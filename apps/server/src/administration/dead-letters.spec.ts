import { describe, expect, it } from '@jest/globals';
import { newId, OutboxEvent } from '@passerelle/database';
import { bootProduct } from '@passerelle/harness/product';
import { Delivery } from '@passerelle/jobs';

const product = bootProduct();
const list = '{ deadLetteredDeliveries { totalCount nodes { eventId handler failures lastError } } }';
const replay = (eventId: string) =>
  `mutation { replayDelivery(eventId: "${eventId}", handler: "FindMatchesOnNeedChanged") }`;

describe('dead-lettered deliveries', () => {
  it('is seen and replayed by admins alone', async () => {
    const { manager } = product.database;
    const eventId = newId();
    const now = new Date();
    await manager.insert(OutboxEvent, {
      id: eventId,
      name: 'NeedClosed',
      subjectId: newId(),
      actorId: null,
      reason: null,
      data: { needId: newId() },
      recordedAt: now,
      dispatchedAt: now,
    });
    await manager.insert(Delivery, {
      eventId,
      handler: 'FindMatchesOnNeedChanged',
      state: 'dead_lettered',
      failures: 10,
      lastError: 'Error: the disk was full',
      touchedAt: now,
    });

    const curator = await product.as('nadia@ovlt.example', 'curator');
    expect(await curator.query(list)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await curator.query(replay(eventId))).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });

    const admin = await product.as('camille@ovlt.example', 'admin');
    const seen = {
      eventId,
      handler: 'FindMatchesOnNeedChanged',
      failures: 10,
      lastError: 'Error: the disk was full',
    };
    expect(await admin.query(list)).toMatchObject({
      data: { deadLetteredDeliveries: { totalCount: 1, nodes: [seen] } },
    });
    expect(await admin.query(replay(eventId))).toMatchObject({ data: { replayDelivery: true } });
    await product.settled();
    expect(await admin.query(list)).toMatchObject({ data: { deadLetteredDeliveries: { totalCount: 0 } } });
    expect(await admin.query(replay(eventId))).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });

    const nothing = await admin.query(
      'mutation ($name: String!) { replayDelivery(eventId: "018f0000-0000-7000-8000-000000000000", handler: $name) }',
      { name: 'Find\0Matches' },
    );
    expect(nothing).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });

    const handlers = ['FindMatchesOnNeedChanged', 'NotifyCompanyOnNeedClosed'];
    for (const handler of handlers)
      await manager.insert(Delivery, {
        eventId,
        handler,
        state: 'dead_lettered',
        failures: 60,
        touchedAt: now,
      });
    const replayAll = 'mutation { replayDeliveries }';
    expect(await curator.query(replayAll)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await admin.query(replayAll)).toMatchObject({ data: { replayDeliveries: 2 } });
    await product.settled();
    expect(await admin.query(list)).toMatchObject({ data: { deadLetteredDeliveries: { totalCount: 0 } } });
  });
});
