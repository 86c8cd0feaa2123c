import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NodePath, PluginObj, types } from '@babel/core';
import * as babel from '@babel/core';
import { formatter } from '@lingui/format-po';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { typeset } from '../src/ui/api/typeset';

const englishFile = fileURLToPath(new URL('../src/words/en.po', import.meta.url));

/** A message in both languages, compiled. */
interface Words {
  fr: CompiledMessage;
  en: CompiledMessage;
}

/**
 * Each module contains its own words, so that no page has to name the words of its parts: the French of its macros,
 * and their English of `src/words/en.po`. The server’s build has both. The browser’s build names them by their ids,
 * and `scripts/web/languages.mjs` writes each script once in each language.
 */
export function wordsOfModules({ isForBrowser }: { isForBrowser: boolean }): {
  inBabel: PluginObj;
  inVite: Plugin;
} {
  let english: ReadonlyMap<string, string> = new Map();
  const all = new Map<string, Words>();
  const missing = new Set<string>();

  const inBothLanguages = ([id, french]: [string, string]): [string, Words] => {
    const translation = english.get(id);
    if (translation === undefined) missing.add(french);
    const words = { fr: typesetWhole(compileMessage(french)), en: compileMessage(translation ?? french) };
    all.set(id, words);
    return [id, words];
  };

  return {
    inBabel: {
      visitor: {
        Program: {
          exit(program) {
            const words = [...takeMessages(program)].map(inBothLanguages);
            if (words.length === 0) return;
            const load = isForBrowser ? loadByIds(words) : loadBoth(words);
            program.unshiftContainer('body', babel.template.statements.ast(importI18n));
            program.pushContainer('body', babel.template.statements.ast(load));
          },
        },
      },
    },
    inVite: {
      name: 'words-of-modules',
      buildStart() {
        this.addWatchFile(englishFile);
        english = readEnglish();
      },
      buildEnd() {
        if (missing.size > 0)
          this.error(`No English in src/words/en.po (npm run web:words):\n${[...missing].join('\n')}`);
      },
      generateBundle() {
        if (!isForBrowser) return;
        this.emitFile({
          type: 'asset',
          fileName: 'words.json',
          source: JSON.stringify(Object.fromEntries(all)),
        });
      },
    },
  };
}

const importI18n = `import { i18n as i18nOfWords } from '@lingui/core';`;

function loadBoth(words: readonly [string, Words][]): string {
  const inLanguage = (language: keyof Words): object =>
    Object.fromEntries(words.map(([id, message]) => [id, message[language]]));
  return `i18nOfWords.load(${JSON.stringify({ fr: inLanguage('fr'), en: inLanguage('en') })});`;
}

function loadByIds(words: readonly [string, Words][]): string {
  // The name of a script is a hash of its content. Other words must make another name.
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8);
  return `i18nOfWords.load('__language__', '__words ${words.map(([id]) => id).join(' ')} ${hash}__');`;
}

/** Removes the French from the output of the macros, `{ id, message, … }`. @returns the messages by id */
function takeMessages(program: NodePath<types.Program>): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  program.traverse({
    ObjectExpression({ node }) {
      const [id, message] = ['id', 'message'].map((name) =>
        node.properties.find(
          (property): property is types.ObjectProperty =>
            babel.types.isObjectProperty(property) && babel.types.isIdentifier(property.key, { name }),
        ),
      );
      if (!babel.types.isStringLiteral(id?.value) || !babel.types.isStringLiteral(message?.value)) return;
      messages.set(id.value.value, message.value.value);
      node.properties = node.properties.filter((property) => property !== message);
    },
  });
  return messages;
}

/** Typesets French with no-break spaces, since the sources have plain ones. */
function typesetWhole(message: CompiledMessage): CompiledMessage {
  // The number of a plural and its noun are two pieces.
  const text = typeset(JSON.stringify(message)).replaceAll('"#"," ', '"#","\u00a0');
  return JSON.parse(text) as CompiledMessage;
}

/** English by the id of its message. */
function readEnglish(): ReadonlyMap<string, string> {
  const catalogue = formatter().parse(readFileSync(englishFile, 'utf8'), {
    locale: 'en',
    sourceLocale: 'fr',
    filename: englishFile,
  });
  return new Map(
    Object.entries(catalogue).flatMap(([id, { translation }]) => (translation ? [[id, translation]] : [])),
  );
}
