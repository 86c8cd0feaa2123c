import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { Clock, type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
  OneTimeTokens,
} from '@passerelle/links';
import { dayInWords } from '@passerelle/mail';
import { sentences } from '../personal-data.sentences.js';
import type { ErasureRequest } from './erasure-request.entity.js';
import { ErasuresService } from './erasures.service.js';
import { holdingsInWords } from './holdings-in-words.js';

const DAY = 24 * 60 * 60 * 1_000;

/** By this secret the reader of an address has the account of the address erased. */
export const erasing = { purpose: 'erase account', path: 'effacer-mon-compte', expiresIn: DAY } as const;
/** By this secret they keep the account after all. It works until the account is erased. */
export const keeping = { purpose: 'keep account', path: 'garder-mon-compte' } as const;

/** Asks for an account to be erased, for people who cannot sign in. */
@Injectable()
export class EraseLink extends MailedLink {
  readonly path = erasing.path;
  readonly another = sentences.writeToUs();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly erasures: ErasuresService,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const recalled = await this.tokens.recall([erasing], secret);
    if (recalled === undefined || !(await this.isStillTheirs(recalled))) return undefined;
    const pending = await this.erasures.pending(recalled.subjectId);
    if (pending !== null) return pendingPage(pending, language);
    if (recalled.isUsed) return undefined;
    const held = holdingsInWords(await this.erasures.holdings(recalled.subjectId), [], language);
    return {
      title: sentences.eraseTitle(),
      paragraphs: [
        sentences.eraseText({ days: this.settings.erasureDays }),
        ...(held.length === 0 ? [] : [sentences.eraseHeld({ list: held.join('\n') })]),
      ],
      agreement: sentences.eraseAgreement(),
      button: sentences.eraseButton(),
    };
  }

  async use({ secret, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const recalled = await this.tokens.recall([erasing], secret);
    if (recalled === undefined || !(await this.isStillTheirs(recalled))) return undefined;
    const asked = await this.tokens.consume(erasing.purpose, secret, async (tx, { subjectId }) =>
      this.erasures.request(tx, subjectId, { cause: 'asked', actorId: subjectId }),
    );
    return asked === undefined ? this.show(secret, language) : pendingPage(asked, language);
  }

  /** The account may have another address by now. */
  private isStillTheirs({ subjectId, email }: { subjectId: string; email: string }): Promise<boolean> {
    return this.database.manager.existsBy(Person, { id: subjectId, email });
  }
}

/** Keeps an account whose erasure was asked for. */
@Injectable()
export class KeepLink extends MailedLink {
  readonly path = keeping.path;
  readonly another = sentences.writeToUs();

  constructor(
    links: MailedLinks,
    private readonly tokens: OneTimeTokens,
    private readonly clock: Clock,
    private readonly erasures: ErasuresService,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const recalled = await this.tokens.recall([keeping], secret);
    if (recalled === undefined) return undefined;
    const pending = await this.erasures.pending(recalled.subjectId);
    if (pending === null) return recalled.isUsed ? kept : undefined;
    if (pending.dueAt <= this.clock.now() || recalled.isUsed) return undefined;
    return {
      title: sentences.keepTitle(),
      paragraphs: [sentences.keepText({ day: dayInWords(pending.dueAt, language) })],
      agreement: sentences.keepAgreement(),
      button: sentences.keepButton(),
    };
  }

  async use({ secret, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const done = await this.tokens.consume(keeping.purpose, secret, async (tx, { subjectId }) => {
      await this.erasures.keep(tx, subjectId);
      return true;
    });
    return done === undefined ? this.show(secret, language) : kept;
  }
}

const pendingPage = ({ dueAt }: ErasureRequest, language: Language): LinkDone => ({
  title: sentences.erasePendingTitle(),
  paragraphs: [sentences.erasePending({ day: dayInWords(dueAt, language) })],
  cookies: [],
});

const kept: LinkDone = { title: sentences.keptTitle(), paragraphs: [sentences.kept()], cookies: [] };
