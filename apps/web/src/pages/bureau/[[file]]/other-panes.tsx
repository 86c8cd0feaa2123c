import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import { RemindFromDesk, type RemindFromDeskMutation } from '../../../features/desk/queues.graphql.js';
import type { Subject } from '../../../features/desk/subject.js';
import { HistoryOf } from '../../../features/history/history-of.js';
import { Notes } from '../../../features/desk/notes.js';
import { IntroductionOnDesk } from './introduction-on-desk.js';

/** An object that is no need, with the actions on it. */
export function OtherPane({
  title,
  subject,
  onDone,
}: {
  title: string;
  subject: Exclude<Subject, { kind: 'need' }>;
  onDone: (what: string) => void;
}): ReactNode {
  if (subject.kind === 'introduction') return <IntroductionOnDesk id={subject.id} onDone={onDone} />;
  if (subject.kind === 'concept') return <ConceptPane title={title} subject={subject} onDone={onDone} />;
  return (
    <article>
      <h2>{title}</h2>
      {subject.kind === 'none' && <Sought phrases={subject.sought} />}
      {subject.kind !== 'none' && (
        <>
          <p>
            <WayTo subject={subject} />
          </p>
          <Notes subject={subject.kind} id={subject.id} />
          <HistoryOf subject={subject.kind} id={subject.id} />
        </>
      )}
    </article>
  );
}

const reminded = ({ remindConcept }: RemindFromDeskMutation) => remindConcept;

/** Link to a concept's page, where curators decide gates, pause and stop. Its participants are reminded from here. */
function ConceptPane({
  title,
  subject: { id, mayRemind, awaitsSignature },
  onDone,
}: {
  title: string;
  subject: Extract<Subject, { kind: 'concept' }>;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RemindFromDesk, reminded);
  const remind = async (): Promise<void> => {
    if (await act({ id })) onDone(t`Relancés.`);
  };
  return (
    <article>
      <h2>{title}</h2>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts">
        <LinkButton look={mayRemind ? 'plain' : 'main'} href={paths.concept(id)}>
          {awaitsSignature ? <Trans>Lire et signer</Trans> : <Trans>Ouvrir le concept</Trans>}
        </LinkButton>
        {mayRemind && (
          <Button isSending={isSending} onClick={() => void remind()}>
            <Trans>Relancer les participants</Trans>
          </Button>
        )}
      </div>
      <p className="muted">
        {awaitsSignature ? (
          <Trans>
            Sa page montre les preuves de l’étape. Vous y dites si elle est franchie, à compléter ou refusée.
          </Trans>
        ) : (
          <Trans>Sur sa page, vous pouvez aussi le mettre en pause, ou l’arrêter en disant pourquoi.</Trans>
        )}
      </p>
    </article>
  );
}

/** Link to the page of the object. */
function WayTo({
  subject: { kind, id },
}: {
  subject: Exclude<Subject, { kind: 'need' | 'introduction' | 'concept' | 'none' }>;
}): ReactNode {
  return kind === 'solver' ? (
    <LinkButton look="plain" href={paths.solver(id)}>
      <Trans>Ouvrir le profil</Trans>
    </LinkButton>
  ) : (
    <LinkButton look="plain" href={paths.organisation(id)}>
      <Trans>Ouvrir la structure</Trans>
    </LinkButton>
  );
}

/** Unanswered searches, from which a curator makes a tag or a synonym. */
function Sought({ phrases }: { phrases: readonly string[] }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <ul className="plain-list rows">
        {phrases.map((words) => (
          <li key={words}>
            <p>
              <strong>{t`« ${words} »`}</strong>
            </p>
            <div className="acts">
              <LinkButton look="text" href={`${paths.tags}?synonyme=${encodeURIComponent(words)}`}>
                <Trans>
                  Synonyme de…<span className="visually-hidden"> « {words} »</span>
                </Trans>
              </LinkButton>
              <LinkButton look="text" href={`${paths.tags}?nouvelle=${encodeURIComponent(words)}`}>
                <Trans>
                  Nouvelle étiquette<span className="visually-hidden"> « {words} »</span>
                </Trans>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.tags}>
          <Trans>Voir les étiquettes</Trans>
        </Link>
      </p>
    </>
  );
}
