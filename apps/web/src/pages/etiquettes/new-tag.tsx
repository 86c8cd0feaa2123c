import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { atFields, type Problem, wrongField } from '../../ui/api/problem.js';
import type { Facet } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { Choices } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import type { Asked } from './address.js';
import { lineOf, linesOf, slugOf } from './changes.js';
import type { Done } from './done.js';
import { fieldsOfTags } from './fields.js';
import { LineField, SynonymFields } from './synonym-fields.js';
import { type Picked, type PickedTag, TagPicker } from './tag-picker.js';
import { CreateTag, type CreateTagMutation } from './tags.graphql.js';

const created = ({ createTag }: CreateTagMutation) => createTag;

/** Fields that accept new tags. The law sets the activities. */
const open = fieldsOfTags.filter(({ facet }) => facet !== 'activity');

/** Form of a new tag. */
export function NewTag({
  asked,
  words,
  onDone,
}: {
  asked: Asked;
  /** Initial name, possibly empty. */
  words: string;
  onDone: (done: Done, reference: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { act, isSending, problem } = useAct(CreateTag, created);
  const [facet, setFacet] = useState<Facet>(asked.field.facet === 'activity' ? 'theme' : asked.field.facet);
  const [slug, setSlug] = useState<string>();
  const name = usePersistedText(`new tag ${words}`);
  const [isNamed, setNamed] = useState(words === '');
  const label = isNamed || name.isRestored ? name.text : inCapital(words);
  const { around, clear } = usePersistedFields(`rest of new tag ${words}`);
  const [broader, setBroader] = useState<Picked<PickedTag>>(null);
  const [unpicked, setUnpicked] = useState<Problem>();
  const send = async (typed: FormData): Promise<void> => {
    const typedWords = (field: string): string => String(typed.get(field) ?? '');
    setUnpicked(undefined);
    if (broader === undefined) {
      setUnpicked(wrongField('broader', t`Choisissez une étiquette dans la liste, ou videz ce champ.`));
      return;
    }
    const tag = await act({
      input: {
        facet,
        slug: lineOf(typedWords('slug')),
        labelFr: lineOf(typedWords('labelFr')),
        labelEn: lineOf(typedWords('labelEn')),
        synonymsFr: linesOf(typedWords('synonymsFr')),
        synonymsEn: linesOf(typedWords('synonymsEn')),
        broader: broader?.reference ?? null,
      },
    });
    if (tag === undefined) return;
    name.clear();
    clear();
    const done: Done = {
      confirmation: t`« ${tag.label} » est créée, et proposée dès maintenant. Les textes qui en parlent la portent d’ici quelques minutes.`,
      undo: { act: 'retire', id: tag.id, reason: t`Création annulée` },
    };
    onDone(done, tag.reference);
  };
  const wrong = unpicked ?? (problem && atFields(problem, (field) => field.split('.')[0] ?? ''));
  return (
    <div ref={around}>
      <h2>
        <Trans>Nouvelle étiquette</Trans>
      </h2>
      <Form problem={wrong} onSend={(typed) => void send(typed)}>
        <Choices
          name="facet"
          label={t`De quoi parle-t-elle ?`}
          value={facet}
          onChange={({ currentTarget: { value } }) => {
            setFacet(open.find((field) => field.facet === value)?.facet ?? facet);
            setBroader(null);
          }}
          options={open.map((field) => ({ value: field.facet, label: i18n._(field.label) }))}
        />
        <LineField
          name="labelFr"
          label={t`Nom français`}
          value={label}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => {
            setNamed(true);
            name.change(value);
          }}
          maxLength={120}
        />
        <LineField name="labelEn" label={t`Nom anglais`} maxLength={120} lang="en" />
        <SynonymFields />
        <TagPicker
          key={facet}
          id="broader"
          label={t`Rangée sous`}
          optional
          hint={t`Une étiquette plus large du même champ.`}
          facet={facet}
          picked={broader}
          onPick={setBroader}
        />
        <LineField
          name="slug"
          label={t`Identifiant`}
          hint={t`Pour les fichiers et les adresses. Il ne pourra plus changer.`}
          value={slug ?? slugOf(label)}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setSlug(value)}
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Créer l’étiquette</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** Tags begin with a capital letter. */
const inCapital = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
