import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Tabs } from '../../looks/index.js';
import { useSearchParams } from '../../routing/index.js';
import styles from '../introductions.module.css';
import type { Channel, IntroductionInFullFragment } from '../parts.graphql.js';
import { Messages } from './messages.js';

/** What is written about an introduction, a tab for each conversation. */
export function Conversations({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [pathname] = useLocation();
  const { conversations, viewerSide } = introduction;
  const section = useRef<HTMLElement>(null);
  // A mail about a message leads here; this comes after the rest of the page.
  useEffect(() => {
    if (location.hash === '#echanges') section.current?.scrollIntoView();
  }, []);
  // Where somebody has written, or the reader writes: it stays there when that is read, and when both have accepted meanwhile.
  const [begun, setBegun] = useState(() => conversations.find(({ unread }) => unread > 0)?.channel);
  const wanted = channelIn(params.get('fil'), viewerSide);
  const current =
    conversations.find(({ channel }) => channel === wanted) ??
    conversations.find(({ channel }) => channel === begun) ??
    conversations[0];
  if (current === undefined) return null;
  const names: Record<Channel, string> = {
    parties: t`Avec l’autre partie`,
    company: viewerSide === null ? t`Avec l’entreprise` : t`Avec OVLT`,
    solver: viewerSide === null ? t`Avec le porteur de solution` : t`Avec OVLT`,
  };
  const isQuiet =
    conversations.length === 1 && current.lastMessageAt === null && current.channel === viewerSide;
  const messages = (
    <Messages
      key={current.channel}
      introduction={introduction}
      channel={current.channel}
      takesMessages={current.takesMessages}
      onBegin={() => setBegun(current.channel)}
    />
  );
  // Before both have accepted the answer comes first.
  if (isQuiet) {
    return (
      <details id="echanges" className={styles.conversations}>
        <summary>
          <Trans>Une question ? Écrivez à OVLT</Trans>
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
          <Trans>Vous deux seulement lisez ces messages.</Trans>
        ) : viewerSide === null ? (
          <Trans>L’autre partie ne lit pas ces messages.</Trans>
        ) : (
          <Trans>Seule l’équipe d’OVLT lit ces messages, pas l’autre partie.</Trans>
        )}
      </p>
      {messages}
    </section>
  );
}

const inAddress: Record<Channel, string> = { parties: 'partie', company: 'entreprise', solver: 'porteur' };

/** `ovlt` is the reader’s own with the curators. */
function channelIn(
  wanted: string | null,
  side: IntroductionInFullFragment['viewerSide'],
): Channel | undefined {
  if (wanted === 'ovlt') return side ?? undefined;
  return (Object.keys(inAddress) as Channel[]).find((channel) => inAddress[channel] === wanted);
}
