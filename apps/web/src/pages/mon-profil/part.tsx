import { Plural, Trans } from '@lingui/react/macro';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { Form } from '../../ui/form.js';
import { type PartName, useOpenPart } from './part-in-address.js';
import { changeOf, type FieldOf } from './profile-input.js';
import { type ProfileFragment, UpdateProfile } from './profile.graphql.js';
import { Section } from './section.js';

interface PartProps<Name extends PartName = PartName> {
  profile: ProfileFragment;
  name: Name;
  title: string;
  /** Note beside the closed part's title, such as who sees the part. */
  note?: ReactNode;
  /** Present content of the part, as others read it. */
  view: ReactNode;
  /** Inputs of the form by the fields that they change, in their order. null: among those of another field. */
  inputs: Record<FieldOf<Name>, ReactNode>;
}

/** A part of the profile, shown as others see it and edited in its place. */
export function Part<Name extends PartName>({
  name,
  title,
  note,
  view,
  ...rest
}: PartProps<Name>): ReactNode {
  const { isOpen, open, close } = useOpenPart(name);
  const [isSaved, setSaved] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  return (
    <Section id={`part-${name}`} title={title}>
      {isOpen ? (
        <PartForm
          name={name}
          view={view}
          {...rest}
          onDone={(wasSaved) => {
            setSaved(wasSaved);
            close();
            // The form is gone, so the focus returns to the button that opened it.
            setTimeout(() => opener.current?.querySelector('button')?.focus());
          }}
        />
      ) : (
        <div ref={opener}>
          {note && <p className="small muted">{note}</p>}
          {isSaved && (
            <Notice tone="ok" hasJustHappened>
              <Trans>C’est enregistré.</Trans> <StillMissing profile={rest.profile} />
            </Notice>
          )}
          {view}
          <Button
            look="text"
            onClick={() => {
              setSaved(false);
              open();
            }}
          >
            <Trans>
              Modifier <span className="visually-hidden">: {title}</span>
            </Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Shows how much is still missing, since the list of tasks is at the top of the page, far from the saved part. */
function StillMissing({ profile }: { profile: ProfileFragment }): ReactNode {
  const { hints, complete, hiddenAt, paused } = profile;
  const missing = hints.filter(({ required }) => required).length;
  if (missing > 0) {
    return (
      <a href="#tasks">
        <Plural
          value={missing}
          one="Il manque encore une chose pour que l’on vous voie."
          other="Il manque encore # choses pour que l’on vous voie."
        />
      </a>
    );
  }
  return complete && hiddenAt === null && !paused ? <Trans>Les autres voient votre profil.</Trans> : null;
}

function PartForm({
  profile,
  name,
  view,
  inputs,
  onDone,
}: Omit<PartProps, 'title' | 'note' | 'inputs'> & {
  inputs: Readonly<Record<string, ReactNode>>;
  onDone: (wasSaved: boolean) => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(UpdateProfile, ({ updateSolver }) => updateSolver);
  const { around, clear } = usePersistedFields(`profile ${profile.id} ${name}`);
  const isConflict = problem?.kind === 'Conflict';

  useEffect(() => {
    const first = around.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, summary');
    first?.focus({ preventScroll: true });
    // Scrolls after the page itself, which opens at its top.
    requestAnimationFrame(() => around.current?.closest('section')?.scrollIntoView({ block: 'start' }));
  }, [around]);

  const save = async (typed: FormData): Promise<void> => {
    const { id, version } = profile;
    const saved = await act({ id, version, input: changeOf(name, typed) });
    if (saved === undefined) return;
    clear();
    onDone(true);
  };
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        {isConflict && <OtherVersion problem={problem}>{view}</OtherVersion>}
        {Object.entries(inputs).map(([field, input]) => (
          <Fragment key={field}>{input}</Fragment>
        ))}
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {isConflict ? <Trans>Enregistrer mon texte quand même</Trans> : <Trans>Enregistrer</Trans>}
          </Button>
          <Button
            look="text"
            onClick={() => {
              clear();
              onDone(false);
            }}
          >
            {isConflict ? <Trans>Garder l’autre version</Trans> : <Trans>Annuler</Trans>}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/**
 * The profile in the version that another person has saved meanwhile. The reader's own text stays in the fields
 * below.
 */
function OtherVersion({
  problem,
  children,
}: {
  problem: { outcome?: unknown };
  children: ReactNode;
}): ReactNode {
  const current = currentOf(problem.outcome);
  return (
    <div className="notice warn">
      <p>
        <strong>
          {current?.changedBy ? (
            <Trans>
              Ce que dit votre profil depuis le <When at={current.changedAt} shape="instant" />, modifié par{' '}
              {current.changedBy} :
            </Trans>
          ) : (
            <Trans>Ce que dit votre profil maintenant :</Trans>
          )}
        </strong>
      </p>
      {children}
      <p className="muted">
        <Trans>Votre texte est ci-dessous : complétez-le, ou gardez l’autre version.</Trans>
      </p>
    </div>
  );
}

interface Current {
  changedAt: string;
  changedBy: string | null;
}

const currentOf = (outcome: unknown): Current | null =>
  typeof outcome === 'object' && outcome !== null && 'current' in outcome
    ? (outcome.current as Current | null)
    : null;
