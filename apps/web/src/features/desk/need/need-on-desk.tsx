import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice, Skeleton, Tags } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { useLive } from '../../../ui/live/use-live.js';
import { paths } from '../../../ui/routing/paths.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { HistoryOf } from '../../history/history-of.js';
import { NeedFacts } from '../../needs/need-facts.js';
import { MailsMark } from '../../mail-reach/mails-mark.js';
import styles from '../desk.module.css';
import { gestures } from '../gestures/gesture-list.js';
import type { Undo } from '../gestures/gestures.js';
import { useUndo } from '../gestures/use-undo.js';
import { Notes } from '../notes.js';
import type { Subject } from '../subject.js';
import { holdingKeys, useHeldKeys, useShortcuts } from '../use-shortcuts.js';
import { type AskedBy, askedBy } from './asked-by.js';
import { Asking } from './asking.js';
import {
  NeedForDesk,
  type NeedOnDeskFragment,
  PublishNeed,
  type PublishNeedMutation,
  UndoNeedDecision,
  type UndoNeedDecisionMutation,
} from './need.graphql.js';
import type { Decided, OnDone } from './on-done.js';
import { stateWords } from './state-words.js';
import { useNeedParts } from './use-parts.js';

const undone = ({ undoNeedDecision }: UndoNeedDecisionMutation) => undoNeedDecision;
const published = ({ publishNeed }: PublishNeedMutation) => publishNeed;

/** A need with everything that a curator reads of it, and the actions on it. */
export function NeedOnDesk({
  subject: { id, solverId },
  onDone,
  onGone,
}: {
  subject: Extract<Subject, { kind: 'need' }>;
  onDone: (what: string, decided?: Decided) => void;
  /** Continues after a need that no longer waits for a decision. undefined: its row does not wait for one. */
  onGone?: ((what: string) => void) | undefined;
}): ReactNode {
  const { t } = useLingui();
  const { parts, whyNot } = useNeedParts();
  const [{ data: answer, error }, again] = useQuery({ query: NeedForDesk, variables: { id } });
  // While the next need loads, the data of the former one are still there. No key may act on them.
  const data = answer?.need.id === id ? answer : undefined;
  useLive(['need', 'matches', 'desk'], id, again);
  const isGone = onGone !== undefined && data !== undefined && data.need.state !== 'submitted';
  useHeldKeys(data ? isGone && !parts && whyNot === undefined : !error);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[40, 48, 160, 240]} />;
  const { need } = data;
  const done: OnDone = (what, undo, decided) => {
    gestures.add({ label: `${need.title} : ${what}`, needId: need.id, ...(undo && { undo }) });
    onDone(what, decided);
  };
  return (
    <article>
      <NeedHead need={need} />
      {isGone && parts && <parts.DecidedAlready id={id} onGone={onGone} />}
      <Deciding need={need} onDone={done} />
      <NeedText need={need} />
      <Editing need={need} onDone={() => gestures.add({ label: t`${need.title} : modifié` })} />
      <Asking data={data} onDone={done} />
      {parts && <parts.Duplicates need={need} duplicates={need.likelyDuplicates} />}
      {need.publishedAt === null ? (
        <p className="muted small">
          <Trans>Qui pourrait répondre paraîtra ici une fois le besoin en ligne.</Trans>
        </p>
      ) : (
        <WhoCouldAnswer
          need={need}
          wanted={solverId}
          asked={askedBy(data)}
          onIntroduced={(undo) => done(t`Présentés.`, undo)}
        />
      )}
      {parts && <parts.Concepts need={need} />}
      {parts && <parts.UnderWay introductions={data.introductionsOfNeed.nodes} />}
      <Notes subject="need" id={id} />
      <HistoryOf subject="need" id={id} />
    </article>
  );
}

function NeedHead({ need }: { need: NeedOnDeskFragment }): ReactNode {
  const { i18n } = useLingui();
  const { id, title, organisation, state, submittedAt, publishedAt, confidential } = need;
  const at = publishedAt ?? submittedAt;
  return (
    <header>
      <h2 lang={need.language ?? undefined}>
        <Link href={paths.need(id)}>{title}</Link>
      </h2>
      <p className="muted">
        {organisation && <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>}
        <MailsMark arrive={organisation?.mailsArrive} />
        {' · '}
        <span className="state">{i18n._(stateWords[state])}</span>
        {at && (
          <>
            {' · '}
            <When at={at} shape="weekday" />
          </>
        )}
        {confidential && (
          <>
            {' · '}
            <Trans>nom caché jusqu’à la rencontre</Trans>
          </>
        )}
      </p>
    </header>
  );
}

