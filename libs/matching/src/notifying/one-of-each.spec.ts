import { describe, expect, it } from '@jest/globals';
import { oneOfEach, type SolverIdentity } from './one-of-each.js';

const words =
  'Un capteur mural repère les chutes de nuit dans la chambre et prévient aussitôt l’équipe d’astreinte du service';
const profile = (id: string, set: Partial<SolverIdentity> = {}): SolverIdentity => ({
  id,
  siren: null,
  contactEmail: null,
  organisationId: null,
  personId: null,
  headline: '',
  description: [...id]
    .map((letter) => `mot${letter} idée${letter} texte${letter}`)
    .join(' ')
    .repeat(4),
  ...set,
});
const kept = (...profiles: SolverIdentity[]): string[] => oneOfEach(profiles).first.map(({ id }) => id);

describe('profiles that are one', () => {
  it.each<[string, Partial<SolverIdentity>]>([
    ['of one company', { siren: '732829320' }],
    ['of one contact address', { contactEmail: 'contact@veille.example' }],
    ['with one text', { description: words }],
  ])('are listed once, the best: %s', (_what, same) => {
    const { first, standsFor } = oneOfEach([profile('a', same), profile('b'), profile('c', same)]);
    expect(first.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...standsFor]).toEqual([['c', 'a']]);
  });

  it('are found by nearly the same words, and not by a common subject', () => {
    const again = { description: `${words}, depuis deux ans.`, headline: 'Veille de nuit' };
    const subject = {
      description:
        'Un capteur mural repère les fuites d’eau dans la cave et prévient le syndic par un message',
    };
    expect(kept(profile('a', { description: words }), profile('b', again), profile('c', subject))).toEqual([
      'a',
      'c',
    ]);
  });

  it('profiles that are one are notified to each of their holders', () => {
    const same = { siren: '732829320', description: words };
    const held = profile('c', { ...same, personId: 'p' });
    expect(kept(profile('a', same), profile('b'), held)).toEqual(['b', 'c']);
    expect(kept(profile('a', { ...same, organisationId: 'o' }), held)).toEqual(['a', 'c']);
  });

  it('are not those that have nothing in common, or too little text to judge', () => {
    expect(kept(profile('a'), profile('b'), profile('c'))).toEqual(['a', 'b', 'c']);
    const short = { description: 'Repas livrés' };
    expect(kept(profile('a', short), profile('b', short))).toEqual(['a', 'b']);
  });
});
