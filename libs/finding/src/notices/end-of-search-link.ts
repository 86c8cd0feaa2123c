import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { findActorOfPerson } from '@passerelle/accounts';
import { Clock, oneClickEndOfSearchPath, savedSearchesPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type LinkDone,
  type LinkForm,
  linkTo,
  type LinkUse,
  MailedLink,
  MailedLinks,
  serveOneClick,
  SignedSecrets,
} from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { sentences } from '../finding.sentences.js';
import { SavedSearch } from '../saved-searches/saved-search.entity.js';
import { SavedSearches } from '../saved-searches/saved-searches.service.js';

/** Ends the mails of one saved search without signing in. The search is paused, and its owner may resume it. */
@Injectable()
export class EndOfSearchLink extends MailedLink {
  readonly path = 'recherche';
  readonly another = sentences.anotherEndOfSearch();
  private readonly secrets: SignedSecrets;

  constructor(
    links: MailedLinks,
    private readonly searches: SavedSearches,
    private readonly database: Database,
    private readonly settings: Settings,
    clock: Clock,
  ) {
    super();
    this.secrets = new SignedSecrets(settings, clock, 'end-search');
    links.add(this);
  }

  /** The address of the page, and the address for mail programs. */
  urlsFor(search: Pick<SavedSearch, 'id'>, email: string): { endUrl: string; oneClickUrl: string } {
    const { publicUrl } = this.settings;
    const secret = this.secrets.secretFor(search.id, email);
    return {
      endUrl: linkTo(publicUrl, this.path, secret),
      oneClickUrl: `${publicUrl}${oneClickEndOfSearchPath}?token=${secret}`,
    };
  }

  /** @returns false: the secret is not valid */
  async end(secret: string): Promise<boolean> {
    const search = await this.searchOf(secret);
    if (search === undefined) return false;
    const owner = await findActorOfPerson(this.database.manager, search.personId);
    await this.searches.setPaused(owner, search.id, true);
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
      agreement: sentences.agreeToEndSearch(),
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

  /**
   * undefined: the secret is not ours or has expired, the search is deleted, or its owner has another address or is
   * suspended.
   */
  private async searchOf(secret: string): Promise<SavedSearch | undefined> {
    const id = this.secrets.idIn(secret);
    if (id === undefined) return undefined;
    const search = await this.database.manager.findOne(SavedSearch, {
      where: { id },
      relations: { person: true },
    });
    if (search === null || search.person.suspendedAt !== null) return undefined;
    return this.secrets.isOurs(secret, search.person.email) ? search : undefined;
  }
}

/** The address in the header List-Unsubscribe of mails about one saved search. */
@Injectable()
export class OneClickEndOfSearch implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly link: EndOfSearchLink,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify === undefined) return;
    serveOneClick(fastify, {
      path: oneClickEndOfSearchPath,
      page: this.link.path,
      end: (secret) => this.link.end(secret),
    });
  }
}
