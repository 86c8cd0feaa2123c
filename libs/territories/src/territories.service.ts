import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { assertPageLength, type ConnectionArgs, notACursor, Page, unknownCursor } from '@passerelle/graphql';
import {
  type FoundProblem,
  InvalidInput,
  NotFound,
  parseInput,
  searchedWords,
  type Sentence,
} from '@passerelle/problems';
import { ArrayContainedBy, In } from 'typeorm';
import { z } from 'zod';
import { searchText, wordsToSearch } from './search-text.js';
import { sentences } from './territories.sentences.js';
import { isTerritoryCode, Territory, type TerritoryKind } from './territory.entity.js';

/** How many territories a need or a solver may name. */
export const MAX_TERRITORIES = 50;

export interface TerritoryFilter {
  /** Prefixes of words of the name or of a postcode. */
  search?: string | null;
  kind?: TerritoryKind | null;
}

export const territorySearch = z.object({ search: searchedWords(100) });

/** Finds and checks places. */
/** Result of checking the territories that a person entered. */
export interface ResolvedTerritories {
  codes: string[];
  problems: FoundProblem[];
}

/** Checks one of the lists that were looked up. */
export type ResolveTerritories = (references: readonly string[]) => ResolvedTerritories;

const codesOf = (references: readonly string[]): string[] => [
  ...new Set(references.map((reference) => reference.trim())),
];

