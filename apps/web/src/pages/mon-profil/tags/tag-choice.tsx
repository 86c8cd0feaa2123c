import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { TextField } from '../../../ui/fields.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { tagsQuery } from '../part-in-address.js';
import type { ProfileFragment } from '../profile.graphql.js';
import { isSought, recognisedIn } from './recognised-tags.js';
import { type TagToChooseFragment, TagsMeant, type TagsToChooseQuery } from './tags.graphql.js';

/** Limit of tags for a profile. */
const MOST = 20;

/** Limit of the API for a search of tags, in characters. */
const LONGEST_SOUGHT = 100;

type Facet = Exclude<keyof TagsToChooseQuery, '__typename'>;
const facets: Record<Facet, MessageDescriptor> = {
  themes: msg`Thèmes`,
  skills: msg`Savoir-faire`,
  technologies: msg`Technologies`,
  audiences: msg`Publics`,
  trades: msg`Métiers`,
  activities: msg`Activités de services à la personne`,
};
const facetNames = Object.keys(facets) as Facet[];

/** Choice of tags: first the tags that the profile's text mentions, then all tags by facet. */
export function TagChoice({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const [{ data, error }, again] = usePageQuery(tagsQuery);
  const [chosen, setChosen] = useState(() => new Set(profile.tags.map(({ reference }) => reference)));
  const [sought, setSought] = useState('');
  const typed = sought.trim();
  const all = data && facetNames.flatMap((facet) => data[facet].nodes);
  const asTyped = typed === '' ? undefined : all?.filter((tag) => isSought(typed, tag));
  // No tag has such a word. The server searches for likely words.
  const isUnknown = asTyped?.length === 0 && typed.length <= LONGEST_SOUGHT;
  const [{ data: corrected }] = useQuery({
    query: TagsMeant,
    variables: { search: typed },
    pause: !isUnknown,
  });
  if (!data || !all) {
    return (
      <Unanswered
        isPart
        error={error}
        again={() => again({ requestPolicy: 'network-only' })}
        lines={[120, 48, 48, 48, 48, 48, 48]}
      />
    );
  }

  const spoken = recognisedIn(textOf(profile), all).slice(0, 8);
  const before = profile.tags.filter(({ reference }) => !spoken.some((tag) => tag.reference === reference));
  const change = (reference: string): void => {
    const next = new Set(chosen);
    if (!next.delete(reference)) next.add(reference);
    setChosen(next);
  };
  const check = (tag: Pick<TagToChooseFragment, 'reference' | 'label'>): ReactNode => (
    <label className="choice" key={tag.reference}>
      <input type="checkbox" checked={chosen.has(tag.reference)} onChange={() => change(tag.reference)} />
      <span>{tag.label}</span>
    </label>
  );
  const meant = new Set(isUnknown ? corrected?.tags.nodes.map(({ reference }) => reference) : []);
  const found = isUnknown ? all.filter(({ reference }) => meant.has(reference)) : asTyped;
  return (
    <>
      {[...chosen].map((reference) => (
        <input key={reference} type="hidden" name="tags" value={reference} />
      ))}
      {spoken.length > 0 && (
        <fieldset className="field">
          <legend>
            <Trans>Reconnus dans votre texte</Trans>
          </legend>
          <span className="hint">
            <Trans>Cochez ceux qui vous concernent.</Trans>
          </span>
          {spoken.map(check)}
        </fieldset>
      )}
      {before.length > 0 && (
        <fieldset className="field">
          <legend>
            <Trans>Déjà choisis</Trans>
          </legend>
          {before.map(check)}
        </fieldset>
      )}
      <TextField
        name="sought"
        id="tags"
        errorsOf="tags"
        label={t`Chercher un sujet`}
        optional
        autoComplete="off"
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {found ? (
        <fieldset className="field">
          <legend>
            <Plural
              value={found.length}
              _0="Aucun sujet de ce nom : écrivez-le dans votre texte, il compte aussi."
              one="Un sujet"
              other="# sujets"
            />
          </legend>
          {found.slice(0, 30).map(check)}
        </fieldset>
      ) : (
        facetNames.map((facet) => (
          <details key={facet}>
            <summary>{i18n._(facets[facet])}</summary>
            {data[facet].nodes.map(check)}
          </details>
        ))
      )}
      <p role="status" className={chosen.size > MOST ? 'wrong' : 'muted'}>
        <Plural
          value={chosen.size}
          _0={`Aucun sujet choisi, ${MOST} au plus.`}
          one={`Un sujet choisi, ${MOST} au plus.`}
          other={`# sujets choisis, ${MOST} au plus.`}
        />
      </p>
    </>
  );
}

const textOf = ({ headline, description, ideas }: ProfileFragment): string =>
  [headline, description, ...ideas.flatMap((idea) => [idea.title, idea.description])].join('\n');
