import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { EncoderUnavailable, type MeaningVector, TextEncoder } from '@passerelle/meaning';
import { Tag, Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { aLabel } from '../../testing/index.js';
import { FindNearTags, nearestOf } from './find-near-tags.js';
import { ImportLabel } from './import-label.entity.js';

const given = testDatabase();

/** A model of three subjects: how much a text is about health, software and gardens. */
class Subjects extends TextEncoder {
  readonly dimensions = 4;
  readonly encoded: string[][] = [];
  isAway = false;
  /** It fails on every batch with this text. */
  refused: string | undefined;
  constructor(readonly model = 'subjects-1') {
    super();
  }
  async encode(texts: readonly string[]): Promise<MeaningVector[]> {
    if (this.isAway) throw new EncoderUnavailable('away');
    if (texts.some((text) => text === this.refused)) throw new EncoderUnavailable('refused');
    this.encoded.push([...texts]);
    const subjects = [/sant|médic|soin/i, /logiciel|numér/i, /jardin/i];
    return texts.map((text) =>
      Int8Array.from([100, ...subjects.map((subject) => (subject.test(text) ? 90 : 0))]),
    );
  }
  async parts(): Promise<undefined> {
    return undefined;
  }
  async check(): Promise<void> {
    if (this.isAway) throw new EncoderUnavailable('away');
  }
}

let health: Tag;
let software: Tag;
beforeEach(async () => {
  await emptyTables(given.database.manager, 'tag', 'import_label');
  health = await aTag(given.database, { facet: 'theme', labelFr: 'Parcours de santé' });
  software = await aTag(given.database, { facet: 'skill', labelFr: 'Édition de logiciels' });
  await aTag(given.database, { facet: 'trade', labelFr: 'Jardinier' });
  await aTag(given.database, { facet: 'theme', labelFr: 'Soins d’hier', retiredAt: new Date() });
});
const find = (encoder: TextEncoder): Promise<void> =>
  new FindNearTags(given.database, new Taxonomy(given.database), encoder).run();
const nearOf = async ({ id }: ImportLabel): Promise<string[]> =>
  (await given.database.manager.findOneByOrFail(ImportLabel, { id })).nearTagIds;

describe('the tags near a label', () => {
  it('are found once for each label, model and taxonomy', async () => {
    const medical = await aLabel(given.database, { label: 'Technologies médicales' });
    const chemistry = await aLabel(given.database, { label: 'Chimie' });
    const encoder = new Subjects();
    await find(encoder);
    expect(await nearOf(medical)).toEqual([health.id]);
    expect(await nearOf(chemistry)).toEqual([]);
    expect(encoder.encoded).toHaveLength(2);
    await find(encoder);
    expect(encoder.encoded).toHaveLength(2);

    const digital = await aLabel(given.database, { label: 'Numérique' });
    await find(encoder);
    expect(encoder.encoded.at(-1)).toEqual(['Numérique']);
    expect(await nearOf(digital)).toEqual([software.id]);
    await find(new Subjects('subjects-2'));
    await given.database.manager.update(Tag, health.id, { labelFr: 'Hôpital' });
    await find(encoder);
    expect(encoder.encoded.at(-2)).toContain('Hôpital');
  });

  it('wait for the model', async () => {
    const medical = await aLabel(given.database, { label: 'Technologies médicales' });
    const encoder = new Subjects();
    encoder.isAway = true;
    await find(encoder);
    expect(await nearOf(medical)).toEqual([]);
    encoder.isAway = false;
    await find(encoder);
    expect(await nearOf(medical)).toEqual([health.id]);
  });

  it('are found though the model fails on another label, of which it is not asked again', async () => {
    const medical = await aLabel(given.database, { label: 'Technologies médicales' });
    const odd = await aLabel(given.database, { label: 'Logiciel \u0001' });
    const encoder = new Subjects();
    encoder.refused = odd.label;
    await find(encoder);
    expect([await nearOf(medical), await nearOf(odd)]).toEqual([[health.id], []]);
    encoder.encoded.length = 0;
    await find(encoder);
    expect(encoder.encoded).toEqual([]);
  });

  it('are found though the model fails on another tag', async () => {
    const digital = await aLabel(given.database, { label: 'Numérique' });
    const encoder = new Subjects();
    encoder.refused = health.labelFr;
    await find(encoder);
    expect(await nearOf(digital)).toEqual([software.id]);
  });
});

it('finds nothing among nothing', () => {
  expect(nearestOf([Int8Array.of(1, 2)], [])).toEqual([[]]);
});
