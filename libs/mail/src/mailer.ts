import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { placeIn } from '@passerelle/config/place';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { ServerBreaker } from './server-breaker.js';
import { withContact } from './templates/contact.js';
import type { CalendarFile, RenderedMail } from './templates/define-mail.js';
import { withoutAddresses } from './templates/without-addresses.js';

export interface MailAddress {
  name?: string;
  address: string;
}

export interface OutgoingMail extends RenderedMail {
  to: MailAddress;
  /** `<notice-…@domain>`, the same at every attempt, so that a mail delivered twice is shown once. */
  messageId: string;
  replyTo?: MailAddress;
  /**
   * `<…@domain>`, the same in all mails of one conversation, which mail programs show together (RFC 5322, 3.6.4).
   */
  thread?: string;
  /**
   * The mail shows whether its address works, like a mail with a code. It is sent even to an address that counts as
   * unreachable.
   */
  provesAddress?: boolean;
  /** The Date header, from the caller's Clock; by default the moment of sending. */
  date?: Date;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. nodemailer's options may follow as `?requireTLS=true`. */
  smtpUrl: string;
  /** The sender of every mail, as “Name <address>”. */
  from: string;
  /** The reader's contact: named in the footer, and the reply address of mails without another one. */
  contactEmail?: string | undefined;
  /** How many mails are sent at once, and how many connections stay open at most. */
  maxConnections?: number;
  /**
   * The address for servers' reports that a mail did not arrive, as the sender of its envelope. undefined: the usual
   * sender.
   */
  returnAddress?: (mail: { email: string; messageId: string }) => string | undefined;
  /** Whether no mail may go out, because this is a restored copy that nobody has adopted. */
  isHeld?: () => Promise<boolean>;
}

/** Knows addresses that receive no mails. */
export interface MailGuard {
  /** Why a mail is not sent, in a word. undefined: it is sent. */
  withholds(mail: OutgoingMail): Promise<string | undefined>;
  /** The server has refused the address of this mail for good. */
  refused(mail: OutgoingMail, status: string): Promise<void>;
}

/**
 * The server refuses this mail to this address for good, so a retry would not help. The message contains only the
 * template's name and codes, nothing about a person, so it may be logged.
 */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  /**
   * @param status the server's codes, “550 5.1.1”, or the fault found before the call of a server
   * @param isOfAddress the server has refused the address, not the content of the mail
   */
  constructor(
    mail: string,
    readonly status: string,
    readonly isOfAddress = false,
  ) {
    super(`${mail} was refused: ${status}`);
  }
}

/** Not sent this time: the server was unavailable or busy, or refuses our sender. A retry may succeed. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  /**
   * @param mayBeTaken the server has received everything and then did not answer, so a retry may deliver the mail
   * twice (RFC 5321, 4.5.4.1)
   */
  constructor(
    mail: string,
    reason: string,
    readonly mayBeTaken = false,
  ) {
    super(`${mail} was not sent: ${reason}`);
  }
}

/**
 * Not even tried: the server has not answered lately and gets no mails for a time. The error has that time in
 * milliseconds. A queue of mails pauses meanwhile (see `restOf` of the lib `jobs`).
 */
export class MailServerAway extends MailNotSent {
  constructor(
    mail: string,
    readonly restFor: number,
    reason = 'the mail server does not answer',
  ) {
    super(mail, reason);
  }
}

/** For how long a queue of mails pauses while mails are held, in milliseconds. */
const HELD_FOR = 10_000;

/** Not even tried: this is a restored copy, whose mails wait until somebody adopts it. */
export class MailsHeld extends MailServerAway {
  constructor(mail: string) {
    super(mail, HELD_FOR, 'mails are held until “adopt” has run: this is a restored copy');
  }
}

/** How long sending a mail may take, in milliseconds; longer than each time limit of the connection. */
const HAND_OVER_LIMIT = 60_000;

const emailAddress = z.email().max(254);
const messageId = z.string().regex(/^<[^\s<>@]+@[^\s<>@]+>$/);