/** Decision about a submitted need. */
function Deciding({ need, onDone }: { need: NeedOnDeskFragment; onDone: OnDone }): ReactNode {
  const { t } = useLingui();
  const undo = useUndo();
  const { parts, whyNot } = useNeedParts();
  const { act, isSending, problem } = useAct(PublishNeed, published);
  const [deciding, setDeciding] = useState<'request_changes' | 'refuse'>();
  const { publish, requestChanges, refuse } = need.viewerCan;
  const undoOf = ({ id, version }: NeedOnDeskFragment) => undo(UndoNeedDecision, { id, version }, undone);
  const publishIt = async (): Promise<boolean> => {
    const decided = await act({ id: need.id, version: need.version });
    if (decided) onDone(t`Publié.`, undoOf(decided));
    return decided !== undefined;
  };
  useShortcuts([
    ...(publish ? [{ keys: 'p', label: t`Publier`, act: () => void holdingKeys(publishIt) }] : []),
    ...(requestChanges
      ? [{ keys: 'c', label: t`Demander une correction`, act: () => setDeciding('request_changes') }]
      : []),
    ...(refuse ? [{ keys: 'f', label: t`Refuser`, act: () => setDeciding('refuse') }] : []),
  ]);
  const waits = publish || requestChanges || refuse;
  useHeldKeys(deciding !== undefined && !parts && whyNot === undefined);
  if (deciding !== undefined && parts) {
    return (
      <parts.DecisionForm
        key={deciding}
        need={need}
        decision={deciding}
        // The form stays open while a curator writes, even if another curator has decided meanwhile.
        waits={waits}
        onClose={() => setDeciding(undefined)}
        onDone={(after, decided) => {
          setDeciding(undefined);
          onDone(deciding === 'refuse' ? t`Refusé.` : t`Correction demandée.`, undoOf(after), decided);
        }}
      />
    );
  }
  if (!waits) return null;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {deciding !== undefined && whyNot && <Notice tone="bad">{whyNot}</Notice>}
      <div className="acts">
        {publish && (
          <Button isSending={isSending} onClick={() => void holdingKeys(publishIt)}>
            <Trans>Publier</Trans>
          </Button>
        )}
        {requestChanges && (
          <Button look="plain" onClick={() => setDeciding('request_changes')}>
            <Trans>Demander une correction</Trans>
          </Button>
        )}
        {refuse && (
          <Button look="danger" onClick={() => setDeciding('refuse')}>
            <Trans>Refuser</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

/** Edits the text, tags and places of a need. */
function Editing({ need, onDone }: { need: NeedOnDeskFragment; onDone: () => void }): ReactNode {
  const { t } = useLingui();
  const { parts, whyNot } = useNeedParts();
  // The need as it was when the form opened. Typed text stays if another person changes the need. The server then
  // reports the conflict.
  const [opened, setOpened] = useState<NeedOnDeskFragment>();
  const { edit } = need.viewerCan;
  const open = (): void => setOpened(need);
  useHeldKeys(opened !== undefined && !parts && whyNot === undefined);
  useShortcuts(edit ? [{ keys: 'e', label: t`Modifier`, act: open }] : []);
  if (!edit && opened === undefined) return null;
  if (opened && parts) {
    const close = (): void => setOpened(undefined);
    return (
      <parts.EditForm
        need={opened}
        onClose={close}
        onDone={() => {
          close();
          onDone();
        }}
      />
    );
  }
  return (
    <>
      {opened && whyNot && <Notice tone="bad">{whyNot}</Notice>}
      <Button look="text" onClick={open}>
        <Trans>Modifier</Trans>
      </Button>
    </>
  );
}

function WhoCouldAnswer(props: {
  need: NeedOnDeskFragment;
  wanted: string | undefined;
  asked: ReadonlyMap<string, AskedBy>;
  onIntroduced: (undo: Undo) => void;
}): ReactNode {
  const { parts, whyNot } = useNeedParts();
  if (whyNot) return <Notice tone="bad">{whyNot}</Notice>;
  return parts ? <parts.Candidates {...props} /> : <Skeleton lines={[96, 96, 96]} />;
}

function NeedText({ need }: { need: NeedOnDeskFragment }): ReactNode {
  const { t } = useLingui();
  return (
    <section>
      <p className="written" lang={need.language ?? undefined}>
        {need.description}
      </p>
      <Tags tags={need.tags} label={t`Étiquettes`} />
      <NeedFacts need={need} inLine />
      {need.hints.length > 0 && (
        <ul className={`muted small ${styles.hints}`}>
          {need.hints.map(({ about, sentence }) => (
            <li key={about}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
