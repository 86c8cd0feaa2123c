import { Injectable } from '@nestjs/common';
import { type Actor, JoinRequest, JoinRequestLoader } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import type { Notice, NoticeData } from './notices/notice.entity.js';
import type { SubjectSource } from './notices/topic.js';

export interface JoinRequestFacts {
  /** Name of the organisation. */
  about: string;
  /** The requesting person. */
  asker: string;
  state: JoinRequest['state'];
}

/** Finds the requests to join an organisation that notices are about. */
@Injectable()
export class JoinRequestNotices implements SubjectSource<JoinRequest, JoinRequestFacts, object> {
  constructor(private readonly requests: JoinRequestLoader) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<JoinRequest | null> {
    return manager.findOneBy(JoinRequest, { id: data.joinRequestId ?? '' });
  }

  dataOf({ id, organisationId }: JoinRequest): NoticeData {
    return { joinRequestId: id, organisationId };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<JoinRequestFacts> {
    const request = await this.requests.load(context, data.joinRequestId ?? '');
    if (request === null) throw new NotFound();
    return { about: request.organisation.name, asker: request.person.name, state: request.state };
  }

  /** `accounts` sends its mails, with a link that answers the request. */
  mailPropsOf(): object {
    return {};
  }
}
