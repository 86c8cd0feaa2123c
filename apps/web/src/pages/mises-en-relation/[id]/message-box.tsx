import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { atFields, type Problem, wrongField } from '../../../ui/api/problem.js';
import type { Channel } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { useNow } from '../../../ui/clock/now.js';
import { isUnfinished } from '../../../ui/drafts/unfinished.js';
import { usePersistedText } from '../../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { type OneMessageFragment, WriteMessage, type WriteMessageMutation } from './conversation.graphql.js';

const written = (data: WriteMessageMutation) => data.writeMessage;

/** Limit of the API, in characters. */
const LONGEST = 4_000;

/** Box for a message. The typed text is persisted until it is sent. */
export function MessageBox({
  introduction,
  channel,
  isFirst,
  onWritten,
}: {
  introduction: IntroductionInFullFragment;
  channel: Channel;
  /** True: the conversation is empty, and openings are offered. */
  isFirst: boolean;
  onWritten: (message: OneMessageFragment) => void;
}): ReactNode {
  const { id } = introduction;
  const write = useAct(WriteMessage, written);
  const { text, requestKey, change: type, clear } = usePersistedText(`message ${id} ${channel}`);
  const form = useRef<HTMLDivElement>(null);
  const openings = useOpenings(introduction, channel);
  const { t } = useLingui();
  const [unfinished, setUnfinished] = useState<Problem>();
  const problem = unfinished ?? (write.problem && atFields(write.problem, () => 'body'));
  const send = async (): Promise<void> => {
    setUnfinished(undefined);
    if (isUnfinished(text, openings)) {
      write.forget();
      setUnfinished(wrongField('body', t`Terminez la phrase commencée, ou retirez-la.`));
      return;
    }
    const key = requestKey();
    const message = await write.act({ id, channel, body: text, key });
    if (message === undefined) return;
    clear(key);
    onWritten(message);
    // The new message has pushed the button down. The button keeps the focus, and is scrolled into view.
    requestAnimationFrame(() =>
      form.current?.querySelector('[type=submit]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const begin = (opening: string): void => {
    type(opening);
    const box = form.current?.querySelector('textarea');
    box?.focus();
  };
  return (
    <div ref={form}>
      <Form problem={problem} onSend={() => void send()}>
        {isFirst && text === '' && (
          <div className={styles.openings}>
            {openings.map((opening) => (
              <button key={opening} type="button" className={styles.opening} onClick={() => begin(opening)}>
                {opening}
              </button>
            ))}
          </div>
        )}
        <LongTextField
          name="body"
          label={<Trans>Votre message</Trans>}
          rows={3}
          maxLength={LONGEST}
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Button type="submit" isSending={write.isSending}>
          {write.isSending ? <Trans>Envoi…</Trans> : <Trans>Envoyer</Trans>}
        </Button>
      </Form>
    </div>
  );
}

/** Three openings, for a reader without an idea for the beginning. */
function useOpenings({ viewerSide, state, meeting }: IntroductionInFullFragment, channel: Channel): string[] {
  const { t } = useLingui();
  const now = useNow();
  const isBehindThem =
    state !== 'accepted' || (meeting !== null && now !== undefined && new Date(meeting.at) < now);
  if (viewerSide === null) {
    return [
      t`Bonjour, avez-vous pu lire cette proposition ?`,
      t`Bonjour, puis-je vous aider à fixer un rendez-vous ?`,
      t`Bonjour, comment s’est passée la rencontre ?`,
    ];
  }
  if (channel === 'parties' && isBehindThem) {
    return [
      t`Bonjour, merci pour notre rencontre. `,
      t`Bonjour, quelle suite aimeriez-vous donner à notre rencontre ?`,
      t`Bonjour, voici ce que je vous avais promis : `,
    ];
  }
  if (channel === 'parties') {
    return [
      t`Bonjour, quel jour vous irait pour en parler ?`,
      viewerSide === 'company'
        ? t`Bonjour, voici où nous en sommes : `
        : t`Bonjour, voici ce que nous pourrions faire pour vous : `,
      t`Bonjour, j’ai une question avant notre rencontre : `,
    ];
  }
  return [
    t`Bonjour, j’ai une question sur cette rencontre : `,
    t`Bonjour, il me faudrait un peu plus de temps : `,
    t`Bonjour, pourriez-vous m’appeler au `,
  ];
}
