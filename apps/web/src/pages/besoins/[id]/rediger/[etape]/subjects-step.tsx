import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { BestAnswers } from '../../../../../features/need-form/best-answers.js';
import type { ChosenTag } from '../../../../../features/need-form/draft/content.js';
import { Frame } from '../../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../../features/need-form/frame/step-props.js';
import { Count } from '../../../../../features/need-form/preview-count.js';
import { RemarksHere } from '../../../../../features/need-form/remarks-here.js';
import { usePreview } from '../../../../../features/need-form/use-preview.js';
import { FindTags } from '../../../../../features/need-form/writing.graphql.js';
import { type Problem, wrongField } from '../../../../../ui/api/problem.js';
import { Finder } from '../../../../../ui/combobox/finder.js';
import { Checks } from '../../../../../ui/fields.js';

const NAME = 'tags';
/** Most recognised tags that are ticked without the author. The author ticks further ones. */
const MOST_TICKED = 8;

export function SubjectsStep({ open: { draft, state }, open, way, need }: StepProps): ReactNode {
  const { t, i18n } = useLingui();
  const { tags } = state.persisted.content;
  const view = usePreview(open);
  const [problem, setProblem] = useState<Problem>();
  const [wantsOn, setWantsOn] = useState(false);
  // Unticked tags stay visible as long as the page is open.
  const [offered, setOffered] = useState<readonly ChosenTag[]>([]);
  const suggested = view.preview?.suggestedTags ?? [];
  const recognised = suggested.filter(({ seenInText }) => seenInText).map(({ tag }) => tag);

  useEffect(() => {
    const { content, refusedTags: refused } = draft.state().persisted;
    const room = MOST_TICKED - content.tags.length;
    const fresh = recognised
      .filter(({ reference }) => !refused.includes(reference) && !has(content.tags, reference))
      .slice(0, Math.max(room, 0))
      .map(({ reference, label, facet }) => ({ reference, label, facet }));
    if (fresh.length > 0) draft.change({ tags: [...content.tags, ...fresh] });
    // oxlint-disable-next-line react/exhaustive-deps -- once for each answer
  }, [draft, view.preview]);

  const shown = [...offered, ...tags, ...recognised].filter(
    (tag, i, all) => all.findIndex(({ reference }) => reference === tag.reference) === i,
  );
  const bringMore = suggested.filter(
    ({ seenInText, moreSolvers, tag }) => !seenInText && moreSolvers > 0 && !has(shown, tag.reference),
  );
  const set = ({ reference, label, facet }: ChosenTag, isChosen: boolean): void => {
    const others = draft.state().persisted.content.tags.filter((tag) => tag.reference !== reference);
    setOffered(shown);
    draft.change({ tags: isChosen ? [...others, { reference, label, facet }] : others });
    if (!isChosen) draft.refuseTag(reference);
  };
  const send = (): void => {
    setWantsOn(true);
    // The preview will tick recognised tags in a moment, so there is no error yet.
    if (tags.length === 0 && view.isAsking) return;
    if (tags.length === 0)
      setProblem(wrongField(shown.length > 0 ? NAME : 'tag', t`Choisissez au moins un sujet.`));
    else void way.goOn();
  };

  return (
    <Frame
      open={open}
      way={way}
      step="sujets"
      tab={t`Les sujets`}
      title={<Trans>De quoi s’agit-il ?</Trans>}
      problem={tags.length === 0 ? problem : undefined}
      isSending={wantsOn && tags.length === 0 && view.isAsking}
      onSend={send}
      aside={<Count {...view} />}
    >
      <RemarksHere need={need} step="sujets" />
      {shown.length === 0 && view.isAsking && (
        <p role="status" className="muted">
          <Trans>Nous lisons votre texte, pour y reconnaître vos sujets…</Trans>
        </p>
      )}
      {shown.length > 0 && (
        <Checks
          name={NAME}
          label={<Trans>Nous avons reconnu</Trans>}
          hint={<Trans>Décochez ce qui ne convient pas.</Trans>}
          options={shown.map(({ reference, label, facet }) => ({
            value: reference,
            label,
            hint: i18n._(facetWords[facet]),
          }))}
          value={tags.map(({ reference }) => reference)}
          onChange={({ currentTarget: { value, checked } }) => {
            const tag = shown.find(({ reference }) => reference === value);
            if (tag) set(tag, checked);
          }}
        />
      )}
      {bringMore.length > 0 && (
        <div className="field">
          <p id="more">
            <Trans>Plus de monde pourrait répondre si c’est aussi votre sujet :</Trans>
          </p>
          <ul className="chips" aria-labelledby="more">
            {bringMore.map(({ tag, moreSolvers }) => (
              <li key={tag.reference}>
                <button type="button" className="chip" onClick={() => set(tag, true)}>
                  <Trans>
                    <strong>+{moreSolvers}</strong> avec {tag.label}
                  </Trans>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Finder
        name="tag"
        label={shown.length > 0 ? <Trans>Ajouter un sujet</Trans> : <Trans>Cherchez un sujet</Trans>}
        hint={<Trans>Un mot : chutes, garde d’enfants, recrutement, tablette…</Trans>}
        document={FindTags}
        read={({ tags: found }) =>
          found.nodes.map((tag) => ({
            key: tag.reference,
            label: tag.label,
            detail: i18n._(facetWords[tag.facet]),
            choose: () => set(tag, true),
          }))
        }
        chosen={tags.map(({ reference }) => reference)}
      />
      <BestAnswers {...view} />
    </Frame>
  );
}

const has = (tags: readonly { reference: string }[], reference: string): boolean =>
  tags.some((tag) => tag.reference === reference);

/** Facets of tags, in words. */
const facetWords: Record<ChosenTag['facet'], MessageDescriptor> = {
  theme: msg`Thème`,
  activity: msg`Activité`,
  trade: msg`Métier`,
  skill: msg`Savoir-faire`,
  technology: msg`Technologie`,
  audience: msg`Personnes concernées`,
};
