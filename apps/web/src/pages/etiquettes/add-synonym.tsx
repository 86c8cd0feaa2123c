import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { atFields, type Problem, wrongField } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import type { Done } from './done.js';
import { type Picked, TagPicker, type TagToPick } from './tag-picker.js';
import { EditTag, type EditTagMutation } from './tags.graphql.js';

const edited = ({ editTag }: EditTagMutation) => editTag;

type TagForWords = Pick<TagToPick, 'id' | 'label' | 'version' | 'synonymsFr'>;

interface Props {
  words: string;
  onDone: (done: Done) => void;
}

/**
 * Adds words to a tag in the version that was read. A change by another curator meanwhile is a conflict, and is not
 * lost.
 */
function useSynonym({ words, onDone }: Props) {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(EditTag, edited);
  const add = async ({ id, label, version, synonymsFr }: TagForWords): Promise<void> => {
    const saved = await act({ id, version, input: { synonymsFr: [...synonymsFr, words] } });
    if (saved === undefined) return;
    onDone({
      confirmation: t`« ${words} » est un synonyme de « ${label} ». La recherche en tient compte d’ici quelques minutes.`,
      undo: { act: 'edit', id, version: saved.version, input: { synonymsFr } },
    });
  };
  return { add, isSending, problem: problem && atFields(problem, () => '') };
}

/** Button that adds the words to the opened tag, in one press. */
export function AddSynonym({ tag, ...props }: Props & { tag: TagForWords }): ReactNode {
  const { add, isSending, problem } = useSynonym(props);
  const { words } = props;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void add(tag)}>
        <Trans>
          <span className="visually-hidden">« {words} » : </span>Synonyme de « {tag.label} »
        </Trans>
      </Button>
    </>
  );
}

/** Form that adds the words to any tag, found by its words. */
export function SynonymForm(props: Props): ReactNode {
  const { t } = useLingui();
  const { add, isSending, problem } = useSynonym(props);
  const [picked, setPicked] = useState<Picked<TagToPick>>(null);
  const [unpicked, setUnpicked] = useState<Problem>();
  const send = (): void => {
    setUnpicked(
      picked
        ? undefined
        : wrongField('synonymOf', t`Choisissez une étiquette dans la liste qui s’ouvre quand vous écrivez.`),
    );
    if (picked) void add(picked);
  };
  return (
    <Form problem={unpicked ?? problem} onSend={send}>
      <TagPicker
        id="synonymOf"
        label={t`Quelle étiquette ?`}
        facet={null}
        picked={picked}
        onPick={setPicked}
      />
      <Button type="submit" isSending={isSending}>
        <Trans>Ajouter le synonyme</Trans>
      </Button>
    </Form>
  );
}
