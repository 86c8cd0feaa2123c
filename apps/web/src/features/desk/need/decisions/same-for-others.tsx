import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type Problem, wrongField } from '../../../../ui/api/problem.js';
import type { ModerationReason } from '../../../../ui/api/schema-types.js';
import { sendAct } from '../../../../ui/api/use-act.js';
import { Notice } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { Checks, LongTextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { useLive } from '../../../../ui/live/use-live.js';
import { OfName } from '../../../../ui/of-name/use-of-name.js';
import { gestures } from '../../gestures/gesture-list.js';
import { useUndo } from '../../gestures/use-undo.js';
import { Panel, PanelActs } from '../../panel.js';
import { useShortcuts } from '../../use-shortcuts.js';
import { OthersThatWait, type OthersThatWaitQuery, RefuseNeed, RequestNeedChanges } from '../acts.graphql.js';
import { UndoNeedDecision } from '../need.graphql.js';
import type { Decided } from '../on-done.js';
import { reasonWords } from './reason-words.js';

type Other = OthersThatWaitQuery['needsOfOrganisation']['nodes'][number];

interface DecisionContent {
  reasons: ModerationReason[];
  note: string;
}

/** Characters of a need's text that are shown: enough to recognise its subject. */
const GLANCE = 160;

/** Offers the decision about one need for its company's other submitted needs. */
export function SameForOthers({
  decided,
  onDone,
  onClose,
}: {
  decided: Decided;
  onDone: (needIds: readonly string[], what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { needId, company, decision } = decided;
  const [{ data }, again] = useQuery({ query: OthersThatWait, variables: { needId, companyId: company.id } });
  useLive(['desk'], undefined, again);
  const others = (data?.needsOfOrganisation.nodes ?? []).filter(
    ({ id, viewerCan }) =>
      id !== needId && (decision === 'refuse' ? viewerCan.refuse : viewerCan.requestChanges),
  );
  // A decision that was undone is not offered for other needs.
  const stands = data?.need.state === (decision === 'refuse' ? 'closed' : 'changes_requested');
  const isOffered = stands && others.length > 0;
  useShortcuts(
    isOffered && !isOpen
      ? [
          {
            keys: 'a',
            label: t`La même chose pour les autres besoins de l’entreprise`,
            act: () => setOpen(true),
          },
        ]
      : [],
  );
  if (!isOffered) return null;
  if (isOpen) return <Which {...{ decided, others, onDone, onClose }} />;
  return (
    <Notice hasJustHappened>
      <p>
        <Trans>
          La même décision pour d’autres besoins <OfName name={company.name} /> ?
        </Trans>{' '}
        <Plural
          value={others.length}
          one="Un autre attend d’être relu."
          other="# autres attendent d’être relus."
        />
      </p>
      <div className="acts">
        <Button look="plain" onClick={() => setOpen(true)}>
          <Trans>Choisir lesquels (a)</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Non merci</Trans>
        </Button>
      </div>
    </Notice>
  );
}

/** Lists the other needs with their texts, so that a curator decides none unread. */
function Which({
  decided: { decision, reasons, note: noteBefore },
  others,
  onDone,
  onClose,
}: {
  decided: Decided;
  others: readonly Other[];
  onDone: (needIds: readonly string[], what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { act, isSending, problem } = useSame(decision);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState(noteBefore);
  const [none, setNone] = useState<Problem>();
  const send = async (): Promise<void> => {
    const these = others.filter(({ id }) => chosen.includes(id));
    setNone(these.length === 0 ? wrongField('others', t`Cochez au moins un besoin.`) : undefined);
    if (these.length === 0) return;
    const done = await act(these, { reasons: [...reasons], note });
    if (done.length === 0) return;
    setChosen((before) => before.filter((id) => !done.includes(id)));
    onDone(
      done,
      decision === 'refuse' ? t`Refusés : ${done.length}.` : t`Corrections demandées : ${done.length}.`,
    );
  };
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={none ?? problem} onSend={() => void send()}>
        <Checks
          name="others"
          label={t`Lesquels ?`}
          hint={reasons.map((reason) => i18n._(reasonWords[reason])).join(' · ')}
          value={chosen}
          onChange={({ target }) =>
            setChosen((before) =>
              target.checked ? [...before, target.value] : before.filter((id) => id !== target.value),
            )
          }
          options={others.map(({ id, title, description }) => ({
            value: id,
            label: title,
            hint: description.length > GLANCE ? `${description.slice(0, GLANCE)}…` : description,
          }))}
        />
        <LongTextField
          name="note"
          id="note-others"
          label={t`Un mot pour l’entreprise`}
          optional
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <PanelActs
          look={decision === 'refuse' ? 'danger' : 'main'}
          label={
            decision === 'refuse' ? (
              <Trans>Refuser les besoins cochés</Trans>
            ) : (
              <Trans>Demander la correction</Trans>
            )
          }
          isSending={isSending}
          onClose={onClose}
        />
      </Form>
    </Panel>
  );
}

/** Applies the same decision to each need, one after the other. The first refusal ends the series, with its problem. */
function useSame(decision: Decided['decision']) {
  const { t } = useLingui();
  const client = useClient();
  const undo = useUndo();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const decide = async (need: Other, content: DecisionContent) => {
    const variables = { id: need.id, version: need.version, ...content };
    return decision === 'refuse'
      ? sendAct(client, RefuseNeed, variables, ({ refuseNeed }) => refuseNeed)
      : sendAct(client, RequestNeedChanges, variables, ({ requestNeedChanges }) => requestNeedChanges);
  };
  /** @returns the ids of the needs that were decided */
  const act = async (needs: readonly Other[], content: DecisionContent): Promise<string[]> => {
    if (isSending) return [];
    setSending(true);
    setProblem(undefined);
    const decided: string[] = [];
    try {
      for (const need of needs) {
        const { done, problem: found } = await decide(need, content);
        setProblem(found);
        if (done === undefined) break;
        const { id, version, title } = done;
        const what = decision === 'refuse' ? t`Refusé.` : t`Correction demandée.`;
        gestures.add({
          label: `${title} : ${what}`,
          undo: undo(UndoNeedDecision, { id, version }, ({ undoNeedDecision }) => undoNeedDecision),
        });
        decided.push(id);
      }
    } finally {
      setSending(false);
    }
    return decided;
  };
  return { act, isSending, problem };
}
