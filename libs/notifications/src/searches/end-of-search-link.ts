import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findActorOfPerson } from '@passerelle/accounts';
import { Clock, oneClickEndOfSearchPath, savedSearchesPath, secretsOf, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { SavedSearch, SavedSearches } from '@passerelle/finding';
import {
  type LinkDone,
  type LinkForm,
  linkTo,
  type LinkUse,
  MailedLink,
  MailedLinks,
} from '@passerelle/links';
import { isUuid } from '@passerelle/problems';
import { sentences } from '../notifications.sentences.js';

const DAY = 24 * 3_600_000;
/** A mail is read late, and a forwarded one should not let others choose for ever. */
const GOOD_FOR_DAYS = 90;

/** Ends the mails of one saved search without signing in: it is paused, and its keeper may take it up again. */
@Injectable()
export class EndOfSearchLink extends MailedLink {
  readonly path = 'recherche';
  readonly another = sentences.anotherEndOfSearch();

  constructor(
    links: MailedLinks,
    private readonly searches: SavedSearches,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
    links.add(this);
  }

  /** The page, and where a mail program posts. */
  urlsFor(search: Pick<SavedSearch, 'id'>, email: string): { endUrl: string; oneClickUrl: string } {
    const { publicUrl } = this.settings;
    const lastDay = this.today + GOOD_FOR_DAYS;
    const [signature = ''] = this.signaturesOf(search.id, email, lastDay);
    const secret = `${search.id}.${lastDay}.${signature}`;
    return {
      endUrl: linkTo(publicUrl, this.path, secret),
      oneClickUrl: `${publicUrl}${oneClickEndOfSearchPath}?token=${secret}`,
    };
  }

  /** @returns false: the secret is not valid */
  async end(secret: string): Promise<boolean> {
    const search = await this.searchOf(secret);
    if (search === undefined) return false;
    const keeper = await findActorOfPerson(this.database.manager, search.personId);
    await this.searches.setPaused(keeper, search.id, true);
    return true;
  }

  async show(secret: string): Promise<LinkForm | LinkDone | undefined> {
    const search = await this.searchOf(secret);
    if (search === undefined) return undefined;
    const { name } = search;
    if (search.isPaused) return this.done(name);
    return {
      title: sentences.endOfSearchTitle(),
      paragraphs: [sentences.endOfSearchMeans({ name })],
      button: sentences.endOfSearch(),
    };
  }

  async use({ secret }: LinkUse): Promise<LinkDone | undefined> {
    const search = await this.searchOf(secret);
    if (search === undefined) return undefined;
    await this.end(secret);
    return this.done(search.name);
  }

  private done(name: string): LinkDone {
    return {
      title: sentences.searchEndedTitle(),
      paragraphs: [sentences.searchEnded({ name })],
      cookies: [],
      onward: sentences.seeSearches(),
      onwardUrl: `${this.settings.publicUrl}${savedSearchesPath}`,
    };
  }

  /** Undefined: the secret is not ours or has expired, the search is deleted, or its keeper has another address or is suspended. */
  private async searchOf(secret: string): Promise<SavedSearch | undefined> {
    const [id = '', day = '', signature = ''] = secret.split('.');
    if (!isUuid(id) || !(Number(day) >= this.today)) return undefined;
    const search = await this.database.manager.findOne(SavedSearch, {
      where: { id },
      relations: { person: true },
    });
    if (search === null || search.person.suspendedAt !== null) return undefined;
    const given = Buffer.from(signature);
    const isOurs = this.signaturesOf(id, search.person.email, Number(day))
      .map((ours) => Buffer.from(ours))
      .some((ours) => given.length === ours.length && timingSafeEqual(given, ours));
    return isOurs ? search : undefined;
  }

  private get today(): number {
    return Math.floor(this.clock.now().getTime() / DAY);
  }

  /** The signature, then those under the secrets before. */
  private signaturesOf(searchId: string, email: string, lastDay: number): string[] {
    return secretsOf(this.settings).map((secret) =>
      createHmac('sha256', secret).update(`end-search|${searchId}|${email}|${lastDay}`).digest('base64url'),
    );
  }
}
