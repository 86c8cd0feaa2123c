import { describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aTag } from '@passerelle/taxonomy/testing';
import { aNeed } from '../testing/index.js';
import { Need } from './need/need.entity.js';
import { RetagNeedsOnTagMerged } from './retag-needs-on-tag-merged.js';

const given = testDatabase();
const reload = (id: string): Promise<Need> => given.database.manager.findOneByOrFail(Need, { id });

describe('needs that bear a merged tag', () => {
  it('bear the other one instead, once', async () => {
    const { id: organisationId } = await anOrganisation(given.database);
    const [from, into, other] = [
      (await aTag(given.database)).id,
      (await aTag(given.database)).id,
      (await aTag(given.database)).id,
    ];
    const [one, both] = [
      await aNeed(given.database, { organisationId, tagIds: [other, from] }),
      await aNeed(given.database, { organisationId, tagIds: [from, into] }),
    ];
    const retag = new RetagNeedsOnTagMerged(given.database);
    const event = {
      id: newId(),
      name: 'TagMerged',
      subjectId: from,
      actorId: null,
      reason: undefined,
      recordedAt: new Date(),
      data: { tagId: from, intoId: into },
    };
    for (let times = 0; times < 2; times++) await retag.handle(event);
    expect((await reload(one.id)).tagIds).toEqual([other, into]);
    expect((await reload(both.id)).tagIds).toEqual([into]);
  });
});
