import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Idea, Solver } from '@passerelle/solvers';
import { Tag, TaxonomySnapshot } from '@passerelle/taxonomy';
import fc from 'fast-check';
import { allOf, type DocumentContext, placesOf } from './document-parts.js';
import { ideaDocument, needDocument } from './need-documents.js';
import { solverDocument } from './solver-documents.js';

const aTag = (wanted: Partial<Tag>): Tag =>
  Object.assign(new Tag(), {
    id: newId(),
    facet: 'theme',
    slug: newId(),
    labelFr: newId(),
    labelEn: newId(),
    synonymsFr: [],
    synonymsEn: [],
    broaderId: null,
    mergedIntoId: null,
    ...wanted,
  });
const broad = aTag({});
const narrow = aTag({ broaderId: broad.id, labelFr: 'Prévention des chutes', labelEn: 'Fall prevention' });
const merged = aTag({ mergedIntoId: narrow.id });
const activity = aTag({ facet: 'activity', labelFr: 'Domotique', labelEn: 'Domotique' });

const places = new Map(
  Object.entries<string[]>({
    'commune:45234': ['epci:244500468', 'departement:45', 'region:24'],
    'commune:45232': ['epci:244500468', 'departement:45', 'region:24'],
    'commune:45208': ['departement:45', 'region:24'],
    'commune:75056': ['departement:75', 'region:11'],
    'epci:244500468': ['departement:45', 'region:24'],
    'departement:45': ['region:24'],
    'departement:75': ['region:11'],
    'region:24': [],
    'region:11': [],
  }).map(([code, containedIn]) => [code, { name: `Nom de ${code}`, containedIn }]),
);
const context: DocumentContext = {
  taxonomy: new TaxonomySnapshot([broad, narrow, merged, activity]),
  places,
};

const published = new Date('2026-11-24T09:00:00Z');
const need = Object.assign(new Need(), {
  id: newId(),
  state: 'published',
  title: 'Repérer les chutes',
  description: 'La nuit.',
  tagIds: [merged.id, activity.id],
  territoryCodes: ['commune:45234'],
  wantedKinds: [],
  confidential: false,
  neededBy: '2027-03-31',
  createdAt: new Date(0),
  submittedAt: new Date(0),
  publishedAt: published,
});
const solver = Object.assign(Solver.begin(newId(), published), {
  kind: 'student',
  name: 'Lina',
  headline: 'Des capteurs',
  description: 'Sans caméra.',
  keywords: ['domotique'],
  contactEmail: 'lina@univ-orleans.example',
  siren: '732829320',
  website: 'https://lina.example',
});

describe('the document of a need', () => {
  it('says what everybody reads of it, and by what it is found', () => {
    expect(needDocument(need, 'Mains Tendues', ['signed-in'], context)).toEqual({
      id: need.id,
      version: expect.stringMatching(/^[\w-]{22}$/),
      title: 'Repérer les chutes',
      bodies: ['La nuit.', 'Prévention des chutes', 'Fall prevention', 'Domotique'],
      names: ['Mains Tendues', 'Nom de commune:45234'],
      facets: {
        theme: [broad.id, narrow.id].toSorted(),
        activity: [activity.id],
        trade: [],
        skill: [],
        technology: [],
        audience: [],
        territory: ['all commune:45234', 'commune:45234', 'departement:45', 'epci:244500468', 'region:24'],
        kind: ['startup', 'student', 'project_holder', 'entrepreneur'],
        status: ['published'],
      },
      visibleTo: ['signed-in'],
      newestAt: published,
      deadline: '2027-03-31',
    });
  });

  it('names no company that hides, and wants whom it wants', () => {
    const hidden = Object.assign(new Need(), need, {
      confidential: true,
      wantedKinds: ['student'],
      neededBy: null,
    });
    expect(needDocument(hidden, 'Mains Tendues', [], context)).toMatchObject({
      names: ['Nom de commune:45234'],
      facets: { kind: ['student'] },
      deadline: undefined,
    });
  });

  it('has another version whenever it says something else', () => {
    const versionOf = (wanted: Partial<Need>, name = 'Mains Tendues', keys = ['signed-in']): string =>
      needDocument(Object.assign(new Need(), need, wanted), name, keys, context).version;
    const versions = [
      versionOf({}),
      versionOf({ title: 'Autre' }),
      versionOf({ description: 'Autre' }),
      versionOf({ tagIds: [] }),
      versionOf({ territoryCodes: [] }),
      versionOf({ wantedKinds: ['student'] }),
      versionOf({ state: 'closed' }),
      versionOf({ neededBy: null }),
      versionOf({ publishedAt: new Date(1) }),
      versionOf({}, 'Autre'),
      versionOf({}, 'Mains Tendues', []),
    ];
    expect(new Set(versions).size).toBe(versions.length);
    expect(versionOf({ updatedAt: new Date(), version: 7, closingNote: 'Non' })).toBe(versions[0]);
  });
});

describe('the documents of a solver', () => {
  it('hold nothing of how to reach it, and its name apart from what is stemmed', () => {
    const document = solverDocument(solver, [], context);
    expect(document).toMatchObject({
      title: 'Des capteurs',
      bodies: ['Sans caméra.', 'domotique'],
      names: ['Lina'],
      facets: { kind: ['student'], remote: ['no'] },
    });
    for (const secret of ['univ-orleans', '732829320', 'lina.example'])
      expect(JSON.stringify(document)).not.toContain(secret);
  });

  it('are also those of its ideas, filtered alike', () => {
    const idea = Object.assign(new Idea(), {
      id: newId(),
      solverId: solver.id,
      title: 'Un tapis',
      description: '',
    });
    const { facets } = solverDocument(solver, [], context);
    expect(ideaDocument(idea, solver, ['curator'], context)).toMatchObject({
      title: 'Un tapis',
      names: ['Lina'],
      facets: { ...facets, solver: [solver.id] },
      visibleTo: ['curator'],
    });
  });
});

describe('the places of a document', () => {
  it('are those in which it is, and those in all of which it is: never both of one and what is around it', () => {
    fc.assert(
      fc.property(fc.subarray([...places.keys()], { minLength: 1 }), (codes) => {
        const named = placesOf(codes, context);
        const isIn = (inner: string, outer: string): boolean =>
          inner === outer || places.get(inner)?.containedIn.includes(outer) === true;
        for (const [code, { containedIn }] of places) {
          const found = [code, ...containedIn.map(allOf)].filter((value) => named.includes(value));
          // It concerns a place if one of its own places is within it or contains it.
          const concerned = codes.some((own) => isIn(own, code) || isIn(code, own));
          expect([code, found.length]).toEqual([code, concerned ? 1 : 0]);
        }
      }),
    );
  });
});
