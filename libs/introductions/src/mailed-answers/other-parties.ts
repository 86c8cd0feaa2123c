import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { beginningOf, headed, listed, quoted } from '@passerelle/mail';
import { solverInWords } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { In } from 'typeorm';
import type { Introduction } from '../introduction/introduction.entity.js';
import { mayBeNamed } from '../introduction/introduction.rules.js';
import type { Parties, PartySide } from '../parties/parties.js';
import { needFacts } from './need-facts.words.js';

/**
 * The description of one party for the other, in mails and on the pages behind their links. It never has contact
 * details.
 */
export interface OtherParty {
  /** For use within a sentence: the other party's name, or “une start-up” if the name is hidden from the reader. */
  who: string;
  /** Kind of the other party, if `who` is its name: “une start-up”. */
  kind: string | undefined;
  /** For a solver, the company's need: its title and its first sentences. */
  asks: { title: string; beginning: string } | undefined;
  /** One line for each fact: “Où : Blois”. */
  facts: readonly string[];
}

/** Name and kind of the other party: “« Nuit Sereine », une start-up”. */
export const inFull = ({ who, kind }: OtherParty): string => (kind === undefined ? who : `${who}, ${kind}`);

/** In characters. A mail that requests an answer should fit on a screen. */
const BEGINNING = 220;

const words = {
  fr: {
    company: 'une entreprise de services à la personne',
    themes: 'Domaines',
    where: 'Où',
    remotely: 'à distance aussi',
    onlyRemotely: 'à distance',
  },
  en: {
    company: 'a home-service company',
    themes: 'Fields',
    where: 'Where',
    remotely: 'from a distance too',
    onlyRemotely: 'from a distance',
  },
};

/**
 * Finds how one party of an introduction is described to the other. The description has everything that the reader
 * can see elsewhere in the product.
 */
@Injectable()
export class OtherParties {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  /** The description for the party on this side. */
  of(
    side: PartySide,
    introduction: Pick<Introduction, 'isOpened'>,
    parties: Parties,
    language: Language,
  ): Promise<OtherParty> {
    const isNamed = mayBeNamed(introduction, parties)[side === 'company' ? 'solver' : 'company'];
    return side === 'company'
      ? this.ofSolver(parties, isNamed, language)
      : this.ofNeed(parties, isNamed, language);
  }

  /**
   * Names of the people whom an introduction puts in touch with its reader: the other party, or both parties for a curator.
   * @param side undefined: a curator
   */
  async namesFor(
    side: PartySide | undefined,
    introduction: Pick<Introduction, 'isOpened'>,
    parties: Parties,
    language: Language,
  ): Promise<string[]> {
    if (side !== undefined) return [(await this.of(side, introduction, parties, language)).who];
    return [await this.companyOf(parties), quoted(parties.solver.name, language)];
  }

  private async ofSolver({ solver }: Parties, isNamed: boolean, language: Language): Promise<OtherParty> {
    const { themes, where, remotely, onlyRemotely } = words[language];
    const places = await this.placesOf(solver.territoryCodes);
    const distance = solver.worksRemotely ? [places.length > 0 ? remotely : onlyRemotely] : [];
    const kind = solverInWords(solver, language).one;
    return {
      who: isNamed ? quoted(solver.name, language) : kind,
      kind: isNamed ? kind : undefined,
      asks: undefined,
      facts: [
        ...(isNamed && solver.headline !== '' ? [solver.headline] : []),
        ...facts(
          [
            [themes, await this.labelsOf(solver.tagIds, language)],
            [where, [...places, ...distance]],
          ],
          language,
        ),
      ],
    };
  }

  private async ofNeed(parties: Parties, isNamed: boolean, language: Language): Promise<OtherParty> {
    const { need } = parties;
    const { company } = words[language];
    return {
      who: isNamed ? await this.companyOf(parties) : company,
      kind: isNamed ? company : undefined,
      asks: { title: need.title, beginning: beginningOf(need.description, BEGINNING) },
      facts: needFacts(
        { places: await this.placesOf(need.territoryCodes), neededBy: need.neededBy },
        language,
      ),
    };
  }

  private async companyOf({ need: { organisationId: id } }: Parties): Promise<string> {
    return (await this.database.manager.findOneByOrFail(Organisation, { id })).name;
  }

  private async placesOf(codes: readonly string[]): Promise<string[]> {
    const territories = await this.database.manager.findBy(Territory, { code: In([...codes]) });
    const names = new Map(territories.map(({ code, name }) => [code, name]));
    return codes.map((code) => names.get(code)).filter((name) => name !== undefined);
  }

  private async labelsOf(tagIds: readonly string[], language: Language): Promise<string[]> {
    const taxonomy = await this.taxonomy.snapshot();
    const tags = tagIds.map((id) => taxonomy.current(id)).filter((tag) => tag !== undefined);
    // Two tags may have been merged into one since then.
    return [...new Set(tags.map(({ labelFr, labelEn }) => ({ fr: labelFr, en: labelEn })[language]))];
  }
}

const facts = (lines: readonly (readonly [string, readonly string[]])[], language: Language): string[] =>
  lines
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => headed(heading, listed(items, language), language));
