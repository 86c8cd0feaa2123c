import { Injectable } from '@nestjs/common';
import { Organisation } from '@passerelle/accounts';
import { needPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { AboutNeed } from '@passerelle/needs';
import type { Mailing, Notice, NoticeData, SubjectSource, Writing } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import {
  IntroductionRequest,
  IntroductionRequestLoader,
} from '../../requests/introduction-request.entity.js';

export interface IntroductionRequestFacts extends AboutNeed {
  request: IntroductionRequest;
}

/** Props of every mail about a request. */
export interface IntroductionRequestMail {
  /** Name of the reader. */
  name: string;
  /** Heading of the notice. */
  heading: string;
  /** Title of the need. */
  title: string;
  profile: string;
  /** Where readers who sign in see the need. */
  url: string;
}

/** Finds the requests that notices are about, each with its need and its solver. */
@Injectable()
export class IntroductionRequestNotices implements SubjectSource<
  IntroductionRequest,
  IntroductionRequestFacts,
  IntroductionRequestMail
> {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly requests: IntroductionRequestLoader,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<IntroductionRequest | null> {
    return manager.findOne(IntroductionRequest, {
      where: { id: data.requestId ?? '' },
      relations: { need: true, solver: true },
    });
  }

  dataOf({ id, needId }: IntroductionRequest): NoticeData {
    return { needId, requestId: id };
  }

  async factsOf({ data }: Notice, context: RequestContext): Promise<IntroductionRequestFacts> {
    const request = await this.requests.load(context, data.requestId ?? '');
    if (request === null) throw new NotFound();
    return { need: request.need, request };
  }

  /** Only members of the company and curators are notified. */
  writingTo({ solver }: IntroductionRequest): Writing {
    return { solver };
  }

  mailPropsOf({
    subject: { need, solver },
    reader,
    heading,
  }: Mailing<IntroductionRequest>): IntroductionRequestMail {
    const { publicUrl } = this.settings;
    return {
      name: reader.to.name,
      heading,
      title: need.title,
      profile: solver.name,
      url: `${publicUrl}${needPath(need.id)}`,
    };
  }

  /** Name of the need's company. */
  async companyOf({ need }: IntroductionRequest): Promise<string> {
    const { manager } = this.database;
    return (await manager.findOneByOrFail(Organisation, { id: need.organisationId })).name;
  }
}
