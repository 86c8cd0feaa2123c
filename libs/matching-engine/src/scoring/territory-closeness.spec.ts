import { describe, expect, it } from '@jest/globals';
import { territoriesOverlap, territoryCloseness } from './territory-closeness.js';

const orleans = ['commune:45234', 'epci:244500468', 'departement:45', 'region:24'];
const fleury = ['commune:45147', 'epci:244500468', 'departement:45', 'region:24'];
const montargis = ['commune:45208', 'epci:244500203', 'departement:45', 'region:24'];
const blois = ['commune:41018', 'epci:200030385', 'departement:41', 'region:24'];
const paris = ['commune:75056', 'epci:200054781', 'departement:75', 'region:11'];
const metropole = orleans.slice(1);
const centre = orleans.slice(3);

const need = (...territories: string[][]) => ({ territories, acceptsRemote: true });
const solver = (...territories: string[][]) => ({ territories, worksRemotely: true });

describe('territoriesOverlap', () => {
  it.each([
    ['the same commune', orleans, orleans, true],
    ['a solver for a whole group of towns', orleans, metropole, true],
    ['a need of a whole region', centre, orleans, true],
    ['two communes side by side', orleans, fleury, false],
    ['another region', orleans, ['region:11'], false],
  ])('%s: %#', (_, a, b, expected) => expect(territoriesOverlap(need(a), solver(b))).toBe(expected));

  it('takes the best of several, and no territory for nowhere', () => {
    expect(territoriesOverlap(need(paris, orleans), solver(blois, metropole))).toBe(true);
    expect(territoriesOverlap(need(), solver(orleans))).toBe(false);
    expect(territoriesOverlap(need(orleans), solver([]))).toBe(false);
  });
});

describe('territoryCloseness', () => {
  it.each([
    [orleans, orleans, 'same_commune'],
    [orleans, fleury, 'same_epci'],
    [orleans, metropole, 'same_epci'],
    [orleans, montargis, 'same_departement'],
    [orleans, blois, 'same_region'],
    [orleans, centre, 'same_region'],
    [orleans, paris, 'remote'],
  ])('%#: %s and %s are %s', (a, b, expected) => {
    expect(territoryCloseness(need(a), solver(b))).toBe(expected);
    expect(territoryCloseness(need(b), solver(a))).toBe(expected);
  });

  it('takes the nearest of several', () =>
    expect(territoryCloseness(need(paris, orleans), solver(blois, fleury))).toBe('same_epci'));

  it('is undefined when nothing is in common and one side wants to meet', () =>
    expect(territoryCloseness({ ...need(orleans), acceptsRemote: false }, solver(paris))).toBeUndefined());
});
