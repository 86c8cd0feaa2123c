import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { atFields, type Problem, wrongField } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { Form } from '../../ui/form.js';
import { changesOf, lineOf, linesOf, valuesBefore, type Written } from './changes.js';
import type { OnDone } from './opened-tag.js';
import { LineField, SynonymFields } from './synonym-fields.js';
import { type Picked, type PickedTag, TagPicker } from './tag-picker.js';
import { EditTag, type EditTagMutation, type OneTagFragment } from './tags.graphql.js';

const edited = ({ editTag }: EditTagMutation) => editTag;

/**
 * Form for a tag's words and its broader tag. The typed text stays, even if another curator changes the tag
 * meanwhile.
 */
export function TagForm({ tag, onDone }: { tag: OneTagFragment; onDone: OnDone }): ReactNode {
  // The tag as it was when the curator began to type.
  const [shown, setShown] = useState(tag);
  const [isTouched, setTouched] = useState(false);
  if (!isTouched && shown.version !== tag.version) setShown(tag);
  return (
    <div onInput={() => setTouched(true)}>
      <Fields
        key={shown.version}
        shown={shown}
        now={tag}
        onTouch={() => setTouched(true)}
        onDone={(done) => {
          setTouched(false);
          if (done) onDone(done);
        }}
      />
    </div>
  );
}

function Fields({
  shown,
  now,
  onTouch,
  onDone,
}: {
  shown: OneTagFragment;
  now: OneTagFragment;
  onTouch: () => void;
  /** @param done undefined: nothing was saved, and the other curator's version stays */
  onDone: (done?: Parameters<OnDone>[0]) => void;
}): ReactNode {
  const { t } = useLingui();
  const { id, facet } = shown;
  const { act, isSending, problem } = useAct(EditTag, edited);
  const { around, clear } = usePersistedFields(`tag ${id} ${shown.version}`);
  const [broader, setBroader] = useState<Picked<Pick<PickedTag, 'reference' | 'label'>>>(shown.broader);
  const [unpicked, setUnpicked] = useState<Problem>();
  const isConflict = problem?.kind === 'Conflict';
  const save = async (typed: FormData): Promise<void> => {
    const words = (name: string): string => String(typed.get(name) ?? '');
    setUnpicked(undefined);
    if (broader === undefined) {
      setUnpicked(wrongField('broader', t`Choisissez une étiquette dans la liste, ou videz ce champ.`));
      return;
    }
    const before = writtenOf(shown);
    const changes = changesOf(before, {
      labelFr: lineOf(words('labelFr')),
      labelEn: lineOf(words('labelEn')),
      synonymsFr: linesOf(words('synonymsFr')),
      synonymsEn: linesOf(words('synonymsEn')),
      officialCode: facet === 'trade' ? lineOf(words('officialCode')) || null : before.officialCode,
      broader: broader?.reference ?? null,
    });
    if (Object.keys(changes).length === 0) {
      onDone({ confirmation: t`Rien n’a changé.` });
      return;
    }
    const put = { id, input: changes, version: isConflict ? now.version : shown.version };
    const saved = await act(put);
    if (saved === undefined) return;
    clear();
    const input = valuesBefore(isConflict ? writtenOf(now) : before, changes);
    onDone({
      confirmation: t`C’est enregistré. La recherche et les rapprochements en tiennent compte d’ici quelques minutes.`,
      undo: { act: 'edit', id, version: saved.version, input },
    });
  };
  const wrong = unpicked ?? (problem && atFields(problem, (field) => field.split('.')[0] ?? ''));
  return (
    <div ref={around}>
      <Form problem={wrong} onSend={(typed) => void save(typed)}>
        {isConflict && <OtherVersion tag={now} outcome={problem.outcome} />}
        <LineField name="labelFr" label={t`Nom français`} defaultValue={shown.labelFr} maxLength={120} />
        <LineField
          name="labelEn"
          label={t`Nom anglais`}
          defaultValue={shown.labelEn}
          maxLength={120}
          lang="en"
        />
        <SynonymFields before={shown} />
        {facet === 'trade' && (
          <LineField
            name="officialCode"
            label={t`Code ROME`}
            optional
            defaultValue={shown.officialCode ?? ''}
            maxLength={20}
          />
        )}
        <TagPicker
          id="broader"
          label={t`Rangée sous`}
          optional
          hint={t`Une étiquette plus large du même champ. Videz ce champ pour qu’elle ne soit sous aucune.`}
          facet={facet}
          except={id}
          picked={broader}
          onPick={(picked) => {
            onTouch();
            setBroader(picked);
          }}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {isConflict ? <Trans>Enregistrer mes changements quand même</Trans> : <Trans>Enregistrer</Trans>}
          </Button>
          {isConflict && (
            <Button
              look="text"
              onClick={() => {
                clear();
                onDone();
              }}
            >
              <Trans>Garder l’autre version</Trans>
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

const writtenOf = ({ broader, ...tag }: OneTagFragment): Written => ({
  labelFr: tag.labelFr,
  labelEn: tag.labelEn,
  synonymsFr: tag.synonymsFr,
  synonymsEn: tag.synonymsEn,
  officialCode: tag.officialCode,
  broader: broader?.reference ?? null,
});

/** The tag in the version that another curator has saved meanwhile. The typed text stays in the fields below. */
function OtherVersion({ tag, outcome }: { tag: OneTagFragment; outcome: unknown }): ReactNode {
  const current = currentOf(outcome);
  const { labelFr, labelEn, synonymsFr, synonymsEn, broader } = tag;
  return (
    <div className="notice warn">
      <p>
        <strong>
          {current?.changedBy ? (
            <Trans>
              Ce qu’elle dit depuis le <When at={current.changedAt} shape="instant" />, modifiée par{' '}
              {current.changedBy} :
            </Trans>
          ) : (
            <Trans>Ce qu’elle dit maintenant :</Trans>
          )}
        </strong>
      </p>
      <p>
        {labelFr}
        {', '}
        <span lang="en">{labelEn}</span>
        {broader && (
          <>
            {', '}
            <Trans>sous {broader.label}</Trans>
          </>
        )}
      </p>
      <p>{synonymsFr.join(', ')}</p>
      <p lang="en">{synonymsEn.join(', ')}</p>
      <p className="muted">
        <Trans>Vos mots sont ci-dessous. Seuls les champs que vous avez changés seront enregistrés.</Trans>
      </p>
    </div>
  );
}

const currentOf = (outcome: unknown): { changedAt: string; changedBy: string | null } | null =>
  typeof outcome === 'object' && outcome !== null && 'current' in outcome
    ? (outcome.current as { changedAt: string; changedBy: string | null } | null)
    : null;
