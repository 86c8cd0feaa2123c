import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ActionContent } from '../../../../../features/actions/action-form.js';
import { useActionForm } from '../../../../../features/actions/use-action-form.js';
import { useShortcuts } from '../../../../../features/desk/use-shortcuts.js';
import { useRequestKey } from '../../../../../ui/api/request-key.js';
import type { ActionTieInput } from '../../../../../ui/api/schema-types.js';
import { useAct } from '../../../../../ui/api/use-act.js';
import { Notice } from '../../../../../ui/boxes.js';
import { Button } from '../../../../../ui/button.js';
import { useDates } from '../../../../../ui/dates.js';
import { LongTextField, TextField } from '../../../../../ui/fields.js';
import { Opened } from '../../../../../ui/focus/opened.js';
import { ErrorSummary, Form } from '../../../../../ui/form.js';
import { lineAt } from './line-at.js';
import {
  AddMeetingAction,
  type AddMeetingActionMutation,
  AddMeetingDecision,
  type AddMeetingDecisionMutation,
  type MeetingInFullFragment,
} from './meeting.graphql.js';
import { keepBoth } from './merge-texts.js';
import type { Keeping, Minutes } from './use-minutes.js';

const decided = ({ addMeetingDecision }: AddMeetingDecisionMutation) => addMeetingDecision;
const given = ({ addMeetingAction }: AddMeetingActionMutation) => addMeetingAction;

/** The form that is open below the text, for a decision or an action, with its initial words. */
type Opening = { what: 'decision' | 'action'; title: string } | undefined;

