import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Language, Settings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { Mailer, MailNotSent, MailRefused, type MailTemplate, messageIdOf } from '@passerelle/mail';

/** Result of a function that may send mails. */
export interface Watched<T> {
  result: T;
  mailFailed: boolean;
  /** The limit on mails to strangers that is reached, with or without a sent mail. */
  ceilingMet: 'client' | 'installation' | undefined;
}

/**
 * Sends the mails that contain a secret while the request waits for them, since an event must not contain a secret.
 */
@Injectable()
export class AccountMails {
  private readonly logger = new Logger(AccountMails.name);
  private readonly outcomes = new AsyncLocalStorage<Omit<Watched<void>, 'result'>>();

  constructor(
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Sends a mail. `watch` reports a failure to the request that waits for it. */
  async send<Props>(
    template: MailTemplate<Props>,
    props: Props,
    address: string,
    language: Language,
  ): Promise<void> {
    try {
      await this.mailer.send({
        ...(await template.render(language, props)),
        to: { address },
        provesAddress: true,
        messageId: messageIdOf(newId(), this.settings.publicUrl),
        date: this.clock.now(),
      });
    } catch (error) {
      if (!(error instanceof MailRefused || error instanceof MailNotSent)) throw error;
      // The mailer's messages name no person.
      this.logger.warn(error.message);
      const outcome = this.outcomes.getStore();
      if (outcome === undefined) throw error;
      outcome.mailFailed = true;
    }
  }

  /** Makes `watch` report that too many mails were requested, with or without this mail. */
  ceilingIsMet(ceiling: 'client' | 'installation'): void {
    const outcome = this.outcomes.getStore();
    if (outcome !== undefined) outcome.ceilingMet = ceiling;
  }

  /**
   * Runs a function and returns whether a mail in it failed, since better-auth reports no errors of its callbacks.
   */
  async watch<T>(work: () => Promise<T>): Promise<Watched<T>> {
    const outcome: Omit<Watched<void>, 'result'> = { mailFailed: false, ceilingMet: undefined };
    const result = await this.outcomes.run(outcome, work);
    return { result, ...outcome };
  }
}

/** Paths of the links in the mails of this folder. A link class elsewhere serves each path. */
export const linkPaths = {
  password: 'mot-de-passe',
  signIn: 'connexion',
  verification: 'verification',
} as const;
