import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useRequestKey } from '../../../../ui/api/request-key.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedFields } from '../../../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { useWordList } from '../../../../ui/word-list.js';
import type { Undo } from '../../gestures/gestures.js';
import { useUndo } from '../../gestures/use-undo.js';
import { Panel } from '../../panel.js';
import {
  Introduce,
  type IntroduceMutation,
  UndoIntroductions,
  type UndoIntroductionsMutation,
} from '../acts.graphql.js';
import type { AskedBy } from '../asked-by.js';
import type { NeedOnDeskFragment } from '../need.graphql.js';
import type { Candidate } from './candidates.js';

const introduced = ({ introduce }: IntroduceMutation) => introduce;
const undone = ({ undoIntroductions }: UndoIntroductionsMutation) => undoIntroductions;
const LONGEST_NOTE = 1000;

/** A solver to introduce, and what their text has in common with the need. */
export interface Party {
  solver: { id: string; name: string };
  sharedTags: Candidate['sharedTags'];
  sharedWords: Candidate['sharedWords'];
}

/** Form of an introduction: the note that each side reads before it accepts or declines the meeting. */
export function IntroduceForm({
  need,
  parties,
  asked,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  parties: readonly Party[];
  /** The side that requested an introduction to each solver, which the initial notes mention. */
  asked: ReadonlyMap<string, AskedBy>;
  onClose: () => void;
  onDone: (undo: Undo) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(Introduce, introduced);
  const { keyOf, forgetKey } = useRequestKey();
  const undo = useUndo();
  const reasons = useReasons(asked);
  const solverIds = parties.map(({ solver }) => solver.id);
  const { around, clear } = usePersistedFields(`introduce ${need.id} ${solverIds.toSorted().join(' ')}`);
  const [wholePool, setWholePool] = useState(false);
  const answersBy = need.organisation?.answersBy;
  const asksAddress = answersBy === 'nobody';
  const send = async (typed: FormData): Promise<void> => {
    const input = {
      needId: need.id,
      noteToCompany: String(typed.get('noteToCompany') ?? ''),
      solvers: parties.map(({ solver }) => ({
        solverId: solver.id,
        note: String(typed.get(`note-${solver.id}`) ?? ''),
      })),
      wholePool,
      ...(asksAddress && { companyEmail: String(typed.get('companyEmail') ?? '') }),
    };
    const proposed = await act({ input, key: keyOf(input) });
    if (proposed === undefined) return;
    forgetKey();
    clear();
    onDone(undo(UndoIntroductions, { ids: proposed.introductions.map(({ id }) => id) }, undone));
  };
  const sharedWithPool = (need.pool?.needs.length ?? 0) > 1;
  return (
    <Panel focused={asksAddress ? 'input[type=email]' : 'button[type=submit]'} onClose={onClose}>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <h3>
            <Trans>Présenter</Trans>
          </h3>
          {asksAddress && (
            <TextField
              name="companyEmail"
              type="email"
              label={t`Adresse de quelqu’un de l’entreprise`}
              hint={t`Personne de cette entreprise n’a de compte : nous écrivons à cette adresse, et l’on répond depuis le mail.`}
              maxLength={254}
            />
          )}
          {answersBy === 'mail' && (
            <p className="muted small">
              <Trans>Personne de l’entreprise n’a de compte : elle répond depuis le mail.</Trans>
            </p>
          )}
          <LongTextField
            name="noteToCompany"
            label={need.organisation ? t`Pour ${need.organisation.name}` : t`Pour l’entreprise`}
            rows={3}
            maxLength={LONGEST_NOTE}
            defaultValue={parties.map((party) => reasons.toCompany(party)).join('\n')}
          />
          {parties.map((party) => (
            <LongTextField
              key={party.solver.id}
              name={`note-${party.solver.id}`}
              label={t`Pour ${party.solver.name}`}
              rows={3}
              maxLength={LONGEST_NOTE}
              defaultValue={reasons.toSolver(party)}
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
              <Plural value={parties.length} one="Envoyer aux deux" other="Envoyer à tous" />
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

/** Initial notes, from the requesting side and the common features of the two. */
function useReasons(
  asked: ReadonlyMap<string, AskedBy>,
): Record<'toCompany' | 'toSolver', (party: Party) => string> {
  const { t } = useLingui();
  const listed = useWordList();
  const inCommon = ({ sharedTags, sharedWords }: Party, side: 'need' | 'solver'): string =>
    listed(
      (sharedTags.length > 0
        ? sharedTags.slice(0, 3).map(({ tag }) => tag.label)
        : sharedWords.slice(0, 3).map((word) => word[side])
      ).map((words) => t`« ${words} »`),
    );
  return {
    toCompany(party) {
      const { id, name } = party.solver;
      const words = inCommon(party, 'need');
      const by = asked.get(id);
      if (by === undefined)
        return words === ''
          ? t`Nous pensons à ${name}.`
          : t`Nous pensons à ${name}, avec qui vous avez en commun : ${words}.`;
      const first =
        by === 'company' ? t`Vous avez demandé à rencontrer ${name}.` : t`${name} a répondu à votre besoin.`;
      return words === '' ? first : `${first} ${t`Vous avez en commun : ${words}.`}`;
    },
    toSolver(party) {
      const words = inCommon(party, 'solver');
      const by = asked.get(party.solver.id);
      const common = words === '' ? '' : t`Ce besoin a en commun avec ce que vous proposez : ${words}.`;
      if (by === undefined) return common;
      const first =
        by === 'company'
          ? t`L’entreprise a demandé à vous rencontrer.`
          : t`Vous avez proposé de répondre à ce besoin.`;
      return common === '' ? first : `${first} ${common}`;
    },
  };
}
