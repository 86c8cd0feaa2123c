import { describe, expect, it } from '@jest/globals';
import { solverKinds } from './field-of-solver.js';
import { solverInWords, solverKindInWords } from './solver-kind.words.js';

describe('a solver in words', () => {
  it('is an apprentice only where its profile says so', () => {
    const holder = { kind: 'project_holder', setting: null } as const;
    expect(solverInWords(holder, 'fr')).toEqual({
      label: 'Porteur de projet',
      one: 'un porteur ou une porteuse de projet',
      several: 'porteurs de projet',
    });
    expect(solverInWords({ ...holder, setting: 'cfa' }, 'fr').label).toBe('Porteur de projet en CFA');
    expect(solverInWords(holder, 'en').one).toBe('a project holder');
    expect(solverInWords({ ...holder, setting: 'cfa' }, 'en').one).toBe('a CFA project holder');
  });

  it('is no apprentice by its kind alone, in either language', () => {
    for (const language of ['fr', 'en'] as const)
      for (const kind of solverKinds)
        expect(Object.values(solverKindInWords(kind, language)).join()).not.toMatch(/CFA|apprenti/i);
  });
});
