import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { newId } from '@passerelle/database';
import { InvalidInput, sentenceIn } from '@passerelle/problems';
import { Tag, TaxonomySnapshot } from '@passerelle/taxonomy';
import { readSolver } from './imported-solver.js';

const tag = (slug: string, labelFr: string, columns: Partial<Tag> = {}): Tag =>
  Object.assign(new Tag(), {
    id: newId(),
    facet: 'technology',
    slug,
    labelFr,
    labelEn: labelFr,
    synonymsFr: [],
    synonymsEn: [],
    broaderId: null,
    mergedIntoId: null,
    retiredAt: null,
    ...columns,
  });
const sensors = tag('capteurs', 'Capteurs', { synonymsFr: ['détecteurs'] });
const old = tag('vieux-capteurs', 'Vieux capteurs', { mergedIntoId: sensors.id });
const snapshot = new TaxonomySnapshot([sensors, old]);
const read = (row: Record<string, unknown>) =>
  readSolver({ externalId: 'a', kind: 'startup', name: 'Veille Douce', ...row }, snapshot);
const fieldsRefused = (row: Record<string, unknown>): string[] => {
  try {
    read(row);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput);
    return (error as InvalidInput).fields.map(({ field }) => field);
  }
};

describe('a row of solvers', () => {
  it('says only what it says: what is missing or null is left out', () => {
    expect(read({ siren: null, headline: '' }).content).toEqual({
      kind: 'startup',
      name: 'Veille Douce',
      headline: '',
    });
  });

  it('is an apprentice only where a project holder says so, and older rows stay as they were', () => {
    expect(read({ kind: 'project_holder' }).content).toEqual({
      kind: 'project_holder',
      name: 'Veille Douce',
    });
    expect(read({ kind: 'project_holder', setting: 'cfa' }).content.setting).toBe('cfa');
    expect(fieldsRefused({ kind: 'project_holder', setting: 'lycée' })).toEqual(['setting']);
    expect(fieldsRefused({ kind: 'startup', setting: 'cfa' })).toEqual(['setting']);
    // The fingerprint from before rows could have this field. Otherwise every row of earlier imports would count as
    // changed.
    expect(read({ kind: 'project_holder', setting: null }).fingerprint).toBe(
      createHash('sha256').update('[{"kind":"project_holder","name":"Veille Douce"},null]').digest('hex'),
    );
  });

  it('is rid of what a spreadsheet leaves behind', () => {
    const { content } = read({
      name: ' Veille_x000D_\n Douce ',
      headline: "MAGELIA_x000D_\r\nd\u0092abord, d'\u0092un c\u009Cur, d'un coe\u009Cur",
      description: 'Un\u0000 texte_x001E_\r\nde deux lignes \uD800',
    });
    expect(content).toMatchObject({
      name: 'Veille Douce',
      headline: "MAGELIA d’abord, d'un cœur, d'un coeur",
      description: 'Un texte\nde deux lignes',
    });
  });

  it('is refused by its field, however deep something is nested in it', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(fieldsRefused({ tags: deep })).toEqual(['tags.0']);
    expect(fieldsRefused({ ideas: [{ title: deep }] })).toEqual(['ideas.0.title']);
    expect(fieldsRefused({ ideas: [{ title: 'Un capteur', description: 'Discret.' }], deep })).toEqual([]);
  });

  it('leaves out a SIREN or web address that cannot be right, and completes one without its beginning', () => {
    expect(read({ siren: 732829320, website: 'theremia.health' })).toMatchObject({
      content: { siren: '732829320', website: 'https://theremia.health' },
      dropped: [],
    });
    const { content, dropped } = read({ siren: '732829321', website: 'Mycelium technologies' });
    expect(content).not.toHaveProperty('siren');
    expect(content).not.toHaveProperty('website');
    const inWords = dropped.map(({ field, message }) => ({ field, message: sentenceIn(message, 'fr') }));
    expect(inWords).toEqual([
      { field: 'siren', message: '« 732829321 » n’est pas valable et n’a pas été repris.' },
      { field: 'website', message: '« Mycelium technologies » n’est pas valable et n’a pas été repris.' },
    ]);
  });

  it('finds tags by reference, label or synonym, follows merges, and keeps other labels as keywords', () => {
    const { content, unknownTags } = read({
      tags: ['technology:vieux-capteurs', 'DETECTEURS', 'Domotique : le confort', 'technology:inconnue'],
    });
    expect(content).toMatchObject({ tagIds: [sensors.id], keywords: ['Domotique : le confort'] });
    expect(unknownTags).toEqual(['technology:inconnue']);
  });

  it('may come from a CSV, where everything is text', () => {
    const ideas = ['Bracelet : il prévient les proches : toujours', 'Tapis de nuit'];
    expect(read({ externalId: '7', monthlyCap: '2', ideas })).toMatchObject({
      content: { monthlyCap: 2 },
      ideas: [
        { title: 'Bracelet', description: 'il prévient les proches : toujours' },
        { title: 'Tapis de nuit', description: '' },
      ],
    });
  });

  it.each([
    [{ externalId: undefined }, 'externalId'],
    [{ name: '  ' }, 'name'],
    [{ kind: 'company' }, 'kind'],
    [{ headline: 'x'.repeat(601) }, 'headline'],
    [{ description: 'x'.repeat(10_001) }, 'description'],
    [{ tags: 'capteurs' }, 'tags'],
    [{ tags: Array(21).fill('x') }, 'tags'],
    [{ territories: Array(51).fill('region:24') }, 'territories'],
    [{ email: 'zoe@' }, 'email'],
    [{ monthlyCap: '2,5' }, 'monthlyCap'],
    [{ monthlyCap: 51 }, 'monthlyCap'],
    [{ monthlyCap: 0 }, 'monthlyCap'],
    [{ remote: 'oui' }, 'remote'],
    [{ ideas: [{ title: 'x' }] }, 'ideas.0.title'],
    [{ ideas: ['{"title": "Bracelet"}'] }, 'ideas.0'],
  ])('is refused by the field that is wrong: %j', (row, field) => {
    expect(fieldsRefused(row)).toContain(field);
  });

  it('has a fingerprint of what it says, whatever the order of its tags', () => {
    const { fingerprint } = read({ tags: ['Alarmes', 'Domotique'] });
    expect(read({ tags: ['Domotique', 'Alarmes'] }).fingerprint).toBe(fingerprint);
    expect(read({ tags: ['Domotique'] }).fingerprint).not.toBe(fingerprint);
    expect(read({ tags: ['Alarmes', 'Domotique'], email: 'zoe@example.org' }).fingerprint).not.toBe(
      fingerprint,
    );
  });
});
