import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from '../../../features/needs/needs.module.css';
import { type Problem, wrongField } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { isOnlyOpenings, isUnfinished } from '../../../ui/drafts/unfinished.js';
import { usePersistedText } from '../../../ui/drafts/use-persisted-text.js';
import { Choices, LongTextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { operator } from '../../../ui/place.js';
import { useAnsweringSolvers } from './answering-solvers.js';
import { Mending } from './mending.js';
import { MarkInterest, type MarkInterestMutation, type OneNeedQuery } from './need.graphql.js';

const marked = ({ markInterest }: MarkInterestMutation) => markInterest;
const LONGEST = 500;

/**
 * “I want to answer”: a message to the company, with three openings. The typed text is persisted until it is sent.
 */
export function AnswerForm({
  need,
  onSent,
  onLater,
}: {
  need: OneNeedQuery['need'];
  onSent: () => void;
  onLater: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem: refused, forget } = useAct(MarkInterest, marked);
  const [unfinished, setUnfinished] = useState<Problem>();
  const problem = unfinished ?? refused;
  const answering = useAnsweringSolvers(need);
  const { text, change, clear } = usePersistedText(`reponse ${need.id}`);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector('textarea')?.focus();
  }, []);
  const openings = [
    t`Bonjour, nous avons déjà une réponse à ce besoin : `,
    t`Bonjour, j’aimerais mieux comprendre votre situation. Pouvons-nous en parler vingt minutes ?`,
    t`Bonjour, nous cherchons un premier terrain d’essai, et votre besoin s’y prête : `,
  ];
  const open = (opening: string): void => {
    const own = openings.reduce(
      (rest, each) => (rest.startsWith(each) ? rest.slice(each.length) : rest),
      text,
    );
    change(own.trim() === '' ? opening : `${opening.trimEnd()}\n\n${own.trimStart()}`);
    box.current?.querySelector('textarea')?.focus();
  };
  const send = async (typed: FormData): Promise<void> => {
    const missing = isUnfinished(text, openings)
      ? t`Terminez la phrase commencée, ou retirez-la.`
      : isOnlyOpenings(text, openings)
        ? t`Ajoutez quelques mots de vous : cette phrase seule ne dit pas qui vous êtes.`
        : undefined;
    setUnfinished(missing === undefined ? undefined : wrongField('message', missing));
    if (missing !== undefined) {
      forget();
      return;
    }
    const solverId = String(typed.get('solverId') ?? answering[0]?.id ?? '');
    if (!(await act({ needId: need.id, solverId, message: text }))) return;
    clear();
    onSent();
  };
  return (
    <section ref={box} className="card column" id="repondre">
      <h2>
        <Trans>Votre réponse</Trans>
      </h2>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        {problem?.kind === 'IllegalTransition' && <Mending blocker={problem.outcome} />}
        {answering.length > 1 && (
          <Choices
            name="solverId"
            label={t`Au nom de`}
            defaultValue={answering[0]?.id ?? ''}
            options={answering.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <div className={styles.openings} role="group" aria-labelledby="commencer">
          <span id="commencer" className="hint">
            <Trans>Pour commencer, touchez une phrase :</Trans>
          </span>
          {openings.map((opening) => (
            <Button key={opening} look="plain" onClick={() => open(opening)}>
              {opening.trimEnd()}
            </Button>
          ))}
        </div>
        <LongTextField
          name="message"
          label={t`Votre message`}
          hint={t`Ce que vous proposez, en quelques lignes. L’entreprise et ${operator} le liront.`}
          rows={4}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Envoyer ma réponse</Trans>
          </Button>
          <Button look="text" onClick={onLater}>
            <Trans>Plus tard</Trans>
          </Button>
        </div>
        <p className="small muted">
          <Trans>
            Ensuite, {operator} vous propose une rencontre ou vous dit pourquoi non. Vos coordonnées restent
            cachées jusqu’à votre accord à tous deux.
          </Trans>
        </p>
      </Form>
    </section>
  );
}
