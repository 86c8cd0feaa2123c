import { beforeAll, describe, expect, it } from '@jest/globals';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { Tag, TaxonomySnapshot } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TagProposer } from './propose-tags.js';

const given = testDatabase();
let proposer: TagProposer;
let old: Tag;
let sleep: Tag;
beforeAll(async () => {
  await emptyTables(given.database.manager, 'tag');
  await aTag(given.database, {
    facet: 'theme',
    slug: 'mobilite',
    labelFr: 'Mobilité',
    synonymsFr: ['covoiturage'],
  });
  await aTag(given.database, {
    facet: 'technology',
    slug: 'capteurs',
    labelFr: 'Capteurs',
    synonymsFr: ['réseau de capteurs'],
  });
  sleep = await aTag(given.database, {
    facet: 'theme',
    slug: 'sommeil',
    labelFr: 'Sommeil',
    labelEn: 'Sleep',
  });
  old = await aTag(given.database, {
    facet: 'technology',
    slug: 'minitel',
    labelFr: 'Minitel',
    retiredAt: new Date(),
  });
  proposer = new TagProposer(new TaxonomySnapshot(await given.database.manager.find(Tag)));
});

describe('proposals for a label', () => {
  it.each([
    ['COVOITURAGE', ['theme:mobilite same']],
    ['Covoiturrage', ['theme:mobilite spelling']],
    ['Mobilité, capteurs et divers', ['theme:mobilite phrase', 'technology:capteurs phrase']],
    ['Minitel', []],
    ['Biotechnologies', []],
  ])('%s', (label, expected) => {
    expect(proposer.propose(label).map(({ tag, because }) => `${tag.reference} ${because}`)).toEqual(
      expected,
    );
  });

  it('end with tags that mean nearly the same, each once, without retired ones', () => {
    const near = [old.id, sleep.id, sleep.id];
    expect(
      proposer.propose('Nuits et mobilité', near).map(({ tag, because }) => [tag.slug, because]),
    ).toEqual([
      ['mobilite', 'phrase'],
      ['sommeil', 'meaning'],
    ]);
  });
});
