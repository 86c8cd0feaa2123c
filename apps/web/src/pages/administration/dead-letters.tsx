import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { typesetText } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Card } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { Unanswered } from '../../ui/unanswered.js';
import { useReplay } from './acts.js';
import {
  DeadLettersOfHandler,
  type DeadLettersOfHandlerQuery,
  type DeadLettersOfKindFragment,
  ReplayDelivery,
  type ReplayDeliveryMutation,
} from './administration.graphql.js';
import styles from './administration.module.css';

const replayed = ({ replayDelivery }: ReplayDeliveryMutation) => replayDelivery;

type OnDone = (what: string) => void;
type Delivery = DeadLettersOfHandlerQuery['deadLetteredDeliveries']['nodes'][number];

/** Dead-lettered deliveries, by handler and cause. Shows nothing while there are none. */
export function DeadLetters({
  kinds,
  onDone,
}: {
  kinds: readonly DeadLettersOfKindFragment[];
  onDone: OnDone;
}): ReactNode {
  if (kinds.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Travaux mis de côté</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Passerelle les a essayés pendant un jour, puis les a mis de côté. Rien n’est perdu : ils se
          rejouent.
        </Trans>
      </p>
      <ul className="plain-list rows">
        {kinds.map((kind) => (
          <li key={`${kind.handler} ${kind.cause}`}>
            <Kind kind={kind} onDone={onDone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Kind({ kind, onDone }: { kind: DeadLettersOfKindFragment; onDone: OnDone }): ReactNode {
  const { handler, cause, work, what, advice, count, since, until, lastError } = kind;
  const { act, isSending, problem } = useReplay(onDone);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <h3 className={styles['first']}>
        {typesetText(work)} <span className="muted">{`(${count})`}</span>
      </h3>
      <p>
        {typesetText(what)} {typesetText(advice)}
      </p>
      <p className="muted small">
        {count === 1 ? (
          <Trans>
            Mis de côté le <When at={since} shape="instant" />.
          </Trans>
        ) : (
          <Trans>
            Mis de côté du <When at={since} shape="instant" /> au <When at={until} shape="instant" />.
          </Trans>
        )}
      </p>
      <Button look="plain" isSending={isSending} onClick={() => void act({ handler, cause })}>
        <Plural value={count} one="Rejouer" other="Rejouer les #" />
        <span className="visually-hidden">{` ${work}`}</span>
      </Button>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Trans>
            Un par un, et le détail technique <span className="visually-hidden">: {work}</span>
          </Trans>
        </summary>
        <p className="small">
          <code>{handler}</code>
          {lastError && (
            <>
              <br />
              <code>{lastError}</code>
            </>
          )}
        </p>
        {isOpen && <OneByOne handler={handler} />}
      </details>
    </>
  );
}

function OneByOne({ handler }: { handler: string }): ReactNode {
  const [{ data, error }, again] = useQuery({ query: DeadLettersOfHandler, variables: { handler } });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[48, 48]} />;
  const { nodes, totalCount } = data.deadLetteredDeliveries;
  return (
    <>
      <ul className="plain-list rows">
        {nodes.map((delivery) => (
          <li key={delivery.eventId}>
            <One delivery={delivery} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="muted">
          <Plural value={totalCount - nodes.length} one="Et un autre." other="Et # autres." />
        </p>
      )}
    </>
  );
}

function One({ delivery }: { delivery: Delivery }): ReactNode {
  const { eventId, handler, failures, lastError, touchedAt } = delivery;
  const { act, isSending, problem } = useAct(ReplayDelivery, replayed);
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <p role="status">
        <Trans>Rejoué.</Trans>
      </p>
    );
  }
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <p className="small">
        <When at={touchedAt} shape="instant" />
        {' · '}
        <Plural value={failures} one="un essai" other="# essais" />
        <br />
        <code>{lastError}</code>
      </p>
      <Button
        look="text"
        isSending={isSending}
        onClick={() => void act({ eventId, handler }).then((done) => done && setDone(true))}
      >
        <Trans>Rejouer celui-ci</Trans>
      </Button>
    </>
  );
}
