import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ConceptOf } from '../../../features/introductions/concept-of.js';
import styles from '../../../features/introductions/introductions.module.css';
import { answerableQuestionOf } from '../../../features/introductions/next.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import type { Outcome } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { LongTextField } from '../../../ui/fields.js';
import { Opened } from '../../../ui/focus/opened.js';
import { ErrorSummary, Form } from '../../../ui/form.js';
import { ofOperator } from '../../../ui/place.js';
import { AnswerFollowUp, type AnswerFollowUpMutation } from './follow-up.graphql.js';

interface Shown {
  introduction: IntroductionInFullFragment;
}
type FollowUp = IntroductionInFullFragment['followUps'][number];

/** After the meeting: the question about its outcome, answered by one tap, then by a few words. */
export function FollowUps({ introduction }: Shown): ReactNode {
  const { summary, followUps } = introduction;
  const open = answerableQuestionOf(introduction);
  const answered = followUps.findLast(({ answeredAt }) => answeredAt !== null);
  return (
    <Card>
      {open === undefined ? (
        <Held introduction={introduction} />
      ) : (
        <>
          <h2>
            <Trans>Qu’en est-il sorti ?</Trans>
          </h2>
          <p>
            <strong>{summary}</strong>{' '}
            <Trans>
              Choisissez une réponse : elle peut être corrigée. L’équipe {ofOperator} la lit ; l’autre partie
              apprend seulement si vous vous êtes rencontrés et si la rencontre a abouti.
            </Trans>
          </p>
          {open.askedAt === null && (
            <p className="muted">
              <Trans>
                Si vous ne le savez pas encore, nous vous le demanderons le{' '}
                <When at={open.dueOn} shape="shortDay" />.
              </Trans>
            </p>
          )}
          <Answers key={open.id} followUp={open} />
          <Denial />
        </>
      )}
      {open === undefined && answered && <Answered followUp={answered} />}
      <ConceptOf introduction={introduction} />
    </Card>
  );
}

/** Result of the meeting while no question is open. */
function Held({ introduction: { summary, metOn, accordingTo, state, followUps } }: Shown): ReactNode {
  const ahead = followUps.find(({ askedAt, answeredAt }) => askedAt === null && answeredAt === null);
  return (
    <>
      <h2>{summary}</h2>
      <p>
        {metOn !== null && state !== 'met' && accordingTo === null && (
          <Trans>
            C’était le <When at={metOn} shape="weekday" />.
          </Trans>
        )}{' '}
        {ahead && (
          <Trans>
            Le <When at={ahead.dueOn} shape="shortDay" />, nous vous demanderons ce qui en est sorti : un seul
            geste suffira.
          </Trans>
        )}
      </p>
    </>
  );
}

/** The effect of an answer that they did not meet. */
const Denial = (): ReactNode => (
  <p className="muted">
    <Trans>
      Si vous répondez que vous ne vous êtes pas rencontrés et que personne d’autre ne dit le contraire, la
      rencontre redevient à venir : vous pourrez fixer un rendez-vous. Sinon, votre réponse reste à côté de
      l’autre, et l’équipe {ofOperator} les lit.
    </Trans>
  </p>
);

const answers = ['hired', 'trained', 'pilot', 'contract', 'nothing', 'not_met'] as const;
type Answer = (typeof answers)[number];

function useAnswerInWords(): Record<Answer, string> {
  const { t } = useLingui();
  return {
    hired: t`Une embauche`,
    trained: t`Une formation`,
    pilot: t`Une expérimentation`,
    contract: t`Un contrat`,
    nothing: t`Rien pour l’instant`,
    not_met: t`Nous ne nous sommes pas rencontrés`,
  };
}

const answerOf = ({ happened, outcome }: FollowUp): Answer | undefined =>
  happened === false ? 'not_met' : (outcome ?? undefined);

const inputOf = (
  answer: Answer,
  note: string,
): { happened: boolean; outcome: Outcome | null; note: string } =>
  answer === 'not_met' ? { happened: false, outcome: null, note } : { happened: true, outcome: answer, note };

const result = (data: AnswerFollowUpMutation) => data.answerFollowUp;

function Answers({ followUp, onDone }: { followUp: FollowUp; onDone?: () => void }): ReactNode {
  const words = useAnswerInWords();
  const answer = useAct(AnswerFollowUp, result);
  const send = async (given: Answer): Promise<void> => {
    if (await answer.act({ id: followUp.id, input: inputOf(given, followUp.note ?? '') })) onDone?.();
  };
  return (
    <>
      {answer.problem && <ErrorSummary problem={answer.problem} />}
      <ul className={`plain-list ${styles.choices} ${styles.six}`}>
        {answers.map((given) => (
          <li key={given}>
            <Button
              look="plain"
              isSending={answer.isSending}
              aria-pressed={given === answerOf(followUp)}
              onClick={() => void send(given)}
            >
              {words[given]}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Answered({ followUp }: { followUp: FollowUp }): ReactNode {
  const words = useAnswerInWords();
  const answer = answerOf(followUp);
  const [isCorrecting, setCorrecting] = useState(false);
  if (isCorrecting)
    return (
      <Opened>
        <Answers followUp={followUp} onDone={() => setCorrecting(false)} />
        <Denial />
      </Opened>
    );
  return (
    <>
      <Notice tone="ok" hasJustHappened>
        <p>
          <Trans>Merci, c’est noté :</Trans> <strong>{answer && words[answer]}</strong>
        </p>
      </Notice>
      {followUp.viewerCan.answer ? (
        <>
          <NoteForm followUp={followUp} />
          <Button look="text" onClick={() => setCorrecting(true)}>
            <Trans>Corriger ma réponse</Trans>
          </Button>
        </>
      ) : (
        followUp.note && <p className="written">{followUp.note}</p>
      )}
    </>
  );
}

/** A few optional words about the result. The typed text is persisted in this browser until it is saved. */
function NoteForm({ followUp }: { followUp: FollowUp }): ReactNode {
  const answer = useAct(AnswerFollowUp, result);
  const [isSaved, setSaved] = useState(false);
  const { around, clear } = usePersistedFields(`follow-up ${followUp.id}`);
  const given = answerOf(followUp);
  if (given === undefined) return null;
  const send = async (typed: FormData): Promise<void> => {
    const input = inputOf(given, String(typed.get('note')));
    const saved = await answer.act({ id: followUp.id, input });
    if (saved !== undefined) clear();
    setSaved(saved !== undefined);
  };
  return (
    <div ref={around}>
      <Form problem={answer.problem} onSend={(typed) => void send(typed)}>
        <LongTextField
          name="note"
          label={<Trans>Voulez-vous en dire plus ?</Trans>}
          optional
          rows={3}
          maxLength={1_000}
          defaultValue={followUp.note ?? ''}
          onInput={() => setSaved(false)}
        />
        <Button type="submit" look="plain" isSending={answer.isSending}>
          {isSaved ? <Trans>C’est enregistré</Trans> : <Trans>Enregistrer ces mots</Trans>}
        </Button>
      </Form>
    </div>
  );
}
