import { describe, expect, it } from '@jest/globals';
import { InvalidInput, parseInput } from '@passerelle/problems';
import { z } from 'zod';
import { isSiren, isSiret, siret } from './siret.js';

const ruleFor = (value: string): string | undefined => {
  try {
    parseInput(z.object({ siret }), { siret: value });
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return `${error.fields[0]?.field}: ${error.fields[0]?.rule}`;
    throw error;
  }
};

describe('a SIREN', () => {
  it.each(['732829320', '552100554', '356000000'])('%s has a right key', (number) => {
    expect(isSiren(number)).toBe(true);
  });

  it.each(['732829321', '73282932', '7328293200', '000000000', '73282932O', ''])('"%s" has not', (number) => {
    expect(isSiren(number)).toBe(false);
  });
});

describe('a SIRET', () => {
  it.each(['73282932000074', '55210055400013'])('%s has a right key', (number) => {
    expect(isSiret(number)).toBe(true);
  });

  it.each([
    ['one wrong digit', '73282932000075'],
    ['two digits swapped', '73282392000074'],
    ['a right key of its own over a wrong SIREN', '73282932100007'],
    ['a digit too few', '7328293200007'],
    ['digits of another script', '７３２８２９３２００００７４'],
    ['only zeros', '00000000000000'],
  ])('with %s is refused', (_, number) => {
    expect(isSiret(number)).toBe(false);
  });

  it('of La Poste has digits that add up to a multiple of five, or the usual key', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });

  it('of another company gets no such favour', () => {
    // The digits add up to 45.
    expect(isSiret('73282932000054')).toBe(false);
  });

  it('may be written in groups', () => {
    expect(siret.parse(' 732 829 320 000 74 ')).toBe('73282932000074');
  });

  it('is refused with the name of the field and of the rule', () => {
    expect(ruleFor('732 829 320')).toBe('siret: siret_length');
    expect(ruleFor('732 829 320 000 75')).toBe('siret: siret_key');
  });
});
