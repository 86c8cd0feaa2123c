import type { Language } from '@passerelle/config';
import { dayInWords, listed } from '@passerelle/mail';
import { solverKindInWords } from '@passerelle/solvers';
import type { Tag } from '@passerelle/taxonomy';
import type { NeedChange } from '../need-edit.entity.js';

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

type Field = NeedChange['field'];

/** Each name as a heading, and within a sentence. */
const fields: Record<Language, Record<Field, [string, string]>> = {
  fr: {
    title: ['Le titre', 'le titre'],
    description: ['La description', 'la description'],
    tagIds: ['Les sujets', 'les sujets'],
    territoryCodes: ['Le territoire', 'le territoire'],
    wantedKinds: ['Qui peut répondre', 'qui peut répondre'],
    acceptsRemote: ['Réponses à distance', 'l’accueil des réponses à distance'],
    confidential: ['Nom de l’entreprise', 'la confidentialité de votre nom'],
    neededBy: ['L’échéance', 'l’échéance'],
  },
  en: {
    title: ['The title', 'the title'],
    description: ['The description', 'the description'],
    tagIds: ['The tags', 'the tags'],
    territoryCodes: ['The territory', 'the territory'],
    wantedKinds: ['Who may answer', 'who may answer'],
    acceptsRemote: ['Answers from a distance', 'whether answers from a distance are welcome'],
    confidential: ['Name of the company', 'whether your name is hidden'],
    neededBy: ['The date', 'the date'],
  },
};

const words = {
  fr: {
    none: 'rien',
    anybody: 'tous',
    noDay: 'non précisée',
    welcome: 'bienvenues',
    unwelcome: 'non souhaitées',
  },
  en: { none: 'none', anybody: 'everybody', noDay: 'not said', welcome: 'welcome', unwelcome: 'not wanted' },
} as const;
const companyName = {
  fr: { hidden: 'caché jusqu’à une rencontre acceptée', shown: 'affiché' },
  en: { hidden: 'hidden until an introduction', shown: 'shown' },
} as const;
/** “le titre, la description et l’échéance”. */
export const fieldsInWords = (changes: readonly NeedChange[], language: Language): string =>
  listed(
    changes.map(({ field }) => fields[language][field][1]),
    language,
  );

export const changesInWords = (
  changes: readonly NeedChange[],
  names: Names,
  language: Language,
): ChangeInWords[] =>
  changes.map((change) => ({ label: fields[language][change.field][0], ...values(change, names, language) }));

function values(change: NeedChange, names: Names, language: Language): Omit<ChangeInWords, 'label'> {
  const { none, anybody, noDay, welcome, unwelcome } = words[language];
  const both = <Value>(
    { before, after }: { before: Value; after: Value },
    say: (value: Value) => string,
  ): Omit<ChangeInWords, 'label'> => ({ before: say(before), after: say(after) });
  const list = (items: readonly (string | undefined)[], empty: string): string =>
    listed(
      items.filter((item) => item !== undefined),
      language,
    ) || empty;
  switch (change.field) {
    case 'description':
      return {};
    case 'title':
      return both(change, (title) => title);
    case 'tagIds':
      return both(change, (ids) => {
        const labels = ids.map((id) => names.tag(id)).map((tag) => tag && labelOf(tag, language));
        return list(labels, none);
      });
    case 'territoryCodes':
      return both(change, (codes) =>
        list(
          codes.map((code) => names.place(code)),
          none,
        ),
      );
    case 'wantedKinds':
      return both(change, (wanted) =>
        list(
          wanted.map((kind) => solverKindInWords(kind, language).several),
          anybody,
        ),
      );
    case 'acceptsRemote':
      return both(change, (accepts) => (accepts ? welcome : unwelcome));
    case 'confidential':
      return both(change, (hidden) => companyName[language][hidden ? 'hidden' : 'shown']);
    case 'neededBy':
      return both(change, (day) => (day === null ? noDay : dayInWords(day, language)));
  }
}

const labelOf = ({ labelFr, labelEn }: Tag, language: Language): string =>
  ({ fr: labelFr, en: labelEn })[language];
