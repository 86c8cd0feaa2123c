import { expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { listSentences } from '@passerelle/problems';
import './app.module.js';

/** Words that are the same in both languages. */
const sameOnPurpose = [
  'accounts.field_siret',
  'accounts.organisationSiret',
  'concepts.incidents',
  'desk.note',
  'desk.product',
  'import-plans.siret',
  'needs.description',
  'needs.field_description',
  'observatory.commune',
  'observatory.concepts',
  'plan.axes',
  'plan.note',
  'problems.ofFields',
  'server.backupFailedAdvice',
  'server.cause',
  'server.product',
  'server.remedy',
  'server.schema',
  'server.task',
  'solvers.description',
  'solvers.field_description',
  'solvers.field_siren',
  'solvers.ideaDescription',
  'solvers.siren',
];

/** The text of a sentence. Two functions with the same text have the same form. */
const written = (words: unknown): string => String(words).trim();

it('every sentence has words in each language, and not the same by accident', () => {
  const listed = listSentences();
  expect(listed.length).toBeGreaterThan(20);
  const missing = listed.filter((sentence) =>
    languages.some((language) => (sentence.in[language] ?? '') === ''),
  );
  expect(missing).toEqual([]);
  const same = listed.filter((sentence) => written(sentence.in.fr) === written(sentence.in.en));
  expect(same.map(({ key }) => key).toSorted()).toEqual(sameOnPurpose);
});
