import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { needPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { AboutNeed } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, SubjectSource, Writing } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { Interest, InterestLoader } from '../../interests/interest.entity.js';
import type { InterestMail } from './interest-mail.js';

export interface InterestFacts extends AboutNeed {
  interest: Interest;
}

/** Finds the interests that notices are about, each with its need and its solver. */
@Injectable()
export class InterestNotices implements SubjectSource<Interest, InterestFacts, InterestMail> {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly interests: InterestLoader,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Interest | null> {
    return manager.findOne(Interest, {
      where: { id: data.interestId ?? '' },
      relations: { need: true, solver: true },
    });
  }

  dataOf({ id, needId }: Interest): NoticeData {
    return { needId, interestId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext): Promise<InterestFacts> {
    const interest = await this.interests.load(context, data.interestId ?? '');
    if (interest === null) throw new NotFound();
    return { need: interest.need, interest };
  }

  /** A solver that has marked an interest expects an answer. */
  writingTo({ solver }: Interest): Writing {
    return { solver };
  }

  mailPropsOf({ subject: { need, solver }, reader, heading }: Mailing<Interest>): InterestMail {
    const { publicUrl } = this.settings;
    return {
      name: reader.to.name,
      heading,
      title: need.title,
      profile: solver.name,
      url: `${publicUrl}${needPath(need.id)}`,
      isUnclaimed: reader.isUnclaimed,
    };
  }

  /** Name of the need's company. */
  async companyOf({ need }: Interest): Promise<string> {
    const { manager } = this.database;
    return (await manager.findOneByOrFail(Organisation, { id: need.organisationId })).name;
  }
}