/** Sends rendered mails over SMTP, on connections that are kept and reused. */
export class Mailer implements OnApplicationShutdown {
  readonly #transport: Transporter;
  readonly #contactEmail: string | undefined;
  readonly #returnAddress: MailerOptions['returnAddress'];
  readonly #isHeld: NonNullable<MailerOptions['isHeld']>;
  #guard: MailGuard | undefined;
  readonly #logger = new Logger(Mailer.name);
  readonly #breaker = new ServerBreaker((what) =>
    what === 'away'
      ? this.#logger.error('The mail server does not answer: mails wait until it does.')
      : this.#logger.warn('The mail server answers again: mails are sent.'),
  );

  /** Message-IDs of current mails whose last byte the server has received. */
  readonly #had = new Set<string>();

  constructor({ smtpUrl, from, contactEmail, maxConnections = 5, returnAddress, isHeld }: MailerOptions) {
    this.#returnAddress = returnAddress;
    this.#isHeld = isHeld ?? (async () => false);
    this.#contactEmail = contactEmail;
    this.#transport = createTransport(
      {
        url: smtpUrl,
        pool: true,
        maxConnections,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
        dnsTimeout: 10_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
    this.#transport.use('stream', ({ message, data: { messageId: id } }, done) => {
      // No other listener exists yet. The event fires once the connection has read the content to its end.
      message.processFunc((content) => content.once('end', () => this.#had.add(String(id))));
      done();
    });
  }

  /** From now on this guard checks each mail. */
  heed(guard: MailGuard): void {
    this.#guard = guard;
  }

  /**
   * Connects and signs in, without sending anything.
   * @throws why it cannot
   */
  async greet(): Promise<void> {
    await this.#transport.verify();
  }

  /**
   * Resolves once the server has taken the mail.
   * @throws {MailRefused} when a retry would not help
   * @throws {MailNotSent} when a retry may succeed
   * @throws {MailServerAway} at once, while the server is left alone
   * @throws {MailsHeld} at once, in a restored copy
   */
  async send(mail: OutgoingMail): Promise<void> {
    check(mail, 'the recipient’s address is not valid', emailAddress, mail.to.address);
    check(mail, 'the address to reply to is not valid', emailAddress.optional(), mail.replyTo?.address);
    check(mail, 'the Message-ID is not valid', messageId, mail.messageId);
    check(mail, 'the conversation has no valid identifier', messageId.optional(), mail.thread);
    if (await this.#areMailsHeld(mail)) throw new MailsHeld(mail.name);
    const withheld = await this.#guard?.withholds(mail);
    if (withheld !== undefined) throw new MailRefused(mail.name, withheld);
    const tried = await this.#breaker.try(() => this.#handOver(mail));
    if ('restFor' in tried) throw new MailServerAway(mail.name, tried.restFor);
    if (tried.answer === 'taken') return;
    const answer = tried.answer;
    if (answer instanceof MailRefused && answer.isOfAddress) await this.#guard?.refused(mail, answer.status);
    throw answer;
  }

  /**
   * Same as `send`, for a mail that nobody waits for. A mail that is refused for good is logged.
   * @param about further data for the log; no person
   * @returns whether the server has taken the mail
   */
  async sendUnlessRefused(mail: OutgoingMail, about?: string): Promise<boolean> {
    try {
      await this.send(mail);
      return true;
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.#logger.warn(about === undefined ? error.message : `${error.message} (${about})`);
      return false;
    }
  }

  /** Lets the current mails finish, then closes the connections. */
  onApplicationShutdown(): void {
    this.#transport.close();
  }

  /**
   * @returns the server's answer to this mail
   * @throws {MailNotSent} if the server does not answer, or takes no mail of ours at all
   */
  async #handOver(mail: OutgoingMail): Promise<'taken' | MailRefused | MailNotSent> {
    // A mail that took too long is also removed from the transport, which would send it once more beside the retry.
    const limit = AbortSignal.timeout(HAND_OVER_LIMIT);
    try {
      await this.#deliver(mail, limit);
      return 'taken';
    } catch (error) {
      const mayBeTaken = this.#had.has(mail.messageId);
      if (limit.aborted) throw new MailNotSent(mail.name, 'the mail server took too long', mayBeTaken);
      const answer = withoutPersons(mail.name, error as SmtpError, mayBeTaken);
      if (isAboutServer(error as SmtpError)) throw answer;
      return answer;
    } finally {
      this.#had.delete(mail.messageId);
    }
  }

  /** If that cannot be read, nothing goes out: the mail is tried again. */
  async #areMailsHeld({ name }: OutgoingMail): Promise<boolean> {
    try {
      return await this.#isHeld();
    } catch {
      throw new MailNotSent(name, 'the database does not say whether mails are held');
    }
  }

  async #deliver(rendered: OutgoingMail, signal: AbortSignal): Promise<void> {
    const contact = this.#contactEmail;
    const mail =
      contact === undefined
        ? rendered
        : {
            ...withContact(rendered, contact, { isAnsweredElsewhere: rendered.replyTo !== undefined }),
            replyTo: rendered.replyTo ?? { name: placeIn.fr.operatorName, address: contact },
          };
    const { address: email } = mail.to;
    const returnAddress = this.#returnAddress?.({ email, messageId: mail.messageId });
    await this.#transport.sendMail({
      signal,
      ...(returnAddress !== undefined && { envelope: { from: returnAddress, to: email } }),
      to: mailbox(mail, mail.to),
      replyTo: mail.replyTo && mailbox(mail, mail.replyTo),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      date: mail.date,
      ...(mail.thread !== undefined && { inReplyTo: mail.thread, references: mail.thread }),
      ...(mail.calendar && { icalEvent: icalEventOf(mail.calendar) }),
      headers: {
        'Content-Language': mail.language,
        'Auto-Submitted': 'auto-generated',
        // Exchange answers automatic mails with absence notices unless this header forbids it.
        'X-Auto-Response-Suppress': 'All',
        ...(mail.unsubscribeUrl && {
          'List-Unsubscribe': `<${new URL(mail.unsubscribeUrl).href}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  }
}

/**
 * The file is sent twice, for two kinds of mail programs: beside the texts for programs with their own calendar, and
 * as an attachment for the others.
 */
const icalEventOf = ({ name, method, content }: CalendarFile) => ({ filename: name, method, content });

/** People type their names, and mail programs show them. */
function mailbox({ language }: RenderedMail, { name = '', address }: MailAddress): Required<MailAddress> {
  return { name: withoutAddresses(name, language), address };
}

function check(mail: OutgoingMail, complaint: string, schema: z.ZodType, value: unknown): void {
  if (!schema.safeParse(value).success) throw new MailRefused(mail.name, complaint);
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  permanent?: boolean;
}

/**
 * Whether other mails would fail in the same way: there is no answer, no sign-in, or the server reports that it is
 * closing (421).
 */
function isAboutServer({ code, responseCode, command }: SmtpError): boolean {
  if (code === undefined || code === 'ESTREAM') return false;
  if (code === 'EMESSAGE') return responseCode === 421;
  if (code === 'EENVELOPE') return responseCode === 421 || (command === 'MAIL FROM' && responseCode !== 552);
  return true;
}

/**
 * Replaces an error of nodemailer. Such an error quotes the server, and servers quote addresses. So only codes are
 * kept, and no cause, since loggers print causes.
 */
function withoutPersons(mail: string, error: SmtpError, hadIt: boolean): MailRefused | MailNotSent {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(error.response ?? '')?.[1];
  const status = [error.responseCode, enhanced].filter(Boolean).join(' ');
  // If the server refuses our own sender, the operator must act, and the mails wait. 552: the mail is larger than the
  // server accepts.
  const aboutThisMail =
    (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
    (error.command !== 'MAIL FROM' || error.responseCode === 552);
  if (aboutThisMail && error.permanent !== false) {
    return new MailRefused(mail, status || 'the message is not acceptable', error.command === 'RCPT TO');
  }
  const reason = status ? `${status} at ${error.command}` : error.message;
  // A server that answers with a code has not taken the mail.
  return new MailNotSent(mail, reason, hadIt && error.responseCode === undefined);
}

/** The value of Message-ID. The same name gives the same id, so that a mail sent twice counts as one. */
export const messageIdOf = (name: string, publicUrl: string): string =>
  `<${name}@${new URL(publicUrl).hostname}>`;

/** The parts of “Name <address>”, or of an address alone, whose name is empty. */
export function addressOf(written: string): Required<MailAddress> {
  const [, name = '', address = written] = /^(.*)<([^<>]+)>\s*$/.exec(written) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
