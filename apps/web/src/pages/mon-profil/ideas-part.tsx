import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../ui/fields.js';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { ofOperator } from '../../ui/place.js';
import { useOpenPart } from './part-in-address.js';
import {
  AddIdea,
  type ProfileFragment,
  type ProfileIdeaFragment,
  RemoveIdea,
  UpdateIdea,
} from './profile.graphql.js';
import { Section } from './section.js';

/** Ideas that the solver proposes or already sells. Each idea is matched with needs too. */
export function IdeasPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { isOpen: isAdding, open, close } = useOpenPart('ideas');
  const [removed, setRemoved] = useState<ProfileIdeaFragment>();
  const [isSaved, setSaved] = useState(false);
  const { act, isSending, problem } = useAct(AddIdea, ({ addIdea }) => addIdea);
  const { keyOf, forgetKey } = useRequestKey();
  const add = async (input: IdeaTyped): Promise<boolean> => {
    const isAdded = (await act({ solverId: profile.id, input, key: keyOf(input) })) !== undefined;
    if (isAdded) forgetKey();
    setSaved(isAdded);
    return isAdded;
  };
  return (
    <Section id="part-ideas" title={t`Idées`}>
      {profile.ideas.length === 0 && !isAdding && (
        <p>
          <Trans>
            Une idée ou une offre précise, même au brouillon : elle aussi est rapprochée des besoins.
          </Trans>
        </p>
      )}
      <ul className="plain-list rows">
        {profile.ideas.map((idea) => (
          <IdeaRow
            key={idea.id}
            idea={idea}
            profile={profile}
            onOpen={() => setSaved(false)}
            onSaved={() => setSaved(true)}
            onRemoved={() => {
              setSaved(false);
              setRemoved(idea);
            }}
          />
        ))}
      </ul>
      <Confirmation what={isSaved ? t`C’est enregistré.` : ''} />
      {removed && (
        <Notice hasJustHappened>
          <p>
            <Trans>« {removed.title} » est retirée.</Trans>
          </p>
          <Button
            look="text"
            isSending={isSending}
            onClick={() =>
              void add({
                title: removed.title,
                description: removed.description,
                attribution: removed.attribution,
              }).then((isBack) => isBack && setRemoved(undefined))
            }
          >
            <Trans>La remettre</Trans>
          </Button>
        </Notice>
      )}
      {isAdding ? (
        <IdeaForm
          profile={profile}
          persistedAs={`idea of ${profile.id}`}
          problem={problem}
          isSending={isSending}
          onSave={add}
          onDone={close}
        />
      ) : (
        <>
          {problem && <ErrorSummary problem={problem} />}
          <Button
            look="plain"
            onClick={() => {
              setSaved(false);
              open();
            }}
          >
            <Trans>Ajouter une idée</Trans>
          </Button>
        </>
      )}
    </Section>
  );
}

interface IdeaTyped {
  title: string;
  description: string;
  attribution: string | null;
}

