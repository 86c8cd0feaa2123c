import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import {
  CosignIdea,
  type CosignIdeaMutation,
  type IdeaToCosignFragment,
  ReturnIdea,
  type ReturnIdeaMutation,
} from '../../features/supervision/supervision.graphql.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { LongTextField } from '../../ui/fields.js';
import { Opened } from '../../ui/focus/opened.js';
import { ErrorSummary, Form } from '../../ui/form.js';

/**
 * Ideas that wait for the reader’s signature, as a supervisor, before companies see them.
 * @param count number of ideas, perhaps more than shown
 */
export function IdeasToCosign({
  ideas,
  count,
  onDone,
}: {
  ideas: readonly IdeaToCosignFragment[];
  count: number;
  onDone: (confirmation: string) => void;
}): ReactNode {
  if (ideas.length === 0) return null;
  return (
    <section id="idees">
      <h2>
        <Trans>Les idées à relire</Trans>
      </h2>
      <p>
        <Trans>
          Votre établissement fait relire les idées de ses élèves : les entreprises ne les voient qu’une fois
          signées.
        </Trans>
      </p>
      <ul className="plain-list">
        {ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} onDone={onDone} />
        ))}
      </ul>
      {count > ideas.length && (
        <p className="muted">
          <Plural
            value={count - ideas.length}
            one="Une autre idée attend : elle paraîtra ici ensuite."
            other="# autres idées attendent : elles paraîtront ici ensuite."
          />
        </p>
      )}
    </section>
  );
}

const signed = ({ cosignIdea }: CosignIdeaMutation) => cosignIdea;
const returned = ({ returnIdea }: ReturnIdeaMutation) => returnIdea;

function IdeaRow({
  idea: { id, title, description, learner, project, cosignature },
  onDone,
}: {
  idea: IdeaToCosignFragment;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const signing = useAct(CosignIdea, signed);
  const [isReturning, setReturning] = useState(false);
  const askedAt = cosignature?.at ?? '';
  const sign = async (): Promise<void> => {
    if ((await signing.act({ id, askedAt })) === undefined) return;
    onDone(t`« ${title} » est signée : les entreprises la voient désormais.`);
  };
  return (
    <li className="card">
      {signing.problem && <ErrorSummary problem={signing.problem} />}
      <h3>{title}</h3>
      <p className="muted small">
        <Trans>
          {learner}, pour « {project} », depuis le <When at={askedAt} />
        </Trans>
      </p>
      {description && <p className="written">{description}</p>}
      {isReturning ? (
        <ReturnForm
          id={id}
          askedAt={askedAt}
          onCancel={() => setReturning(false)}
          onReturned={() => onDone(t`« ${title} » est renvoyée à ${learner}, avec vos mots.`)}
        />
      ) : (
        <div className="acts">
          <Button look="plain" isSending={signing.isSending} onClick={() => void sign()}>
            <Trans>
              Signer <span className="visually-hidden">« {title} »</span>
            </Trans>
          </Button>
          <Button look="plain" onClick={() => setReturning(true)}>
            <Trans>
              Demander de la revoir <span className="visually-hidden">: « {title} »</span>
            </Trans>
          </Button>
        </div>
      )}
    </li>
  );
}

interface ReturnProps {
  id: string;
  askedAt: string;
  onCancel: () => void;
  onReturned: () => void;
}

function ReturnForm({ id, askedAt, onCancel, onReturned }: ReturnProps): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(ReturnIdea, returned);
  const { around, clear } = usePersistedFields(`return ${id}`);
  const send = async (typed: FormData): Promise<void> => {
    if ((await act({ id, askedAt, reason: String(typed.get('reason')) })) === undefined) return;
    clear();
    onReturned();
  };
  return (
    <Opened>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <LongTextField
            name="reason"
            id={`reason-${id}`}
            label={t`Ce qu’il faut revoir`}
            hint={t`Ces mots seront lus tels quels.`}
            maxLength={1000}
          />
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Renvoyer l’idée</Trans>
            </Button>
            <Button
              look="text"
              onClick={() => {
                clear();
                onCancel();
              }}
            >
              <Trans>Annuler</Trans>
            </Button>
          </div>
        </Form>
      </div>
    </Opened>
  );
}
