import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Tabs } from '../../../ui/tabs.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import type { Channel } from '../../../ui/api/schema-types.js';
import { useReader } from '../../../ui/api/session.js';
import { Messages } from './messages.js';
import { ofOperator, operator, toOperator } from '../../../ui/place.js';

/** Conversations of an introduction, one tab each. */
export function Conversations({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [pathname] = useLocation();
  const { conversations, viewerSide } = introduction;
  const section = useRef<HTMLElement & HTMLDetailsElement>(null);
  // A mail about a message links to this part, which is rendered after the rest of the page.
  useEffect(() => {
    if (location.hash === '#echanges') section.current?.scrollIntoView();
  }, []);
  // The first conversation with unread messages. The choice stays after they are read.
  const [first, setFirst] = useState(
    () => (conversations.find(({ unread }) => unread > 0) ?? conversations[0])?.channel,
  );
  // Both parties have just accepted. Their conversation opens, unless the reader is writing to the operator.
  const areBothIn = conversations.some(({ channel }) => channel === 'parties');
  const wereBothIn = useRef(areBothIn);
  useEffect(() => {
    const hasOpened = areBothIn && !wereBothIn.current;
    wereBothIn.current = areBothIn;
    if (hasOpened && !section.current?.contains(document.activeElement)) setFirst('parties');
  }, [areBothIn]);
  const wanted = channelIn(params.get('fil'));
  const current =
    conversations.find(({ channel }) => channel === wanted) ??
    conversations.find(({ channel }) => channel === first);
  if (current === undefined) return null;
  const names: Record<Channel, string> = {
    parties: t`Avec l’autre partie`,
    company: viewerSide === null ? t`Avec l’entreprise` : t`Avec ${operator}`,
    solver: viewerSide === null ? t`Avec le porteur de solution` : t`Avec ${operator}`,
  };
  const isQuiet =
    conversations.length === 1 && current.lastMessageAt === null && current.channel === viewerSide;
  const messages = (
    <Messages
      key={current.channel}
      introduction={introduction}
      channel={current.channel}
      takesMessages={current.takesMessages}
    />
  );
  // Before both parties have accepted, answering comes first, so the conversations are folded.
  if (isQuiet) {
    return (
      <details ref={section} id="echanges" className={styles.conversations}>
        <summary>
          <Trans>Une question ? Écrivez {toOperator}</Trans>
        </summary>
        {messages}
      </details>
    );
  }
  return (
    <section ref={section} id="echanges" aria-labelledby="echanges-title" className={styles.conversations}>
      <h2 id="echanges-title">
        <Trans>Vos échanges</Trans>
      </h2>
      {conversations.length > 1 && (
        <Tabs
          label={t`Vos échanges`}
          tabs={conversations.map(({ channel, unread }) => ({
            label: names[channel],
            ...(unread > 0 && { count: unread }),
            href: `${pathname}?fil=${inAddress[channel]}`,
            isCurrent: channel === current.channel,
          }))}
        />
      )}
      <p className="muted small">
        {current.channel === 'parties' ? (
          <ReadByParties introduction={introduction} />
        ) : viewerSide === null ? (
          <Trans>L’autre partie ne lit pas ces messages.</Trans>
        ) : (
          <Trans>L’équipe {ofOperator} lit ces messages ; l’autre partie ne les lit pas.</Trans>
        )}
      </p>
      {messages}
    </section>
  );
}

/** People who read the parties' conversation. If the solver is a minor, the supervisor reads it too. */
function ReadByParties({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { email } = useReader();
  const supervisor = introduction.solverContacts?.find(({ supervises }) => supervises);
  if (supervisor === undefined) return <Trans>Vous et l’autre partie êtes seuls à lire ces messages.</Trans>;
  const learner = introduction.solver?.name;
  const { name } = supervisor;
  if (supervisor.email === email) {
    return learner === undefined ? (
      <Trans>Vous lisez ces messages parce que vous accompagnez une personne de moins de 18 ans.</Trans>
    ) : (
      <Trans>Vous lisez ces messages parce que vous accompagnez {learner}.</Trans>
    );
  }
  if (name === '' || learner === undefined) {
    return <Trans>Les deux parties lisent ces messages, et la personne qui accompagne l’élève aussi.</Trans>;
  }
  return (
    <Trans>
      {name}, qui accompagne {learner}, lit aussi ces messages.
    </Trans>
  );
}

const inAddress: Record<Channel, string> = { parties: 'partie', company: 'entreprise', solver: 'porteur' };

/** The channel in the address. */
const channelIn = (wanted: string | null): Channel | undefined =>
  (Object.keys(inAddress) as Channel[]).find((channel) => inAddress[channel] === wanted);
