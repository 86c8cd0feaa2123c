import type { Language } from '@passerelle/config';
import { listed } from '@passerelle/mail';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import type { Tag } from '@passerelle/taxonomy';
import type { NeedChange } from '../need-edit.entity.js';
import { needFields } from '../need/need-fields.js';
import { sentences } from '../needs.sentences.js';

/** A changed field of a need; the former text of a long field is not repeated. */
export interface ChangeInWords {
  label: string;
  before?: string;
  after?: string;
}

/** Names for codes; undefined: the object is gone. */
export interface Names {
  tag(id: string): Tag | undefined;
  place(code: string): string | undefined;
}

/** “le titre, la description et l’échéance”. */
export const fieldsInWords = (changes: readonly NeedChange[], language: Language): string =>
  listed(
    changes.map(({ field }) => sentenceIn(sentences[`within_${field}`](), language)),
    language,
  );

export const changesInWords = (
  changes: readonly NeedChange[],
  names: Names,
  language: Language,
): ChangeInWords[] =>
  changes.map((change) => ({
    label: sentenceIn(sentences[`heading_${change.field}`](), language),
    ...values(change, names, language),
  }));

function values(change: NeedChange, { tag, place }: Names, language: Language): Omit<ChangeInWords, 'label'> {
  const { inWords } = needFields[change.field];
  if (inWords === null || !('before' in change)) return {};
  const say = (sentence: Sentence): string => sentenceIn(sentence, language);
  const wording = {
    language,
    say,
    list: (items: readonly (string | undefined)[], none: Sentence): string =>
      listed(
        items.filter((item) => item !== undefined),
        language,
      ) || say(none),
    tag: (id: string) => labelOf(tag(id), language),
    place,
  };
  // The field and its values belong to the same entry.
  const valueIn = (value: unknown): string => inWords(value as never, wording);
  return { before: valueIn(change.before), after: valueIn(change.after) };
}

const labelOf = (tag: Tag | undefined, language: Language): string | undefined =>
  tag && { fr: tag.labelFr, en: tag.labelEn }[language];
