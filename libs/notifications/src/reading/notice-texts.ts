import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '@passerelle/accounts';
import {
  conceptPath,
  introductionPath,
  needPath,
  organisationPath,
  reportPath,
  solverPath,
} from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import { headed, withoutAddresses } from '@passerelle/mail';
import { NotFound } from '@passerelle/problems';
import type { Notice } from '../notices/notice.entity.js';
import { Topics } from '../notices/topic.js';

/** Words of a notice for its reader. */
export interface NoticeText {
  title: string;
  body: string;
}

/** Formats notices in words for their reader. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly topics: Topics,
    private readonly modules: ModuleRef,
  ) {}

  /** For a reader who may see the notice's subject, since the lists of notices contain no others. */
  async of(notice: Notice, context: RequestContext<Actor>): Promise<NoticeText> {
    const found = this.topics.find(notice.kind);
    if (found === undefined) throw new NotFound();
    const facts = await this.modules.get(found.source, { strict: false }).factsOf(notice, context);
    const { language } = context;
    const { heading, headingNow, body } = found.definition.words[language];
    return {
      title: withoutAddresses(
        headed(headingNow?.(facts) ?? heading, 'need' in facts ? facts.need.title : facts.about, language),
        language,
      ),
      body: withoutAddresses(body(facts), language),
    };
  }

  /** Path of the page to which the notice leads. */
  linkOf({
    data: { needId, introductionId, organisationId, solverId, reportId, conceptId, page },
  }: Notice): string {
    if (page !== undefined) return page;
    if (introductionId !== undefined) return introductionPath(introductionId);
    if (conceptId !== undefined) return conceptPath(conceptId);
    if (needId !== undefined) return needPath(needId);
    if (organisationId !== undefined) return organisationPath(organisationId);
    if (reportId !== undefined) return reportPath(reportId);
    return solverId === undefined ? '/' : solverPath(solverId);
  }
}
