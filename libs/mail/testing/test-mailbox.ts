import { EventEmitter, once } from 'node:events';
import { readMail, type ReceivedMail, withDeliveredTo } from '../src/reading/received-mail.js';
import { catchMail } from '../src/smtp-catcher.js';

export interface TestMailbox {
  smtpUrl: string;
  /** The senders of the envelopes of all received mails, oldest first. */
  senders(): readonly string[];
  /** All received mails, oldest first. */
  messages(): readonly ReceivedMail[];
  /**
   * With a number: resolves with all messages once there are at least that many. With a predicate: resolves with the
   * messages that it accepts once there is one. Rejects if the mailbox stops before that.
   */
  waitForMessages(wanted: number | ((mail: ReceivedMail) => boolean)): Promise<readonly ReceivedMail[]>;
  /** From now on, mails to this recipient get this SMTP code: 550 for good, 450 for now. */
  refuse(address: string, code: number): void;
  /** A function that runs for each mail from now on, before its sender gets the confirmation. */
  whileReceiving(work: () => Promise<void>): void;
  /** Removes all refusals and functions, and deletes every message. */
  clear(): void;
  stop(): Promise<void>;
}

/**
 * A mail server for specs, in memory. A message is available here before its sender gets the confirmation.
 * @param options.port a free port; by default any
 */
export async function startTestMailbox({ port }: { port?: number } = {}): Promise<TestMailbox> {
  const received: ReceivedMail[] = [];
  const senders: string[] = [];
  const refusals = new Map<string, number>();
  const arrivals = new EventEmitter().setMaxListeners(0);
  const stopped = new AbortController();
  let meanwhile = async (): Promise<void> => undefined;
  const smtp = await catchMail({
    ...(port !== undefined && { port }),
    refuse: (recipient) => refusals.get(recipient),
    async receive({ recipients, sender, raw }) {
      await meanwhile();
      senders.push(sender);
      received.push(await readMail(withDeliveredTo(recipients, raw)));
      arrivals.emit('mail');
    },
  });
  const found = (wanted: number | ((mail: ReceivedMail) => boolean)) => {
    if (typeof wanted === 'number') return received.length >= wanted && [...received];
    const accepted = received.filter(wanted);
    return accepted.length > 0 && accepted;
  };
  return {
    smtpUrl: smtp.smtpUrl,
    senders: () => senders,
    messages: () => received,
    async waitForMessages(wanted) {
      for (;;) {
        const mails = found(wanted);
        if (mails) return mails;
        await once(arrivals, 'mail', { signal: stopped.signal });
      }
    },
    refuse: (address, code) => void refusals.set(address, code),
    whileReceiving: (work) => void (meanwhile = work),
    clear() {
      meanwhile = async () => undefined;
      received.length = 0;
      senders.length = 0;
      refusals.clear();
    },
    async stop() {
      stopped.abort();
      await smtp.stop();
    },
  };
}
