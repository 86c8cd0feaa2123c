import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import styles from '../../../../features/concepts/concepts.module.css';
import { FileShown } from '../../../../features/files/file-shown.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { useOnDemand } from '../../../../ui/api/use-on-demand.js';
import { Notice } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { When } from '../../../../ui/dates.js';
import { useConfirmation } from '../../../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../../../ui/form.js';
import { Operator } from '../../../../ui/place.js';
import { paths } from '../../../../ui/routing/paths.js';
import { AnswerForm } from './answer-form.js';
import { type ItemOfGateFragment, RemoveEvidence, type RemoveEvidenceMutation } from './gates.graphql.js';
import type { OwnEvidence } from './own-evidence.js';

interface Shown {
  item: ItemOfGateFragment;
  concept: OwnEvidence;
  /** The item belongs to the next gate. While it is unanswered, its form is open. */
  isAhead: boolean;
  /** Fetches the page's data again. */
  refresh: () => void;
  /** Forms that waive an item, for curators, once they are fetched. */
  waiving: typeof import('./waiving.js') | undefined;
}

/** One item of a gate: the requirement, the server's findings, the answer and the evidence. */
export function ItemOfGate({ item, concept, isAhead, refresh, waiving }: Shown): ReactNode {
  const [wanted, setOpen] = useState<'answer' | 'evidence'>();
  // The evidence form is fetched when it is first opened.
  const { fetched: forms, whyNot, fetch } = useOnDemand(async () => import('./evidence-form.js'));
  const { confirm, confirmation } = useConfirmation(`item ${item.key}`);
  // The evidence form shows only once its script is there.
  const open = wanted === 'evidence' && !forms ? undefined : wanted;
  const { label, hint, known, answer, state, viewerCan } = item;
  const isAsked = isAhead && state === 'open' && viewerCan.write;
  const showEvidence = (): void => void fetch().then(() => setOpen('evidence'));
  const done = (what: string): void => {
    setOpen(undefined);
    confirm(what);
  };
  const close = (): void => setOpen(undefined);
  return (
    <li>
      <p className={styles.item}>
        <strong>{label}</strong> <StateOfItem item={item} />
      </p>
      <p className="muted small">{hint}</p>
      {known.map((sentence) => (
        <p key={sentence} className="small written">
          {sentence}
        </p>
      ))}
      <NeedsOf item={item} />
      {answer !== '' && open !== 'answer' && !isAsked && <p className="written">{answer}</p>}
      <EvidenceOf item={item} concept={concept} onDone={confirm} />
      {open === undefined && isAsked && (
        <AnswerForm item={item} id={concept.id} onDone={done}>
          <AddEvidence label={label} onPress={showEvidence} />
        </AnswerForm>
      )}
      {open === 'answer' && <AnswerForm item={item} id={concept.id} onDone={done} onClose={close} />}
      {forms && open === 'evidence' && (
        <forms.EvidenceForm item={item} concept={concept} onDone={done} onClose={close} refresh={refresh} />
      )}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {open === undefined && !isAsked && viewerCan.write && (
        <div className="acts">
          <Button look="plain" onClick={() => setOpen('answer')}>
            <Doing item={item} /> <span className="visually-hidden">{label}</span>
          </Button>
          <AddEvidence label={label} onPress={showEvidence} />
        </div>
      )}
      {confirmation}
      <Waived item={item} />
      {waiving && <waiving.Waiving item={item} id={concept.id} onDone={confirm} />}
    </li>
  );
}

const AddEvidence = ({ label, onPress }: { label: string; onPress: () => void }): ReactNode => (
  <Button look="text" onClick={onPress}>
    <Trans>Ajouter une preuve</Trans> <span className="visually-hidden">{label}</span>
  </Button>
);

/** Label of the button that answers an item. */
function Doing({ item: { answer, isKnown } }: { item: ItemOfGateFragment }): ReactNode {
  if (answer !== '') return <Trans>Corriger</Trans>;
  return isKnown ? <Trans>Compléter</Trans> : <Trans>Répondre</Trans>;
}

