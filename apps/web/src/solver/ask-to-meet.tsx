import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../api/index.js';
import { Button, Choices, Dialog, Form, LinkButton, LongTextField, Notice } from '../looks/index.js';
import { paths } from '../routing/index.js';
import { AskToMeet, type AskToMeetMutation, NeedsOnline, type NeedsOnlineQuery } from './solver.graphql.js';

type NeedOnline = NeedsOnlineQuery['myNeeds']['nodes'][number];

const asked = ({ askForIntroduction }: AskToMeetMutation) => askForIntroduction;

/** A company asks OVLT to meet the team, for one of its needs. */
export function AskToMeetThem({ solver }: { solver: { id: string; name: string } }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: NeedsOnline, variables: {} });
  const [isOpen, setOpen] = useState(false);
  const [askedFor, setAskedFor] = useState<NeedOnline>();
  const needs = data?.myNeeds.nodes;
  if (needs === undefined) return null;
  if (needs.length === 0) {
    return (
      <div>
        <p>
          <Trans>Pour rencontrer cette équipe, dites d’abord ce que vous cherchez.</Trans>
        </p>
        <LinkButton href={paths.newNeed}>
          <Trans>Déposer un besoin</Trans>
        </LinkButton>
      </div>
    );
  }
  return (
    <div>
      {askedFor ? (
        <Notice tone="ok" hasJustHappened>
          <p>
            <Trans>
              C’est demandé. OVLT vous répond par mail ; vous pouvez suivre votre demande sur la page de votre
              besoin <Link href={paths.need(askedFor.id)}>« {askedFor.title} »</Link>.
            </Trans>
          </p>
        </Notice>
      ) : (
        <Button onClick={() => setOpen(true)}>
          <Trans>J’aimerais les rencontrer</Trans>
        </Button>
      )}
      <Dialog title={t`Rencontrer ${solver.name}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Asking
          solverId={solver.id}
          needs={needs}
          onAsked={(need) => {
            setAskedFor(need);
            setOpen(false);
          }}
        />
      </Dialog>
    </div>
  );
}

function Asking({
  solverId,
  needs,
  onAsked,
}: {
  solverId: string;
  needs: readonly NeedOnline[];
  onAsked: (need: NeedOnline) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AskToMeet, asked);
  const note = useKeptNote(`rencontre ${solverId}`);
  // The same request, however often it is sent.
  const key = useRef<string>(undefined);
  const send = async (typed: FormData): Promise<void> => {
    const need = needs.find(({ id }) => id === typed.get('needId'));
    if (need === undefined) return;
    key.current ??= crypto.randomUUID();
    const isAsked = await act({
      key: `${key.current}.${need.id}`,
      needId: need.id,
      solverId,
      note: note.text,
    });
    if (isAsked === undefined) return;
    note.forget();
    onAsked(need);
  };
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <Choices
        name="needId"
        label={t`Pour quel besoin ?`}
        defaultValue={needs[0]?.id ?? ''}
        options={needs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <LongTextField
        name="note"
        label={t`Un mot pour OVLT`}
        hint={t`Pourquoi cette équipe ? Elle ne le lira pas.`}
        optional
        rows={2}
        maxLength={500}
        value={note.text}
        onChange={(event) => note.setText(event.target.value)}
      />
      <Button type="submit" isSending={isSending}>
        <Trans>Demander à OVLT</Trans>
      </Button>
    </Form>
  );
}

/** A text that outlives the dialog while it is not sent: kept in this tab. */
function useKeptNote(key: string): { text: string; setText: (text: string) => void; forget: () => void } {
  const [text, setText] = useState(() => kept()?.getItem(key) ?? '');
  return {
    text,
    setText: (next) => {
      setText(next);
      kept()?.setItem(key, next);
    },
    forget: () => kept()?.removeItem(key),
  };
}

/** Undefined where the browser keeps nothing. */
function kept(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
