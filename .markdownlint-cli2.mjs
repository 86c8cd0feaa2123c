// Links that lead nowhere, and words that the glossary replaces, in every document. Comments of the code are read by oxlint.
import fs from 'node:fs';
import relativeLinks from 'markdownlint-rule-relative-links';
import searchReplace from 'markdownlint-rule-search-replace';

const { rules } = JSON.parse(fs.readFileSync(new URL('.oxlintrc.words.json', import.meta.url), 'utf8'));
const [, { terms }] = rules['eslint/no-warning-comments'];

export default {
  globs: ['**/*.md'],
  gitignore: true,
  ignores: ['**/node_modules/**', '**/dist/**'],
  noBanner: true,
  noProgress: true,
  customRules: [relativeLinks, searchReplace],
  config: {
    default: false,
    'link-fragments': true,
    'relative-links': true,
    'search-replace': {
      rules: [
        {
          name: 'words',
          message: 'docs/glossary.md says what to say instead',
          // A line may end within a term.
          searchPattern: `/\\b(${terms.join('|').replaceAll(' ', '\\s+')})\\b/gi`,
          searchScope: 'text',
        },
      ],
    },
  },
};
