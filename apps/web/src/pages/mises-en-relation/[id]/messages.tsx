import { Trans, useLingui } from '@lingui/react/macro';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useClient, useQuery } from 'urql';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { useWho } from '../../../features/introductions/who.js';
import { ReportText } from '../../../features/report/report-text.js';
import { type Problem, problemOfError } from '../../../ui/api/problem.js';
import type { Channel } from '../../../ui/api/schema-types.js';
import { useReader } from '../../../ui/api/session.js';
import { Button } from '../../../ui/button.js';
import { partsInParis } from '../../../ui/clock/paris-time.js';
import { useDates, When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { useLive } from '../../../ui/live/use-live.js';
import { Operator } from '../../../ui/place.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  MarkConversationRead,
  MessagesOfIntroduction,
  type OneMessageFragment,
} from './conversation.graphql.js';
import { MessageBox } from './message-box.js';

interface Shown {
  introduction: IntroductionInFullFragment;
  channel: Channel;
  takesMessages: boolean;
}

/** One conversation: the newest message at the bottom, the box below it. */
export function Messages({ introduction, channel, takesMessages }: Shown): ReactNode {
  const { id } = introduction;
  const variables = { id, channel };
  const [{ data, error }, again] = useQuery({ query: MessagesOfIntroduction, variables });
  const { seen, add } = useSeen(data?.introductionMessages.nodes);
  useLive(['conversation'], id, again);
  useMarkRead(introduction, channel, seen);
  if (!data) {
    return (
      <Unanswered
        isPart
        error={error}
        again={() => again({ requestPolicy: 'network-only' })}
        lines={[72, 72, 168]}
      />
    );
  }
  return (
    <>
      <Log
        introduction={introduction}
        channel={channel}
        messages={seen}
        before={data.introductionMessages.pageInfo}
        onCome={add}
      />
      {takesMessages ? (
        <MessageBox
          introduction={introduction}
          channel={channel}
          isFirst={seen.length === 0}
          onWritten={(message) => add([message])}
        />
      ) : (
        <p className="muted">
          <Trans>Vous pouvez relire ces messages, mais plus en écrire.</Trans>
        </p>
      )}
    </>
  );
}

/** All messages fetched so far, in the order of writing. */
function useSeen(fetched: readonly OneMessageFragment[] | undefined): {
  seen: readonly OneMessageFragment[];
  add: (more: readonly OneMessageFragment[]) => void;
} {
  const [added, setAdded] = useState<readonly OneMessageFragment[]>([]);
  const add = useCallback(
    (more: readonly OneMessageFragment[]) => setAdded((known) => [...known, ...more]),
    [],
  );
  // Former messages stay when newer messages push them off the first page.
  useEffect(() => {
    if (fetched)
      setAdded((known) =>
        fetched.every((one) => known.some(({ id }) => id === one.id)) ? known : [...known, ...fetched],
      );
  }, [fetched]);
  const byId = new Map([...added, ...(fetched ?? [])].map((message) => [message.id, message]));
  return { seen: [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), add };
}

/** Sends the server how far the reader has read, once the messages are on the screen. */
function useMarkRead(
  { id, conversations }: IntroductionInFullFragment,
  channel: Channel,
  seen: readonly OneMessageFragment[],
): void {
  const client = useClient();
  const last = seen.at(-1)?.id;
  const unread = conversations.find((conversation) => conversation.channel === channel)?.unread ?? 0;
  const noted = useRef<string>(undefined);
  useEffect(() => {
    if (last === undefined || noted.current === last || document.visibilityState !== 'visible') return;
    if (unread === 0 && noted.current === undefined) {
      noted.current = last;
      return;
    }
    noted.current = last;
    void client.mutation(MarkConversationRead, { id, channel, until: last }).toPromise();
  }, [client, id, channel, last, unread]);
}

