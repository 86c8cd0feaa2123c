import { expect, it } from '@jest/globals';
import { summaryIn } from './in-words.js';
import { rejectionOf } from './rejection-of.js';
import { sentences } from './imports.sentences.js';

it('a rejected row is reported with all its problems, in the language of the importer', () => {
  const problems = [
    { field: 'name', message: sentences.notUtf8() },
    { field: 'remote', message: sentences.notYesOrNo({ cell: '?' }) },
    { field: 'tags', message: sentences.notAList() },
  ];
  const rejected = [rejectionOf(1, problems.slice(0, 1)), rejectionOf(2, problems)];
  const summary = { created: 1, updated: 2, unchanged: 3, rejected };
  expect(summaryIn(summary, 'fr')).toEqual({
    ...summary,
    rejected: [
      { row: 1, field: 'name', message: 'Le texte n’est pas en UTF-8.' },
      {
        row: 2,
        field: 'name',
        message:
          'name\u00a0: Le texte n’est pas en UTF-8. remote\u00a0: « ? » : « oui » ou « non » est attendu. tags\u00a0: Ce n’est pas un tableau JSON valable. Séparez plutôt les valeurs par « | ».',
      },
    ],
  });
  expect(summaryIn(summary, 'en').rejected[1]?.message).toBe(
    'name: The text is not UTF-8. remote: “?”: “yes” or “no” is expected. tags: This is no valid JSON array. Separate the values by “|” instead.',
  );
});
