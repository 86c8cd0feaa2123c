import { Injectable } from '@nestjs/common';
import { type Actor, RateLimits } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Forbidden, identifier, NotFound, TooManyRequests, Unavailable } from '@passerelle/graphql';
import { Questions, Unanswered } from '@passerelle/jobs';
import { mayOnNeed, type NeedContent, type NeedInput, NeedsService } from '@passerelle/needs';
import { mayPreview } from './match-preview.policy.js';
import type { MatchPreview } from './match-preview.js';
import { WhoCouldAnswer } from './who-could-answer.js';

/** A preview at each pause in typing, for somebody who writes for long: a hundred in a minute. */
const previewRate = { window: 60, max: 100 };

/** Shows who could answer a need before anybody else reads it. Nothing is kept. */
@Injectable()
export class MatchPreviewsService {
  constructor(
    private readonly needs: NeedsService,
    private readonly questions: Questions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @param organisationId the company that writes the draft; null: a curator does, for no company yet.
   * @throws {NotFound} for a company that the actor does not write for, {Unavailable} if no worker answers in time.
   */
  async ofDraft(
    actor: Actor,
    language: Language,
    organisationId: string | null,
    input: NeedInput,
  ): Promise<MatchPreview> {
    const company = organisationId === null ? null : identifier(organisationId);
    if (!mayPreview(actor, company)) throw new NotFound();
    return this.preview(actor, language, company, await this.needs.check(input, language));
  }

  /** The same of a need that is kept already, as it is. */
  async ofNeed(actor: Actor, language: Language, needId: string): Promise<MatchPreview> {
    const need = await this.needs.see(actor, needId);
    if (!mayOnNeed(actor, 'seeMatches', need)) throw new Forbidden();
    return this.preview(actor, language, need.organisationId, need);
  }

  private async preview(
    actor: Actor,
    language: Language,
    organisationId: string | null,
    { title, description, tagIds, territoryCodes, wantedKinds, acceptsRemote }: NeedContent,
  ): Promise<MatchPreview> {
    const { allowed } = await this.limits.consume(`match preview ${actor.personId}`, previewRate);
    if (!allowed) throw new TooManyRequests();
    const draft = { title, description, tagIds, territoryCodes, wantedKinds, acceptsRemote };
    try {
      return await this.questions.ask(WhoCouldAnswer, { ...draft, organisationId });
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      const message = {
        fr: 'L’aperçu n’est pas disponible pour le moment. Vous pouvez continuer votre saisie et réessayer dans un instant.',
        en: 'The preview is not available at the moment. You can go on writing and try again shortly.',
      };
      throw new Unavailable(message[language]);
    }
  }
}
