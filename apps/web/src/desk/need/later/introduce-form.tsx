import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct, useRequestKey } from '../../../api/index.js';
import { useKeptFields } from '../../../drafts/index.js';
import { Button, Form, LongTextField, useWordList } from '../../../looks/index.js';
import { type Undo, useUndo } from '../../gestures/index.js';
import { Panel } from '../../keys/index.js';
import type { Candidate } from './candidates.js';
import {
  Introduce,
  type IntroduceMutation,
  type NeedOnDeskFragment,
  UndoIntroductions,
  type UndoIntroductionsMutation,
} from '../need.graphql.js';

const introduced = ({ introduce }: IntroduceMutation) => introduce;
const undone = ({ undoIntroductions }: UndoIntroductionsMutation) => undoIntroductions;
const LONGEST_NOTE = 1000;

/** What each side reads of the other, before both are asked whether they want to meet. */
export function IntroduceForm({
  need,
  candidates,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  candidates: readonly Candidate[];
  onClose: () => void;
  onDone: (undo: Undo) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(Introduce, introduced);
  const { keyOf, forgetKey } = useRequestKey();
  const undo = useUndo();
  const reasons = useReasons();
  const solverIds = candidates.map(({ solver }) => solver.id);
  const { around, clear } = useKeptFields(`introduce ${need.id} ${solverIds.toSorted().join(' ')}`);
  const [wholePool, setWholePool] = useState(false);
  const send = async (typed: FormData): Promise<void> => {
    const input = {
      needId: need.id,
      noteToCompany: String(typed.get('noteToCompany') ?? ''),
      solvers: candidates.map(({ solver }) => ({
        solverId: solver.id,
        note: String(typed.get(`note-${solver.id}`) ?? ''),
      })),
      wholePool,
    };
    const proposed = await act({ input, key: keyOf(input) });
    if (proposed === undefined) return;
    forgetKey();
    clear();
    onDone(undo(UndoIntroductions, { ids: proposed.introductions.map(({ id }) => id) }, undone));
  };
  const sharedWithPool = (need.pool?.needs.length ?? 0) > 1;
  return (
    <Panel focused="button[type=submit]" onClose={onClose}>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <h3>
            <Trans>Présenter</Trans>
          </h3>
          <LongTextField
            name="noteToCompany"
            label={need.organisation ? t`Pour ${need.organisation.name}` : t`Pour l’entreprise`}
            rows={3}
            maxLength={LONGEST_NOTE}
            defaultValue={candidates.map((candidate) => reasons.toCompany(candidate)).join('\n')}
          />
          {candidates.map((candidate) => (
            <LongTextField
              key={candidate.id}
              name={`note-${candidate.solver.id}`}
              label={t`Pour ${candidate.solver.name}`}
              rows={3}
              maxLength={LONGEST_NOTE}
              defaultValue={reasons.toSolver(candidate)}
            />
          ))}
          {sharedWithPool && (
            <label className="choice">
              <input type="checkbox" checked={wholePool} onChange={() => setWholePool(!wholePool)} />
              <span>{t`Pour tous les besoins réunis avec celui-ci`}</span>
            </label>
          )}
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Plural value={candidates.length} one="Envoyer aux deux" other="Envoyer à tous" />
            </Button>
            <Button look="text" onClick={onClose}>
              <Trans>Revenir à la liste</Trans>
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}

/** Notes to begin with, from what the two have in common. */
function useReasons(): Record<'toCompany' | 'toSolver', (candidate: Candidate) => string> {
  const { t } = useLingui();
  const listed = useWordList();
  const inCommon = ({ sharedTags, sharedWords }: Candidate, side: 'need' | 'solver'): string =>
    listed(
      (sharedTags.length > 0
        ? sharedTags.slice(0, 3).map(({ tag }) => tag.label)
        : sharedWords.slice(0, 3).map((word) => word[side])
      ).map((words) => t`« ${words} »`),
    );
  return {
    toCompany(candidate) {
      const { name } = candidate.solver;
      const words = inCommon(candidate, 'need');
      return words === ''
        ? t`Nous pensons à ${name}.`
        : t`Nous pensons à ${name}, avec qui vous avez en commun : ${words}.`;
    },
    toSolver(candidate) {
      const words = inCommon(candidate, 'solver');
      return words === '' ? '' : t`Ce besoin a en commun avec ce que vous proposez : ${words}.`;
    },
  };
}
