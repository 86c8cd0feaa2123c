import { Injectable } from '@nestjs/common';
import { Actor, Organisation } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { beginningOf, dayInWords, headed, listed } from '@passerelle/mail';
import { mayOnNeed } from '@passerelle/needs';
import { solverInWords } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { In } from 'typeorm';
import type { Parties, PartySide } from '../parties/index.js';

/** What one party is told of the other before both have accepted: neither who they are nor how to reach them. */
export interface Teaser {
  /** The other party in a few words, for use within a sentence: “une start-up”. */
  who: string;
  /** For a solver, what is asked: the need's title and its first sentences. */
  asks: { title: string; beginning: string } | undefined;
  /** One line each: “Où : Orléans”. */
  facts: readonly string[];
}

/** In characters. A mail that asks for an answer should fit on a screen. */
const BEGINNING = 220;

const words = {
  fr: {
    company: 'une entreprise de services à la personne',
    themes: 'Domaines',
    where: 'Où',
    remotely: 'à distance aussi',
    onlyRemotely: 'à distance',
    when: 'Pour quand',
    by: (day: string) => `d’ici au ${day}`,
  },
  en: {
    company: 'a home-service company',
    themes: 'Fields',
    where: 'Where',
    remotely: 'from a distance too',
    onlyRemotely: 'from a distance',
    when: 'When',
    by: (day: string) => `by ${day}`,
  },
};

/** What mails about an introduction, and the pages behind their links, say of the other party. */
@Injectable()
export class Teasers {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
  ) {}

  /** What the party on this side is told of the other. */
  of(side: PartySide, parties: Parties, language: Language): Promise<Teaser> {
    return side === 'company' ? this.ofSolver(parties, language) : this.ofNeed(parties, language);
  }

  private async ofSolver({ solver }: Parties, language: Language): Promise<Teaser> {
    const { themes, where, remotely, onlyRemotely } = words[language];
    const places = await this.placesOf(solver.territoryCodes);
    const distance = solver.worksRemotely ? [places.length > 0 ? remotely : onlyRemotely] : [];
    return {
      who: solverInWords(solver, language).one,
      asks: undefined,
      facts: facts(
        [
          [themes, await this.labelsOf(solver.tagIds, language)],
          [where, [...places, ...distance]],
        ],
        language,
      ),
    };
  }

  private async ofNeed({ need }: Parties, language: Language): Promise<Teaser> {
    const { company, where, when, by } = words[language];
    // As shown to nobody in particular: a mail can be forwarded.
    const { name } = mayOnNeed(Actor.nobody, 'seeCompany', need)
      ? await this.database.manager.findOneByOrFail(Organisation, { id: need.organisationId })
      : { name: company };
    return {
      who: name,
      asks: { title: need.title, beginning: beginningOf(need.description, BEGINNING) },
      facts: facts(
        [
          [where, await this.placesOf(need.territoryCodes)],
          [when, need.neededBy === null ? [] : [by(dayInWords(need.neededBy, language))]],
        ],
        language,
      ),
    };
  }

  private async placesOf(codes: readonly string[]): Promise<string[]> {
    const territories = await this.database.manager.findBy(Territory, { code: In([...codes]) });
    const names = new Map(territories.map(({ code, name }) => [code, name]));
    return codes.map((code) => names.get(code)).filter((name) => name !== undefined);
  }

  private async labelsOf(tagIds: readonly string[], language: Language): Promise<string[]> {
    const taxonomy = await this.taxonomy.snapshot();
    const tags = tagIds.map((id) => taxonomy.current(id)).filter((tag) => tag !== undefined);
    // Two tags may have been merged into one since.
    return [...new Set(tags.map(({ labelFr, labelEn }) => ({ fr: labelFr, en: labelEn })[language]))];
  }
}

const facts = (said: readonly (readonly [string, readonly string[]])[], language: Language): string[] =>
  said
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => headed(heading, listed(items, language), language));