@Injectable()
export class TerritoriesService {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} */
  async find(code: string): Promise<Territory> {
    const [territory] = await this.byCodes([code]);
    if (territory === undefined) throw new NotFound();
    return territory;
  }

  /** The places with these codes, in any order, without unknown codes. */
  async byCodes(codes: readonly string[]): Promise<Territory[]> {
    const wellFormed = [...new Set(codes)].filter(isTerritoryCode);
    return wellFormed.length === 0 ? [] : this.database.manager.findBy(Territory, { code: In(wellFormed) });
  }

  /**
   * By code: the code itself, then the codes of the places that contain it, the smallest first. Unknown codes are
   * left out.
   */
  async chains(codes: readonly string[]): Promise<Map<string, string[]>> {
    const places = await this.byCodes(codes);
    return new Map(places.map(({ code, containedIn }) => [code, [code, ...containedIn]]));
  }

  /**
   * The codes of the places that no other place contains: the régions, and the EPCIs that span several régions. Every
   * place in France is one of them or within one.
   */
  async outermost(): Promise<string[]> {
    const places = await this.database.manager.find(Territory, {
      select: { code: true },
      // Communes and départements are always in a région, so this skips forty thousand rows.
      where: { kind: In(['region', 'epci']), containedIn: ArrayContainedBy([]) },
      order: { code: 'ASC' },
    });
    return places.map(({ code }) => code);
  }

  /** The codes that name no place, each once. */
  async unknownAmong(codes: readonly string[]): Promise<string[]> {
    const known = new Set((await this.byCodes(codes)).map(({ code }) => code));
    return [...new Set(codes)].filter((code) => !known.has(code));
  }

  /** Whether the first place contains the second or is the same. */
  async contains(outer: string, inner: string): Promise<boolean> {
    return (await this.chains([inner])).get(inner)?.includes(outer) ?? false;
  }

  /**
   * Checks the territories that a person entered.
   * @returns each code once, in the given order, and one problem of the field `territories` for each unknown code.
   */
  async resolve(references: readonly string[]): Promise<ResolvedTerritories> {
    return (await this.resolverOf([references]))(references);
  }

  /** As `resolve`, for several lists: the places of all lists are looked up at once. */
  async resolverOf(lists: readonly (readonly string[])[]): Promise<ResolveTerritories> {
    const few = lists.map(codesOf).filter(({ length }) => length <= MAX_TERRITORIES);
    const unknown = await this.explainUnknown([...new Set(few.flat())]);
    return (references) => {
      const codes = codesOf(references);
      if (codes.length > MAX_TERRITORIES) {
        const message = sentences.tooManyTerritories({ max: MAX_TERRITORIES });
        return { codes: [], problems: [problem('too_big', message)] };
      }
      const problems = codes.flatMap((code) => {
        const message = unknown.get(code);
        return message === undefined ? [] : [problem('unknown_territory', message)];
      });
      return { codes: codes.filter((code) => !unknown.has(code)), problems };
    };
  }

  /**
   * SQL condition: the places in a column concern one place. A need for the région concerns its communes, and a need
   * for a commune concerns its région.
   * @param column contains codes of places
   * @throws {InvalidInput} if there is no such place.
   */
  async concerning(
    column: string,
    place: string,
  ): Promise<{ sql: string; parameters: { codes: string[]; chain: string[] } }> {
    const { codes, problems } = await this.resolve([place]);
    if (problems.length > 0) throw new InvalidInput(problems);
    const chains = await this.chains(codes);
    const sql = `(${column} && :chain OR EXISTS (
      SELECT FROM territory WHERE code = ANY (${column}) AND contained_in && :codes))`;
    return { sql, parameters: { codes, chain: [...chains.values()].flat() } };
  }

  /**
   * The problem of each unknown code. If the text is the name of one commune, the problem has its code. Only the
   * first fifty texts are checked for this.
   */
  async explainUnknown(codes: readonly string[]): Promise<Map<string, Sentence>> {
    const explained = new Map<string, Sentence>();
    let lookedFor = 0;
    for (const code of await this.unknownAmong(codes)) {
      const isName = !isTerritoryCode(code) && lookedFor < MAX_TERRITORIES;
      if (isName) lookedFor += 1;
      const named = isName ? await this.named(code) : [];
      const [commune, ...others] = named.filter(({ kind }) => kind === 'commune');
      const sentence =
        commune !== undefined && others.length === 0
          ? sentences.knownByCode({ name: commune.name, code: commune.code })
          : sentences.unknownTerritory({ code: code.slice(0, 100) });
      explained.set(code, sentence);
    }
    return explained;
  }

  /**
   * The places with exactly this name, without regard to accents and case, and the département with this number, in
   * the order of lists.
   */
  async named(name: string): Promise<Territory[]> {
    const words = searchText(name.slice(0, 100));
    if (words === '') return [];
    return this.database.manager
      .createQueryBuilder(Territory, 'territory')
      .where('territory.searchText LIKE :beginning AND territory.searchText ~ :alone', {
        beginning: `${words}%`,
        // Postcodes follow the name of a commune, and the number follows that of a département.
        alone: `^${words}( [0-9][0-9ab]*)*$`,
      })
      .orWhere(`territory.kind = 'departement' AND territory.searchText LIKE :number`, {
        number: `%${words}`,
      })
      .orderBy('territory.rank')
      .addOrderBy('territory.code')
      .getMany();
  }

  /** The communes with exactly this postcode, in the order of lists. */
  async withPostcode(postcode: string): Promise<Territory[]> {
    if (!/^\d{5}$/.test(postcode)) return [];
    return this.database.manager
      .createQueryBuilder(Territory, 'territory')
      .where('territory.searchText LIKE :words AND :postcode = ANY (territory.postcodes)', {
        // The index is on the words.
        words: `% ${postcode}%`,
        postcode,
      })
      .orderBy('territory.rank')
      .addOrderBy('territory.code')
      .getMany();
  }

  /**
   * Places whose name or postcode has words with the given prefixes. Names that begin with the prefixes come first, then the communes of
   * the installation’s EPCI, then those of its département, then the most populated. One statement, two from the second page on.
   */
  async search({ search, kind }: TerritoryFilter, page: ConnectionArgs): Promise<Page<Territory>> {
    const { first } = page;
    assertPageLength(first);
    const words = wordsToSearch(parseInput(territorySearch, { search: search ?? '' }).search);
    const found = this.database.manager.createQueryBuilder(Territory, 'territory');
    if (kind != null) found.andWhere('territory.kind = :kind', { kind });
    for (const [i, word] of words.entries()) {
      found.andWhere(`territory.searchText LIKE :word${i}`, { [`word${i}`]: `% ${word}%` });
    }

    // false sorts before true
    const beginsOtherwise = 'NOT starts_with(territory.searchText, :start)';
    const start = ` ${words.join(' ')}`;
    const rest = found.clone().setParameters({ start });
    if (page.after != null) {
      const [last] = await this.byCodes([page.after]);
      if (last === undefined) throw isTerritoryCode(page.after) ? unknownCursor() : notACursor();
      rest
        .andWhere(`(${beginsOtherwise}, territory.rank, territory.code) > (:otherwise, :rank, :code)`)
        .setParameters({ otherwise: !last.searchText.startsWith(start), rank: last.rank, code: last.code });
    }
    const rows = await rest
      .orderBy(beginsOtherwise)
      .addOrderBy('territory.rank')
      .addOrderBy('territory.code')
      .limit(first + 1)
      .getMany();
    return new Page(
      rows.slice(0, first),
      ({ code }) => code,
      { hasNextPage: rows.length > first, hasPreviousPage: page.after != null },
      () => found.getCount(),
    );
  }
}

/** The name of the field in forms. */
export const territoriesLabel = sentences.territories();

const problem = (rule: string, message: Sentence): FoundProblem => ({
  field: 'territories',
  rule,
  label: territoriesLabel,
  message,
});
