import { describe, expect, it } from '@jest/globals';
import {
  type CatalogueLike,
  defineSentences,
  listSentences,
  numbersIn,
  sentenceIn,
  sentenceOfLog,
} from './define-sentences.js';
import { Conflict, IllegalTransition, InvalidInput } from './problem.js';
import { NotFound } from './refusals.js';
import type { Sentence } from './sentence.js';

const fr = {
  title: 'Titre',
  changed: 'Quelqu’un l’a modifié entre-temps.',
  tooLong: ({ label, max }: { label: string; max: number }) => `${label} : ${numbersIn('fr')(max)} au plus.`,
  all: ({ labels }: { labels: readonly string[] }) => `Il manque : ${labels.join(', ')}.`,
  state: ({ state }: { state: 'open' | 'shut' }) => ({ open: 'Ouvert.', shut: 'Fermé.' })[state],
};
const en: CatalogueLike<typeof fr> = {
  title: 'Title',
  changed: 'Somebody has changed it meanwhile.',
  tooLong: ({ label, max }) => `${label}: ${numbersIn('en')(max)} at most.`,
  all: ({ labels }) => `Missing: ${labels.join(', ')}.`,
  state: ({ state }) => ({ open: 'Open.', shut: 'Shut.' })[state],
};
const sentences = defineSentences('specs', { fr, en });
const inBoth = (sentence: Sentence): string[] => [sentenceIn(sentence, 'fr'), sentenceIn(sentence, 'en')];

describe('a sentence', () => {
  it('is a key and values, and nothing else', () => {
    expect(sentences.changed()).toEqual({ key: 'specs.changed', values: {} });
    expect(sentences.tooLong({ label: 'Titre', max: 3 })).toEqual({
      key: 'specs.tooLong',
      values: { label: 'Titre', max: 3 },
    });
  });

  it('is put into words in either language', () => {
    expect(inBoth(sentences.changed())).toEqual([fr.changed, en.changed]);
    expect(inBoth(sentences.state({ state: 'shut' }))).toEqual(['Fermé.', 'Shut.']);
  });

  it('writes its numbers as the language does', () => {
    expect(inBoth(sentences.tooLong({ label: 'x', max: 2_000 }))).toEqual([
      'x : 2\u202f000 au plus.',
      'x: 2,000 at most.',
    ]);
  });

  it('holds other sentences, which come in the same language', () => {
    expect(inBoth(sentences.tooLong({ label: sentences.title(), max: 3 }))).toEqual([
      'Titre : 3 au plus.',
      'Title: 3 at most.',
    ]);
    const labels = [sentences.title(), 'SIRET'];
    expect(inBoth(sentences.all({ labels }))).toEqual([
      'Il manque : Titre, SIRET.',
      'Missing: Title, SIRET.',
    ]);
  });

  it('of no catalogue is an error', () => {
    for (const key of ['specs.nothing', 'nowhere.title', 'title', 'specs.toString']) {
      expect(() => sentenceIn({ key, values: {} }, 'fr')).toThrow(`No catalogue has the sentence ${key}`);
    }
  });
});

describe('the catalogues', () => {
  it('of a lib are defined once', () => {
    expect(() => defineSentences('specs', { fr, en })).toThrow('The sentences of specs are defined twice.');
  });

  it('can be listed, with what each language says', () => {
    const listed = listSentences();
    expect(listed.filter(({ key }) => key.startsWith('specs.')).map(({ key }) => key)).toEqual(
      Object.keys(fr).map((key) => `specs.${key}`),
    );
    expect(listed).toContainEqual({ key: 'specs.title', in: { fr: 'Titre', en: 'Title' } });
    expect(listed).toContainEqual({
      key: 'problems.required',
      in: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
    });
  });

  it('show which language lacks a sentence', () => {
    defineSentences('lacking', { fr: { one: 'un', two: 'deux' }, en: { one: 'one' } as never });
    expect(listSentences().find(({ key }) => key === 'lacking.two')?.in).toEqual({
      fr: 'deux',
      en: undefined,
    });
  });
});

describe('an entry of the audit log', () => {
  const words = (key: string): unknown => ({
    fr: { [key]: key, did_both: key },
    en: { [key]: key, did_both: key },
  });
  defineSentences('houses', words('did_build') as never, ['house']);
  defineSentences('boats', words('did_launch') as never, ['boat']);

  it.each([
    ['house', 'did_both', 'houses.did_both'],
    ['boat', 'did_both', 'boats.did_both'],
    // Only one lib has the key: a file is added to a house.
    ['house', 'did_launch', 'boats.did_launch'],
    // Two foreign libs have the key, possibly with different meanings.
    ['tree', 'did_both', undefined],
    ['house', 'did_burn', undefined],
  ])('of a %s takes for %s the words %s', (kind, key, expected) => {
    expect(sentenceOfLog(kind, key)?.key).toBe(expected);
  });
});

describe('a problem', () => {
  it('carries its sentence, and says it in any language', () => {
    const problem = new Conflict(sentences.changed());
    expect(problem.sentence).toEqual(sentences.changed());
    expect([problem.message, problem.in('fr').message, problem.in('en').message]).toEqual([
      fr.changed,
      fr.changed,
      en.changed,
    ]);
    expect(problem.in('en')).toBeInstanceOf(Conflict);
    expect(problem.in('en').in('fr').message).toBe(fr.changed);
    expect(String(problem)).toBe(`Conflict: ${fr.changed}`);
  });

  it('keeps what else it knows', () => {
    const { name, from, to, message } = new IllegalTransition(sentences.changed(), 'open', 'shut').in('en');
    expect({ name, from, to, message }).toEqual({
      name: 'IllegalTransition',
      from: 'open',
      to: 'shut',
      message: en.changed,
    });
  });

  it('of several fields says each in the same language, by label', () => {
    const problem = new InvalidInput([
      { field: 'title', rule: 'changed', message: sentences.changed(), label: sentences.title() },
      { field: 'body', rule: 'state', message: sentences.state({ state: 'open' }) },
    ]);
    expect(problem.message).toBe(`Titre — ${fr.changed} body — Ouvert.`);
    const { message, fields } = problem.in('en');
    expect(message).toBe(`Title — ${en.changed} body — Open.`);
    expect(fields.map((field) => field.message)).toEqual([en.changed, 'Open.']);
  });

  it('that no screen expects may have a sentence too', () => {
    expect(new NotFound(sentences.changed()).message).toBe(fr.changed);
    expect(new NotFound().message).toBe('');
  });
});
