import { describe, expect, it } from '@jest/globals';
import { changesOf, linesOf, slugOf, valuesBefore, type Written } from './changes.js';

const tag: Written = {
  labelFr: 'Levage',
  labelEn: 'Lifting',
  synonymsFr: ['porter'],
  synonymsEn: [],
  officialCode: null,
  broader: null,
};

describe('what is changed of a tag', () => {
  it('is what differs alone, and what it was can be put back', () => {
    const after = { ...tag, synonymsFr: ['porter', 'soulever'], broader: 'skill:gestes' };
    const changes = changesOf(tag, after);
    expect(changes).toEqual({ synonymsFr: ['porter', 'soulever'], broader: 'skill:gestes' });
    expect(valuesBefore(tag, changes)).toEqual({ synonymsFr: ['porter'], broader: null });
    expect(changesOf(tag, { ...tag, synonymsFr: ['porter'] })).toEqual({});
  });

  it('has one synonym a line', () => {
    expect(linesOf(' porter \r\n\n  lève, personne\n')).toEqual(['porter', 'lève, personne']);
  });
});

it.each([
  ['Prévention des chutes', 'prevention-des-chutes'],
  ['  L’œil & l’oreille ! ', 'l-oeil-l-oreille'],
  ['<script>', 'script'],
  ['漢字', ''],
  [`${'a'.repeat(79)} bc`, 'a'.repeat(79)],
])('%j is named %j in addresses', (label, slug) => {
  expect(slugOf(label)).toBe(slug);
});
