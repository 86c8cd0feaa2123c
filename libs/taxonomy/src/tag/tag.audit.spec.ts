import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, AuditLog } from '@passerelle/accounts';
import { type AuditEntry, newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { InvalidInput } from '@passerelle/problems';
import { aTag } from '../../testing/a-tag.js';
import { Taxonomy } from '../snapshot/taxonomy.js';
import { TagsService } from '../tags.service.js';
import { auditedOfTag, notAuditedOfTag } from './tag.audit.js';
import { Tag } from './tag.entity.js';

const curator = new Actor(newId(), 'curator', [], undefined);
const given = testDatabase();
let service: TagsService;

beforeEach(async () => {
  await given.database.manager.query('TRUNCATE tag');
  service = new TagsService(given.database, new Taxonomy(given.database), given.clock);
});

const skill = (slug: string, wanted: Partial<Tag> = {}) =>
  aTag(given.database, { facet: 'skill', slug, labelFr: slug, labelEn: `${slug} en`, ...wanted });
const entriesOf = async (id: string): Promise<AuditEntry[]> =>
  [...(await new AuditLog(given.database).of('tag', id, { first: 100 })).nodes].toReversed();

it('every column of a tag is in the log or knowingly out', () => {
  const { columns } = given.database.dataSource.getMetadata(Tag);
  const written = columns.filter(({ isInsert }) => isInsert).map(({ propertyName }) => propertyName);
  expect([...auditedOfTag, ...notAuditedOfTag].toSorted()).toEqual(written.toSorted());
});

describe('the log of a tag', () => {
  it('says which curator made, changed, retired and reinstated it, and why', async () => {
    const { id } = await service.create(curator, {
      facet: 'skill',
      slug: 'levage',
      labelFr: 'Levage',
      labelEn: 'Lifting',
      synonymsFr: [],
      synonymsEn: [],
      officialCode: null,
      broader: null,
    });
    await service.edit(curator, id, { labelFr: 'Levage', synonymsFr: ['Portage'] });
    await service.edit(curator, id, { labelFr: 'Levage' });
    await expect(service.retire(curator, id, '')).rejects.toThrow(InvalidInput);
    await service.retire(curator, id, 'Plus personne n’en parle.');
    await service.reinstate(curator, id, 'On en reparle.');
    const retiredAt = given.clock.now().toISOString();
    expect(await entriesOf(id)).toMatchObject([
      { action: 'create', before: null, after: { facet: 'skill', slug: 'levage', labelFr: 'Levage' } },
      { action: 'edit', before: { synonymsFr: [] }, after: { synonymsFr: ['Portage'] } },
      {
        action: 'retire',
        reason: 'Plus personne n’en parle.',
        before: { retiredAt: null },
        after: { retiredAt },
      },
      { action: 'reinstate', reason: 'On en reparle.', before: { retiredAt }, after: { retiredAt: null } },
    ]);
    expect((await entriesOf(id)).map(({ actorId }) => actorId)).toEqual(Array(4).fill(curator.personId));
  });

  it('records a merge on both tags and on those below', async () => {
    const [from, into] = [await skill('levage'), await skill('portage')];
    const below = await skill('leve-personne', { broaderId: from.id });
    await service.merge(curator, from.id, into.id, 'C’est la même chose.');
    const entry = { actorId: curator.personId, action: 'merge', reason: 'C’est la même chose.' };
    const only = async (id: string) => (await entriesOf(id)).map(({ before, after }) => ({ before, after }));
    expect(await entriesOf(from.id)).toMatchObject([entry]);
    expect(await entriesOf(into.id)).toMatchObject([entry]);
    expect(await entriesOf(below.id)).toMatchObject([entry]);
    expect(await only(from.id)).toEqual([
      { before: { mergedIntoId: null }, after: { mergedIntoId: into.id } },
    ]);
    expect(await only(into.id)).toEqual([
      {
        before: { synonymsFr: [], synonymsEn: [] },
        after: { synonymsFr: ['levage'], synonymsEn: ['levage en'] },
      },
    ]);
    expect(await only(below.id)).toEqual([{ before: { broaderId: from.id }, after: { broaderId: into.id } }]);
  });
});