/** Whether a key pressed in the text begins a decision or an action. On a Mac, Alt with a letter types another character. */
function meantBy({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 'decision' | 'action' | undefined {
  // Alt with Ctrl is AltGr, which types a character.
  if (!altKey || ctrlKey || metaKey) return undefined;
  if (['d', 'D', '∂'].includes(key)) return 'decision';
  return ['a', 'A', 'æ', 'å', 'Æ'].includes(key) ? 'action' : undefined;
}

/** The minutes, typed during the meeting. A key or a button turns a line into a decision or an action. */
export function MinutesPart({
  meeting,
  minutes,
  onDone,
}: {
  meeting: MeetingInFullFragment;
  minutes: Minutes;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { id, group } = meeting;
  const box = useRef<HTMLDivElement>(null);
  const [opening, open] = useState<Opening>();
  const [showsKeys, setShowsKeys] = useState(false);
  // Actions that are assigned one after the other are mostly for the same subjects.
  const [lastTies, setLastTies] = useState<readonly ActionTieInput[]>();
  const deciding = useAct(AddMeetingDecision, decided);
  const giving = useAct(AddMeetingAction, given);
  const { keyOf, forgetKey } = useRequestKey();
  const { fetched, whyNot, fetch } = useActionForm();
  // Fetches the action form beforehand, so that the writer can continue at once when it opens.
  useEffect(() => {
    void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the page opens
  }, []);
  const isOpen = opening !== undefined && (opening.what === 'decision' || fetched !== undefined);

  const area = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  const close = (): void => {
    open(undefined);
    area()?.focus();
  };
  const decide = async (text: string): Promise<boolean> => {
    const variables = { id, text };
    if ((await deciding.act({ ...variables, key: keyOf(variables) })) === undefined) return false;
    forgetKey();
    onDone(t`Décision notée : ${text}`);
    return true;
  };
  const give = async (input: ActionContent): Promise<boolean> => {
    const variables = { id, input };
    if ((await giving.act({ ...variables, key: keyOf(variables) })) === undefined) return false;
    forgetKey();
    onDone(t`Action notée : ${input.title}`);
    setLastTies(input.ties ?? undefined);
    close();
    return true;
  };
  /** Begins with the line of the cursor, if the writer is in the text. */
  const begin = (what: 'decision' | 'action'): void => {
    const text = area();
    const isWriting = text !== null && text === document.activeElement;
    const title = isWriting ? lineAt(text.value, text.selectionStart, text.selectionEnd) : '';
    deciding.forget();
    giving.forget();
    // The line is the decision, so no form opens, and the writer continues.
    if (what === 'decision' && title !== '') void decide(title.slice(0, 500));
    else open({ what, title });
    if (what === 'action' && !fetched) void fetch();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const what = meantBy(event);
    if (what === undefined) return;
    event.preventDefault();
    begin(what);
  };
  useShortcuts([
    { keys: 'd', label: t`Noter une décision`, act: () => begin('decision') },
    { keys: 'a', label: t`Noter une action`, act: () => begin('action') },
    { keys: '?', label: t`Voir les touches`, act: () => setShowsKeys(true) },
  ]);
  return (
    <div ref={box}>
      <LongTextField
        name="minutes"
        label={t`Ce qui se dit`}
        hint={t`Écrivez au fil de la séance : tout est gardé à mesure. D’autres membres peuvent écrire en même temps.`}
        rows={10}
        maxLength={20_000}
        value={minutes.text}
        onChange={({ currentTarget }) => minutes.change(currentTarget.value)}
        onBlur={() => void minutes.flush()}
        onKeyDown={press}
      />
      <Kept keeping={minutes.keeping} mine={minutes.text} settle={minutes.settle} />
      {deciding.problem && opening === undefined && <ErrorSummary problem={deciding.problem} />}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {!isOpen && (
        <div className="acts">
          {/* The button takes no focus, since only then the line of the cursor is known. */}
          <Button
            look="plain"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin('decision')}
          >
            <Trans>Décision</Trans>
          </Button>
          <Button
            look="plain"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin('action')}
          >
            <Trans>Action</Trans>
          </Button>
          <Button look="text" aria-expanded={showsKeys} onClick={() => setShowsKeys(!showsKeys)}>
            <Trans>Touches du clavier</Trans>
          </Button>
        </div>
      )}
      {opening?.what === 'decision' && (
        <Opened>
          <DecisionForm
            title={opening.title}
            isSending={deciding.isSending}
            problem={deciding.problem}
            onSend={async (text) => {
              if (await decide(text)) close();
            }}
            onClose={close}
          />
        </Opened>
      )}
      {fetched && opening?.what === 'action' && (
        <Opened>
          <fetched.ActionForm
            kind="group"
            subjectId={group.id}
            title={opening.title}
            usualTies={lastTies}
            draft={`action of ${id}`}
            isSending={giving.isSending}
            problem={giving.problem}
            onSend={give}
            onClose={close}
          />
        </Opened>
      )}
      {showsKeys && <Keys />}
    </div>
  );
}

const Keys = (): ReactNode => {
  const { t } = useLingui();
  return (
    <dl className="facts">
      <dt>
        <kbd>{t`Alt D`}</kbd>
      </dt>
      <dd>{t`Dans le texte : la ligne devient une décision`}</dd>
      <dt>
        <kbd>{t`Alt A`}</kbd>
      </dt>
      <dd>{t`Dans le texte : la ligne devient une action`}</dd>
      <dt>
        <kbd>{'d'}</kbd>
      </dt>
      <dd>{t`Hors du texte : noter une décision`}</dd>
      <dt>
        <kbd>{'a'}</kbd>
      </dt>
      <dd>{t`Hors du texte : noter une action`}</dd>
      <dt>
        <kbd>{'?'}</kbd>
      </dt>
      <dd>{t`Hors du texte : voir cette liste`}</dd>
    </dl>
  );
};

function DecisionForm({
  title,
  isSending,
  problem,
  onSend,
  onClose,
}: {
  title: string;
  isSending: boolean;
  problem: ReturnType<typeof useAct>['problem'];
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Form problem={problem} onSend={(typed) => void onSend(String(typed.get('text')).trim())}>
      <TextField
        name="text"
        label={t`Ce qui est décidé`}
        maxLength={500}
        autoComplete="off"
        defaultValue={title}
      />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Noter cette décision</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** State of saving. If two people changed the same lines, both texts are shown. */
function Kept({
  keeping,
  mine,
  settle,
}: {
  keeping: Keeping;
  mine: string;
  settle: (text: string) => void;
}): ReactNode {
  const dates = useDates();
  const at = keeping.state === 'saved' && keeping.at !== '' ? dates(keeping.at, 'time') : '';
  if (keeping.state === 'both') {
    const { theirs } = keeping;
    return (
      <Notice tone="warn" hasJustHappened>
        <p>
          <strong>
            <Trans>Quelqu’un d’autre a changé les mêmes lignes. Rien n’est perdu : voici son texte.</Trans>
          </strong>
        </p>
        <p className="written">{theirs}</p>
        <div className="acts">
          <Button look="plain" onClick={() => settle(keepBoth(theirs, mine))}>
            <Trans>Garder les deux</Trans>
          </Button>
          <Button look="text" onClick={() => settle(mine)}>
            <Trans>Garder le mien</Trans>
          </Button>
          <Button look="text" onClick={() => settle(theirs)}>
            <Trans>Garder le sien</Trans>
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <p className="muted small" role="status">
      {keeping.state === 'typing' && <Trans>Gardé sur cet appareil…</Trans>}
      {keeping.state === 'saved' &&
        (at === '' ? <Trans>Enregistré</Trans> : <Trans>Enregistré à {at}</Trans>)}
      {keeping.state === 'unsent' && keeping.problem.message}
    </p>
  );
}
