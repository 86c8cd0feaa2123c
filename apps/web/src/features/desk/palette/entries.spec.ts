import { describe, expect, it } from '@jest/globals';
import { entriesCalled, exactFirst, nextPlace, shortGroups } from './entries.js';

const entry = (label: string) => ({ key: label, label, pick: () => undefined });
const all = ['À relire', 'Demander une correction', 'Étiquettes', 'Mises en relation'].map(entry);

describe('the entries of the palette', () => {
  it.each([
    ['a rel', ['À relire']],
    ['relation mises', ['Mises en relation']],
    ['ÉTI', ['Étiquettes']],
    ['ire', []],
    ['(', all.map(({ label }) => label)],
    ['', all.map(({ label }) => label)],
  ])('are found by the beginnings of words: %j', (words, found) => {
    expect(entriesCalled(words, all).map(({ label }) => label)).toEqual(found);
  });

  it('are a few of each kind, and no kind is empty', () => {
    const groups = shortGroups(
      [
        { label: 'Pages', entries: all },
        { label: 'Besoins', entries: [] },
      ],
      2,
    );
    expect(groups).toEqual([{ label: 'Pages', entries: all.slice(0, 2) }]);
  });

  it('have what is called exactly so first, within its kind and before other kinds', () => {
    const kinds = [
      { label: 'Besoins', entries: ['Aider Mains Tendues', 'Mains Tendues du Val'].map(entry) },
      { label: 'Structures', entries: ['Mains Tendues Sud', 'mains  tendues'].map(entry) },
    ];
    expect(
      exactFirst('Mains Tendues', kinds).map(({ label, entries }) => [
        label,
        entries.map((each) => each.label),
      ]),
    ).toEqual([
      ['Structures', ['mains  tendues', 'Mains Tendues Sud']],
      ['Besoins', ['Mains Tendues du Val', 'Aider Mains Tendues']],
    ]);
  });

  it('have a name without its suffix before what only contains it', () => {
    const kinds = [
      { label: 'Besoins', entries: ['Aider Maison Claire Services'].map(entry) },
      { label: 'Personnes', entries: [] },
      {
        label: 'Structures',
        entries: ['La Maison Claire Services', 'Maison Cláire Services (démo)'].map(entry),
      },
    ];
    expect(exactFirst('maison claire services', kinds).map(({ entries }) => entries[0]?.label)).toEqual([
      'Maison Cláire Services (démo)',
      'Aider Maison Claire Services',
      undefined,
    ]);
  });

  it('are gone through round and round', () => {
    expect([nextPlace(0, 1, 3), nextPlace(2, 1, 3), nextPlace(0, -1, 3), nextPlace(0, 1, 0)]).toEqual([
      1, 0, 2, 0,
    ]);
  });
});
