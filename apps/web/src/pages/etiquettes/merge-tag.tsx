import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import type { OnDone } from './opened-tag.js';
import { Reason } from './retire-tag.js';
import { type Picked, type PickedTag, TagPicker } from './tag-picker.js';
import { MergeTags, type MergeTagsMutation, type OneTagFragment } from './tags.graphql.js';

const merged = ({ mergeTags }: MergeTagsMutation) => mergeTags;

/** Merges a tag into another for good, after showing the effects. */
export function MergeTag({ tag, onDone }: { tag: OneTagFragment; onDone: OnDone }): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { label } = tag;
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        <Trans>Fusionner…</Trans>
      </Button>
      <Dialog title={t`Fusionner « ${label} »`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <MergeForm
          tag={tag}
          onDone={(done, reference) => {
            setOpen(false);
            onDone(done, reference);
          }}
        />
      </Dialog>
    </>
  );
}

function MergeForm({ tag, onDone }: { tag: OneTagFragment; onDone: OnDone }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(MergeTags, merged);
  const [into, setInto] = useState<Picked<PickedTag>>(null);
  const [unpicked, setUnpicked] = useState<Problem>();
  const { id, label, facet } = tag;
  const send = async (typed: FormData): Promise<void> => {
    setUnpicked(undefined);
    if (!into) {
      setUnpicked(
        wrongField('into', t`Choisissez une étiquette dans la liste qui s’ouvre quand vous écrivez.`),
      );
      return;
    }
    const done = await act({ from: id, into: into.id, reason: String(typed.get('reason') ?? '') });
    if (done === undefined) return;
    onDone(
      {
        confirmation: t`« ${label} » fait maintenant partie de « ${done.label} ». La recherche et les rapprochements en tiennent compte d’ici quelques minutes.`,
      },
      done.reference,
    );
  };
  return (
    <Form problem={unpicked ?? problem} onSend={(typed) => void send(typed)}>
      <TagPicker
        id="into"
        label={t`Dans quelle étiquette ?`}
        hint={t`Celle qui reste. Elle est du même champ.`}
        facet={facet}
        except={id}
        picked={into}
        onPick={setInto}
      />
      {into && <Effect tag={tag} into={into.label} />}
      <Reason />
      <Button type="submit" look="danger" isSending={isSending}>
        {into ? (
          <Trans>
            Fusionner « {label} » dans « {into.label} »
          </Trans>
        ) : (
          <Trans>Fusionner</Trans>
        )}
      </Button>
    </Form>
  );
}

/** Effects of the merge, shown before it is done. */
function Effect({ tag, into }: { tag: OneTagFragment; into: string }): ReactNode {
  const { label, usage, narrower, synonymsFr, synonymsEn } = tag;
  const words = 2 + synonymsFr.length + synonymsEn.length;
  return (
    <div className="notice warn" role="status">
      <p>
        <strong>
          <Trans>Cela ne peut pas être annulé.</Trans>
        </strong>
      </p>
      <ul>
        <li>
          <Trans>
            « {label} » n’existe plus par elle-même : tout ce qui la porte compte comme « {into} ».
          </Trans>
        </li>
        {usage && (
          <li>
            <Trans>Ce qui change :</Trans>{' '}
            <Plural value={usage.needs} _0="aucun besoin" one="un besoin" other="# besoins" />
            {', '}
            <Plural value={usage.solvers} _0="aucun profil" one="un profil" other="# profils" />
            {'.'}
          </li>
        )}
        <li>
          <Plural
            value={words}
            one="Son mot devient un synonyme."
            other={`Ses # noms et synonymes deviennent des synonymes de « ${into} ».`}
          />
        </li>
        {narrower.length > 0 && (
          <li>
            <Plural
              value={narrower.length}
              one={`L’étiquette rangée sous elle passe sous « ${into} ».`}
              other={`Les # étiquettes rangées sous elle passent sous « ${into} ».`}
            />
          </li>
        )}
      </ul>
    </div>
  );
}
