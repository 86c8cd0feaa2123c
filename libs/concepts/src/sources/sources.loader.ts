import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { In } from 'typeorm';
import { ConceptIdea, ConceptIntroduction, ConceptNeed } from './sources.entity.js';

/** Finds the needs of a concept, by its id, in the order in which they were linked. */
@Injectable()
export class ConceptNeedsLoader extends ListLoader<string, ConceptNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptNeed[]> {
    const order = { since: 'ASC', needId: 'ASC' } as const;
    return this.database.manager.find(ConceptNeed, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: ConceptNeed): string {
    return conceptId;
  }
}

/** Finds the ideas of a concept, by its id. */
@Injectable()
export class ConceptIdeasLoader extends ListLoader<string, ConceptIdea> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptIdea[]> {
    const order = { ideaId: 'ASC' } as const;
    return this.database.manager.find(ConceptIdea, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: ConceptIdea): string {
    return conceptId;
  }
}

/** Finds the introductions of a concept, by its id. */
@Injectable()
export class ConceptIntroductionsLoader extends ListLoader<string, ConceptIntroduction> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptIntroduction[]> {
    const order = { introductionId: 'ASC' } as const;
    return this.database.manager.find(ConceptIntroduction, { where: { conceptId: In([...ids]) }, order });
  }

  protected keyOf({ conceptId }: ConceptIntroduction): string {
    return conceptId;
  }
}

/** Finds the concepts that answer a need, by its id. */
@Injectable()
export class ConceptsOfNeedLoader extends ListLoader<string, ConceptNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptNeed[]> {
    const order = { conceptId: 'DESC' } as const;
    return this.database.manager.find(ConceptNeed, { where: { needId: In([...ids]) }, order });
  }

  protected keyOf({ needId }: ConceptNeed): string {
    return needId;
  }
}

/** Finds the concept that an introduction has led to, by the introduction’s id. */
@Injectable()
export class ConceptsOfIntroductionLoader extends ListLoader<string, ConceptIntroduction> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<ConceptIntroduction[]> {
    return this.database.manager.findBy(ConceptIntroduction, { introductionId: In([...ids]) });
  }

  protected keyOf({ introductionId }: ConceptIntroduction): string {
    return introductionId;
  }
}