/** Needs that prove the item by themselves. */
function NeedsOf({ item: { needs } }: { item: ItemOfGateFragment }): ReactNode {
  const { t } = useLingui();
  if (needs.length === 0) return null;
  return (
    <ul className={`plain-list small ${styles.evidence}`} aria-label={t`Besoins publiés`}>
      {needs.map(({ id, title, need }) => (
        <li key={id}>
          {title === null ? (
            <span className="muted">
              <Trans>un besoin dont l’entreprise n’a pas encore répondu</Trans>
            </span>
          ) : need ? (
            <Link href={paths.need(id)}>{title}</Link>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}

function StateOfItem({ item: { state, isKnown, isUnproven } }: { item: ItemOfGateFragment }): ReactNode {
  if (isUnproven)
    return (
      <span>
        <span className="state">
          <Trans>dit prêt</Trans>
        </span>{' '}
        <span className="muted small">
          <Trans>Passerelle ne le constate pas : qui signe dira pourquoi</Trans>
        </span>
      </span>
    );
  if (state === 'ready')
    return (
      <span>
        <span className="state ok">
          <Trans>✓ prêt</Trans>
        </span>
        {isKnown && (
          <span className="muted small">
            {' '}
            <Trans>constaté par Passerelle</Trans>
          </span>
        )}
      </span>
    );
  if (state === 'waived')
    return (
      <span className="state">
        <Trans>dispensé</Trans>
      </span>
    );
  return (
    <span className="muted">
      <Trans>à faire</Trans>
    </span>
  );
}

const removed = (data: RemoveEvidenceMutation) => data.removeEvidence;

function EvidenceOf({
  item,
  concept,
  onDone,
}: Pick<Shown, 'item' | 'concept'> & { onDone: (what: string) => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RemoveEvidence, removed);
  if (item.evidence.length === 0) return null;
  const remove = async (evidenceId: string): Promise<void> => {
    if (await act({ id: concept.id, evidenceId })) onDone(t`Preuve retirée.`);
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <ul className={`plain-list small ${styles.evidence}`} aria-label={t`Preuves`}>
        {item.evidence.map((evidence) => (
          <li key={evidence.id}>
            <What evidence={evidence} />
            {item.viewerCan.write && (
              <Button look="text" isSending={isSending} onClick={() => void remove(evidence.id)}>
                <Trans>Retirer</Trans>{' '}
                <span className="visually-hidden">
                  <EvidenceLabel evidence={evidence} />
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Evidence = ItemOfGateFragment['evidence'][number];

/** Label of a piece of evidence. If the reader may not see it, its kind. */
function EvidenceLabel({
  evidence: { kind, label, heldAt, groupMeeting },
}: {
  evidence: Evidence;
}): ReactNode {
  if (label !== '') return label;
  if (heldAt !== null)
    return groupMeeting ? (
      <Trans>
        Séance du <When at={heldAt} />, groupe « {groupMeeting.group.title} »
      </Trans>
    ) : (
      <Trans>
        Une séance de groupe, tenue le <When at={heldAt} />
      </Trans>
    );
  if (kind === 'need') return <Trans>Un besoin</Trans>;
  return kind === 'meeting' ? <Trans>Une rencontre</Trans> : <Trans>Une mise en relation</Trans>;
}

function What({ evidence }: { evidence: Evidence }): ReactNode {
  const { t } = useLingui();
  const { url, need, introduction, file, groupMeeting, isGone } = evidence;
  const summary = <EvidenceLabel evidence={evidence} />;
  if (isGone)
    return (
      <span>
        {summary}{' '}
        <span className="muted">
          <Trans>(n’existe plus)</Trans>
        </span>
      </span>
    );
  if (file) return <FileShown file={file} />;
  if (url !== null)
    return (
      <a href={url} rel="noreferrer nofollow" target="_blank">
        {summary} <span className="visually-hidden">{t`(autre site, nouvel onglet)`}</span>
      </a>
    );
  if (need) return <Link href={paths.need(need.id)}>{summary}</Link>;
  if (groupMeeting)
    return <Link href={paths.groupMeeting(groupMeeting.group.id, groupMeeting.id)}>{summary}</Link>;
  if (introduction) return <Link href={paths.introduction(introduction.id)}>{summary}</Link>;
  return <span>{summary}</span>;
}

/** The curator who waived the item, and why. */
function Waived({ item: { state, waiverReason, waivedBy } }: { item: ItemOfGateFragment }): ReactNode {
  if (state !== 'waived') return null;
  return (
    <p className="small">
      {waivedBy ? (
        <Trans>
          {waivedBy.name} en dispense : « {waiverReason} »
        </Trans>
      ) : (
        <Trans>
          {Operator} en dispense : « {waiverReason} »
        </Trans>
      )}
    </p>
  );
}
