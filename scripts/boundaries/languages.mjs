// Services, entities, policies, transitions and inputs contain no language. Problems carry sentences, which become
// words where they leave the server.
import fs from 'node:fs';
import path from 'node:path';

/** By the end of their names. */
const kinds = ['service', 'entity', 'policy', 'transitions', 'input', 'loader', 'events'];
/** Where a language is data. */
const languageIsData = new Map([
  ['libs/accounts/src/account/people.service.ts', 'a new person has a language'],
  ['libs/accounts/src/invitations/invitations.service.ts', 'an invitation may make a new person'],
  ['libs/groups/src/invitations/group-invitations.service.ts', 'an invitation may make a new person'],
  ['libs/accounts/src/people/person.entity.ts', 'a person reads one language'],
  ['libs/accounts/src/people/person.input.ts', 'people choose their language'],
  ['libs/taxonomy/src/tag/tag.entity.ts', 'a tag has labels and synonyms in each language'],
]);

/** One sentence for each breach, and for each exception that is no longer one. */
export function breachesOfLanguages() {
  const speaking = ['apps', 'libs'].flatMap(filesOfTheseKinds).filter(knowsLanguage);
  const exceptions = [...languageIsData.keys()];
  return [
    ...speaking
      .filter((file) => !languageIsData.has(file))
      .map(
        (file) =>
          `${file}: may not know a language. Throw a problem with a sentence: the resolver, the mail or the page puts it into words.`,
      ),
    ...exceptions
      .filter((file) => !speaking.includes(file))
      .map((file) => `${file}: knows no language any more. Take it off the list of exceptions.`),
  ];
}

const filesOfTheseKinds = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => !/(^|\/)(node_modules|dist)\//.test(name))
    .filter((name) => kinds.some((kind) => name.endsWith(`.${kind}.ts`)))
    .map((name) => path.posix.join(folder, name));

/** Whether it imports a language, or a language lookup, from any lib or file. */
function knowsLanguage(file) {
  const imports = fs.readFileSync(file, 'utf8').match(/^import\s[^;]*;/gm) ?? [];
  return imports.some((each) => /\b(Language|languages|languageOf|CurrentLanguage|sentenceIn)\b/.test(each));
}
