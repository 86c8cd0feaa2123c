import { beforeEach, describe, expect, it } from '@jest/globals';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { DraftVectors } from './draft-vectors.js';

let encoder: SpecTextEncoder;
let drafts: DraftVectors;
beforeEach(() => {
  encoder = new SpecTextEncoder();
  drafts = new DraftVectors(encoder);
});

describe('the vector of a draft', () => {
  it('is made once for a text, even if one asks again before it is there', async () => {
    const [expected] = await encoder.encode(['Garder un enfant'], 'need');
    encoder.asked.length = 0;
    const [first, second] = await Promise.all([drafts.of('Garder un enfant'), drafts.of('Garder un enfant')]);
    expect([first, second, await drafts.of('Garder un enfant')]).toEqual([expected, expected, expected]);
    expect(encoder.asked).toEqual(['Garder un enfant']);
  });

  it('is not waited for beyond its share of the preview, and is there the next time', async () => {
    let letGo = (): void => undefined;
    encoder.beforeAnswer = () => new Promise<void>((resolve) => (letGo = resolve));
    expect(await drafts.of('Garder un enfant')).toBeUndefined();
    // The encoder is still busy, and gets no further text.
    expect(await drafts.of('Garder deux enfants')).toBeUndefined();
    expect(encoder.asked).toEqual(['Garder un enfant']);
    const soon = drafts.of('Garder un enfant');
    letGo();
    expect(await soon).toHaveLength(encoder.dimensions);
    encoder.beforeAnswer = () => undefined;
    expect(await drafts.of('Garder deux enfants')).toHaveLength(encoder.dimensions);
    expect(encoder.asked).toEqual(['Garder un enfant', 'Garder deux enfants']);
  });

  it('is none while the encoder is away, and comes when it is back', async () => {
    encoder.problem = 'the server does not answer';
    expect(await drafts.of('Garder un enfant')).toBeUndefined();
    encoder.problem = undefined;
    expect(await drafts.of('Garder un enfant')).toHaveLength(encoder.dimensions);
  });

  it('of an empty text is none, and the texts that were asked for longest ago are forgotten', async () => {
    expect([await drafts.of(''), encoder.asked]).toEqual([undefined, []]);
    // A text for which the encoder has no vector.
    expect(await drafts.of('…')).toBeUndefined();
    for (let i = 0; i < 500; i++) await drafts.of(`Besoin ${i}`);
    await drafts.of('Besoin 0');
    await drafts.of('Un autre');
    encoder.asked.length = 0;
    await drafts.of('Besoin 0');
    await drafts.of('Besoin 1');
    expect(encoder.asked).toEqual(['Besoin 1']);
  });
});
