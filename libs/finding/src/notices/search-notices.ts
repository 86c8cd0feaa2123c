import { Injectable } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { needPath, Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { type AboutNeed, mayOnNeed, Need, NeedLoader } from '@passerelle/needs';
import {
  type ComposedMail,
  type FollowedSearch,
  type Notice,
  type NoticeSource,
  type NoticeToStore,
  Readers,
} from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { SolverContacts } from '@passerelle/solvers';
import { Territory } from '@passerelle/territories';
import { type EntityManager, In, IsNull } from 'typeorm';
import { SavedSearch, SavedSearchLoader } from '../saved-searches/saved-search.entity.js';
import { searchAddress, type SearchesFitted } from '../saved-searches/saved-search.rules.js';
import { EndOfSearchLink } from './end-of-search-link.js';
import { factsOfFound, type FoundNeed, needsFoundMail } from './needs-found.mail.js';
import { unseenNeeds } from './unseen-needs.js';

export interface SearchFacts extends AboutNeed {
  /** Name of the search that has found it. undefined: the search was deleted. */
  search: string | undefined;
}

/** A need, and the reader's search that has found it. */
interface Found {
  need: Need;
  search: SavedSearch;
}

/** Notifies people of needs that their saved searches have found. */
@Injectable()
export class SearchNotices implements NoticeSource<SearchFacts> {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedLoader,
    private readonly searches: SavedSearchLoader,
    private readonly readers: Readers,
    private readonly contacts: SolverContacts,
    private readonly endLink: EndOfSearchLink,
    private readonly settings: Settings,
  ) {}

  /**
   * One notice for each person, even if several of their searches find the need, or it is published several times.
   */
  async toNotify(
    { data: { needId, searchIds } }: EventOf<typeof SearchesFitted>,
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[][]> {
    const searches = await manager.find(SavedSearch, {
      where: { id: In(searchIds), pausedAt: IsNull() },
      order: { id: 'ASC' },
    });
    const byPerson = new Map<string, string[]>();
    for (const { id, personId } of searches) byPerson.set(personId, [...(byPerson.get(personId) ?? []), id]);
    const unseen = await unseenNeeds([...byPerson.keys()], [needId], manager);
    return [
      [...byPerson]
        .filter(([personId]) => unseen.has(`${personId} ${needId}`))
        .map(([personId, own]) => ({
          subjectId: needId,
          recipient: { kind: 'person', id: personId },
          data: { needId, searchIds: own },
        })),
    ];
  }

  async factsOf({ data, recipientId }: Notice, context: RequestContext): Promise<SearchFacts> {
    const { needId = '', searchIds = [] } = data;
    const [need, ...searches] = await Promise.all([
      this.needs.load(context, needId),
      ...searchIds.map((id) => this.searches.load(context, id)),
    ]);
    if (need === null) throw new NotFound();
    const search = searches.find((each) => each?.personId === recipientId);
    return { need, search: search?.name };
  }

  /**
   * The mail about the needs that its reader has not seen yet. undefined: none is left, or the reader refuses such
   * mails or has deleted the search.
   */
  async compose(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
    const [notice] = notices;
    if (notice === undefined) return undefined;
    const { recipientId: id } = notice;
    const found = await this.stillNew(notices, id);
    if (found.length === 0) return undefined;
    const reader = await this.readers.find({ kind: 'person', id }, undefined);
    if (reader === undefined) return undefined;
    const { to, language, choices } = reader;
    if (await this.contacts.hasRefused(to.address)) return undefined;
    const needs = await this.described(found, to.address);
    const [{ search, ...first }, ...others] = needs as [FoundNeed, ...FoundNeed[]];
    const isOfOne = others.every((other) => other.search.id === search.id);
    return {
      ...(await needsFoundMail.render(
        language,
        { name: to.name, needs },
        { ...choices, ...(isOfOne && { unsubscribeUrl: search.oneClickUrl }) },
      )),
      to,
      inList: { title: first.title, meta: factsOfFound({ search, ...first }, language), search },
    };
  }

  private async stillNew(notices: readonly Notice[], personId: string): Promise<Found[]> {
    const { manager } = this.database;
    const needIds = notices.flatMap(({ data }) => data.needId ?? []);
    const unseen = await unseenNeeds([personId], needIds, manager);
    const searches = await manager.find(SavedSearch, {
      where: { id: In(notices.flatMap(({ data }) => data.searchIds ?? [])), personId, pausedAt: IsNull() },
      order: { id: 'ASC' },
    });
    const needs = await manager.find(Need, {
      where: { id: In(needIds.filter((needId) => unseen.has(`${personId} ${needId}`))) },
      relations: { organisation: true },
      order: { publishedAt: 'ASC', id: 'ASC' },
    });
    return needs.flatMap((need) => {
      const ids = notices.find(({ data }) => data.needId === need.id)?.data.searchIds ?? [];
      const search = searches.find((each) => ids.includes(each.id));
      return search === undefined ? [] : { need, search };
    });
  }

  private async described(found: readonly Found[], email: string): Promise<FoundNeed[]> {
    const territories = await this.database.manager.findBy(Territory, {
      code: In(found.flatMap(({ need }) => need.territoryCodes)),
    });
    const placeNames = new Map(territories.map(({ code, name }) => [code, name]));
    return found.map(({ need, search }) => ({
      title: need.title,
      url: `${this.settings.publicUrl}${needPath(need.id)}`,
      // The reader of this mail may know only the need, since a mail can be forwarded.
      company: mayOnNeed(Actor.nobody, 'seeCompany', need) ? need.organisation.name : undefined,
      places: need.territoryCodes.flatMap((code) => placeNames.get(code) ?? []),
      neededBy: need.neededBy ?? undefined,
      search: this.followed(search, email),
    }));
  }

  private followed(search: SavedSearch, email: string): FollowedSearch {
    const { id, name } = search;
    const url = `${this.settings.publicUrl}${searchAddress(search)}`;
    return { id, name, url, ...this.endLink.urlsFor(search, email) };
  }
}
