import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { type CalendarFile, type RenderedMail, withoutAddresses } from '../templates/index.js';

export interface MailAddress {
  name?: string;
  address: string;
}

export interface OutgoingMail extends RenderedMail {
  to: MailAddress;
  /** `<notice-…@domain>`, the same at every attempt, so that a mail delivered twice is shown once. */
  messageId: string;
  replyTo?: MailAddress;
  /** The Date header, from the caller's Clock; the moment of sending when not given. */
  date?: Date;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; nodemailer's options may follow as `?requireTLS=true`. */
  smtpUrl: string;
  /** The sender of every mail, as “Name <address>”. */
  from: string;
  /** Mails under way at once, and the most connections kept open. */
  maxConnections?: number;
}

/**
 * The server refuses this mail to this address for good: a retry would not help.
 * The message holds the template's name and codes, nothing about a person, so it may be logged.
 */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  /** @param status the server's codes, “550 5.1.1”, or what was wrong before a server was asked */
  constructor(
    mail: string,
    readonly status: string,
  ) {
    super(`${mail} was refused: ${status}`);
  }
}

/** Not sent this time: the server was away or busy, or refuses our sender. A retry may succeed. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  constructor(mail: string, reason: string) {
    super(`${mail} was not sent: ${reason}`);
  }
}

const emailAddress = z.email().max(254);
const messageId = z.string().regex(/^<[^\s<>@]+@[^\s<>@]+>$/);

/** Sends rendered mails over SMTP, on connections that are kept and reused. */
export class Mailer implements OnApplicationShutdown {
  readonly #transport: Transporter;

  constructor({ smtpUrl, from, maxConnections = 5 }: MailerOptions) {
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
  }

  /** Connects and signs in, without sending anything. @throws why it cannot */
  async greet(): Promise<void> {
    await this.#transport.verify();
  }

  /**
   * Resolves once the server has taken the mail.
   * @throws {MailRefused} when a retry would not help
   * @throws {MailNotSent} when a retry may succeed
   */
  async send(mail: OutgoingMail): Promise<void> {
    check(mail, 'the recipient’s address is not valid', emailAddress, mail.to.address);
    check(mail, 'the address to reply to is not valid', emailAddress.optional(), mail.replyTo?.address);
    check(mail, 'the Message-ID is not valid', messageId, mail.messageId);
    try {
      await this.#transport.sendMail({
        to: mailbox(mail, mail.to),
        replyTo: mail.replyTo && mailbox(mail, mail.replyTo),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        date: mail.date,
        ...(mail.calendar && { icalEvent: icalEventOf(mail.calendar) }),
        headers: {
          'Content-Language': mail.language,
          'Auto-Submitted': 'auto-generated',
          // Exchange answers automatic mails with absence notices unless it is told not to.
          'X-Auto-Response-Suppress': 'All',
          ...(mail.unsubscribeUrl && {
            'List-Unsubscribe': `<${new URL(mail.unsubscribeUrl).href}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    } catch (error) {
      throw withoutPersons(mail.name, error as SmtpError);
    }
  }

  /** Lets the mails under way finish, then closes the connections. */
  onApplicationShutdown(): void {
    this.#transport.close();
  }
}

/** Twice, as mail programs want it: beside the texts for those with a calendar of their own, and as a file for the others. */
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
 * Replaces an error of nodemailer. That quotes the server, and servers quote addresses: so only codes are kept, and no
 * cause, since loggers print causes.
 */
function withoutPersons(mail: string, error: SmtpError): MailRefused | MailNotSent {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(error.response ?? '')?.[1];
  const status = [error.responseCode, enhanced].filter(Boolean).join(' ');
  // If the server refuses our own sender, the operator must act, and the mails wait. 552: larger than the server takes.
  const aboutThisMail =
    (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
    (error.command !== 'MAIL FROM' || error.responseCode === 552);
  if (aboutThisMail && error.permanent !== false) {
    return new MailRefused(mail, status || 'the message is not acceptable');
  }
  return new MailNotSent(mail, status ? `${status} at ${error.command}` : error.message);
}