function Log({
  introduction,
  channel,
  messages,
  before,
  onCome,
}: {
  introduction: IntroductionInFullFragment;
  channel: Channel;
  messages: readonly OneMessageFragment[];
  before: { hasNextPage: boolean; endCursor: string | null };
  onCome: (more: readonly OneMessageFragment[]) => void;
}): ReactNode {
  const { t } = useLingui();
  const box = useScrolled(messages);
  if (messages.length === 0) {
    return (
      <p>
        <Trans>Personne n’a encore écrit ici.</Trans>
      </p>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className={styles.log} ref={box} role="log" aria-label={t`Messages`} tabIndex={0}>
      <Older introduction={introduction} channel={channel} before={before} onCome={onCome} />
      <ol className="plain-list">
        {messages.map((message, i) => (
          <li key={message.id}>
            {dayOf(message) !== (messages[i - 1] && dayOf(messages[i - 1]!)) && (
              <p className={`small muted ${styles.day}`}>
                <When at={message.writtenAt} shape="weekday" />
              </p>
            )}
            <Message introduction={introduction} message={message} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** In pixels. A reader nearer to the end than this follows new messages. */
const NEAR = 120;

/**
 * Scrolls to the newest message, unless the reader reads older ones. Older messages stay in place when messages are
 * added above or below.
 */
function useScrolled(messages: readonly OneMessageFragment[]): RefObject<HTMLDivElement | null> {
  const reader = useReader();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ last: '', height: 0 });
  const first = messages[0]?.id;
  const { id: last = '', author } = messages.at(-1) ?? {};
  const isMine = author?.id === reader.id;
  useLayoutEffect(() => {
    const { current: log } = box;
    if (log === null) return;
    const { last: known, height } = before.current;
    const isNearEnd = height - log.scrollTop - log.clientHeight < NEAR;
    if (known === last) log.scrollTop += log.scrollHeight - height;
    else if (known === '' || isMine || isNearEnd) log.scrollTop = log.scrollHeight;
    before.current = { last, height: log.scrollHeight };
  }, [first, last, isMine]);
  return box;
}

const dayOf = ({ writtenAt }: OneMessageFragment): string => partsInParis(new Date(writtenAt)).day;

/** Fetches older messages. */
function Older({
  introduction: { id },
  channel,
  before,
  onCome,
}: {
  introduction: IntroductionInFullFragment;
  channel: Channel;
  before: { hasNextPage: boolean; endCursor: string | null };
  onCome: (more: readonly OneMessageFragment[]) => void;
}): ReactNode {
  const client = useClient();
  // Cursor of the oldest fetched page.
  const [next, setNext] = useState(before);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!next.hasNextPage) return null;
  const fetchOlder = async (): Promise<void> => {
    setSending(true);
    const { data, error } = await client
      .query(MessagesOfIntroduction, { id, channel, after: next.endCursor })
      .toPromise();
    setSending(false);
    setProblem(error && problemOfError(error));
    if (!data) return;
    onCome(data.introductionMessages.nodes);
    setNext(data.introductionMessages.pageInfo);
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void fetchOlder()}>
        <Trans>Messages plus anciens</Trans>
      </Button>
    </>
  );
}

function Message({
  introduction,
  message,
}: {
  introduction: IntroductionInFullFragment;
  message: OneMessageFragment;
}): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const reader = useReader();
  const who = useWho();
  const { id, author, authorSide, body, writtenAt } = message;
  const isMine = author?.id === reader.id;
  const side = authorSide === 'curator' ? t`${Operator}` : who.of(introduction, authorSide).name;
  const name = author?.name ? `${author.name}, ${side}` : side;
  return (
    <article className={isMine ? `${styles.message} ${styles.mine}` : styles.message}>
      <p className="muted small">
        {isMine ? t`Vous` : name}
        {' · '}
        <time dateTime={writtenAt}>{dates(writtenAt, 'time')}</time>
      </p>
      <p className="written" dir="auto">
        {body === '' ? <Trans>Message effacé</Trans> : body}
      </p>
      {!isMine && (
        <ReportText kind="message" id={id}>
          <Trans>Signaler</Trans>
        </ReportText>
      )}
    </article>
  );
}