function IdeaRow({
  idea,
  profile,
  onOpen,
  onSaved,
  onRemoved,
}: {
  idea: ProfileIdeaFragment;
  profile: ProfileFragment;
  onOpen: () => void;
  onSaved: () => void;
  onRemoved: () => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const changing = useAct(UpdateIdea, ({ updateIdea }) => updateIdea);
  const removing = useAct(RemoveIdea, ({ removeIdea }) => removeIdea);
  const { id, title, description, attribution, hiddenAt, hiddenReason } = idea;
  if (isOpen) {
    return (
      <li>
        <IdeaForm
          profile={profile}
          idea={idea}
          persistedAs={`idea ${id} of ${profile.id}`}
          problem={changing.problem}
          isSending={changing.isSending}
          onSave={async (input) => {
            const isChanged = (await changing.act({ id, input })) !== undefined;
            if (isChanged) onSaved();
            return isChanged;
          }}
          onDone={() => setOpen(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      {description && <p className="written">{description}</p>}
      {attribution !== null && (
        <p className="muted small">
          <Trans>Attribuée à {attribution}</Trans>
        </p>
      )}
      {hiddenAt !== null && (
        <Notice tone="bad">
          <Trans>
            L’équipe {ofOperator} l’a masquée le <When at={hiddenAt} />.
          </Trans>{' '}
          {hiddenReason}
        </Notice>
      )}
      <Cosignature idea={idea} />
      {removing.problem && <ErrorSummary problem={removing.problem} />}
      <div className="acts">
        <Button
          look="text"
          onClick={() => {
            onOpen();
            setOpen(true);
          }}
        >
          <Trans>
            Modifier <span className="visually-hidden">« {title} »</span>
          </Trans>
        </Button>
        {hiddenAt === null && (
          <Button
            look="text"
            isSending={removing.isSending}
            onClick={() => void removing.act({ id }).then((done) => done && onRemoved())}
          >
            <Trans>
              Retirer <span className="visually-hidden">« {title} »</span>
            </Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

/** State of the co-signature of an idea, if the school requires one. */
function Cosignature({ idea: { cosignature } }: { idea: ProfileIdeaFragment }): ReactNode {
  if (cosignature === null) return null;
  const { state, at, reason } = cosignature;
  switch (state) {
    case 'waiting':
      return (
        <Notice>
          <Trans>
            En relecture depuis le <When at={at} /> : les entreprises la verront une fois signée par la
            personne qui vous accompagne.
          </Trans>
        </Notice>
      );
    case 'returned':
      return (
        <Notice tone="warn">
          <p>
            <Trans>
              À revoir, demandé le <When at={at} /> : modifiez-la, elle sera relue.
            </Trans>
          </p>
          <p className="written">{reason}</p>
        </Notice>
      );
    case 'signed':
      return (
        <p className="muted small">
          <Trans>
            Relue et signée le <When at={at} />.
          </Trans>
        </p>
      );
  }
}

/** Names under which a learner can appear: their first name, or their school. */
function attributionsFor({ name, kind, supervision }: ProfileFragment): string[] {
  const [first = '', last] = name.split(' ');
  const byFirstName = last && kind !== 'startup' ? [`${first} ${last.charAt(0)}.`] : [];
  return [...byFirstName, ...(supervision?.school ? [supervision.school.name] : [])];
}

function IdeaForm({
  profile,
  idea,
  persistedAs,
  problem,
  isSending,
  onSave,
  onDone,
}: {
  profile: ProfileFragment;
  idea?: ProfileIdeaFragment;
  persistedAs: string;
  problem: Problem | undefined;
  isSending: boolean;
  onSave: (typed: IdeaTyped) => Promise<boolean>;
  onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(persistedAs);
  useEffect(() => {
    const first = around.current?.querySelector('input');
    first?.focus({ preventScroll: true });
    requestAnimationFrame(() => first?.scrollIntoView({ block: 'center' }));
  }, [around]);
  const save = async (typed: FormData): Promise<void> => {
    const fields = {
      title: String(typed.get('title')),
      description: String(typed.get('description')),
      attribution: String(typed.get('attribution')).trim() || null,
    };
    if (!(await onSave(fields))) return;
    clear();
    onDone();
  };
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        <TextField
          name="title"
          label={t`Votre idée, en une phrase`}
          defaultValue={idea?.title}
          maxLength={200}
        />
        <LongTextField
          name="description"
          id="idea-description"
          label={t`Ce qu’elle apporte, et où vous en êtes`}
          optional
          defaultValue={idea?.description}
          maxLength={4000}
        />
        <TextField
          name="attribution"
          label={t`De qui est cette idée ?`}
          hint={
            <Trans>
              Si cette idée devient un concept, sa page dira de qui elle vient. Laissez vide pour y lire le
              nom de votre profil : {profile.name}.
            </Trans>
          }
          optional
          list="attributions"
          defaultValue={idea?.attribution ?? ''}
          maxLength={80}
        />
        <datalist id="attributions">
          {attributionsFor(profile).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Enregistrer l’idée</Trans>
          </Button>
          <Button
            look="text"
            onClick={() => {
              clear();
              onDone();
            }}
          >
            <Trans>Annuler</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
