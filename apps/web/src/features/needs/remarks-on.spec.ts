import { describe, expect, it } from '@jest/globals';
import { type Remark, remarksOn } from './remarks-on.js';

const remark = (reason: string): Remark => ({ reason, wrong: '', remedy: '' });
const sentBack = (reasons: string[], moderationNote: string | null = null) => ({
  state: 'changes_requested',
  moderationRemarks: reasons.map(remark),
  moderationNote,
});
const pagesOf = (need: Parameters<typeof remarksOn>[1]): string[] =>
  ['situation', 'titre', 'sujets', 'lieu', 'quand'].filter((step) => remarksOn(step, need) !== undefined);

describe('what OVLT asks to correct', () => {
  it('is said on the page that it is about', () => {
    expect(pagesOf(sentBack(['wrong_tags']))).toEqual(['sujets']);
    expect(pagesOf(sentBack(['wrong_territory', 'too_vague']))).toEqual(['situation', 'lieu']);
    expect(remarksOn('lieu', sentBack(['wrong_territory', 'too_vague']))?.remarks).toEqual([
      remark('wrong_territory'),
    ]);
  });

  it('has the curator’s own words beside it, once, and with the text where they are alone', () => {
    expect(remarksOn('sujets', sentBack(['wrong_tags'], 'Plutôt la nuit.'))?.note).toBe('Plutôt la nuit.');
    const both = sentBack(['wrong_territory', 'unclear'], 'Plutôt la nuit.');
    expect(remarksOn('situation', both)?.note).toBe('Plutôt la nuit.');
    expect(remarksOn('lieu', both)?.note).toBeNull();
    expect(pagesOf(sentBack([], 'Appelez-nous.'))).toEqual(['situation']);
  });

  it('is not said once it is sent again', () => {
    expect(pagesOf({ ...sentBack(['wrong_tags']), state: 'submitted' })).toEqual([]);
    expect(pagesOf(undefined)).toEqual([]);
  });
});
