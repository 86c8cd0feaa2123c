import { Injectable } from '@nestjs/common';
import { type Actor, RateLimits } from '@passerelle/accounts';
import { NoReply, WorkerRequests } from '@passerelle/jobs';
import { mayOnNeed, NeedChecks, type NeedContent, type NeedInput, NeedsService } from '@passerelle/needs';
import { identifier, NotFound, TooManyRequests, Unavailable } from '@passerelle/problems';
import { sentences } from '../matching.sentences.js';
import type { MatchPreview } from './match-preview.js';
import { type DraftToPreview, WhoCouldAnswer } from './reply-to-who-could-answer.js';

/**
 * Who may request a preview of the solvers for a draft: members of the service company that writes the draft, and
 * curators.
 */
export function mayPreview(actor: Actor, organisationId: string | null): boolean {
  return (
    actor.isCurator ||
    actor.memberships.some(
      (membership) =>
        membership.organisationId === organisationId && membership.organisationKind === 'service_company',
    )
  );
}

/**
 * Each pause in typing makes one preview, so a hundred a minute are enough even for a person who writes for long.
 */
const previewRate = { window: 60, max: 100 };

/** How many previews a person may wait for at once. A fast typist requests the next before the first answer. */
const mostWaiting = 3;

/** A preview and its draft. */
export interface PreviewOfDraft extends MatchPreview {
  draft: DraftToPreview;
}

/** Shows who could answer a need before other people read it. Nothing is stored. */
@Injectable()
export class MatchPreviewsService {
  /** How many previews each person waits for, in this process. */
  private readonly waiting = new Map<string | null, number>();

  constructor(
    private readonly needs: NeedsService,
    private readonly checks: NeedChecks,
    private readonly requests: WorkerRequests,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @param organisationId the company that writes the draft. null: a curator writes it, for no company yet.
   * @throws {NotFound} for a company for which the actor may not write, {Unavailable} if no worker answers in time.
   */
  async ofDraft(actor: Actor, organisationId: string | null, input: NeedInput): Promise<PreviewOfDraft> {
    const company = organisationId === null ? null : identifier(organisationId);
    if (!mayPreview(actor, company)) throw new NotFound();
    const draft = await this.checks.check(input);
    return this.preview(actor, asked(draft, { organisationId: company }));
  }

  /** As `ofDraft`, for a stored need. */
  async ofNeed(actor: Actor, needId: string): Promise<PreviewOfDraft> {
    const need = await this.needs.see(actor, needId);
    if (!mayOnNeed(actor, 'seeMatches', need)) throw new NotFound();
    const { id, organisationId, publishedAt } = need;
    return this.preview(actor, asked(need, { organisationId, needId: id, publishedAt }));
  }

  private async preview(actor: Actor, question: DraftToPreview): Promise<PreviewOfDraft> {
    const { retryAfter } = await this.limits.consume(`match preview ${actor.personId}`, previewRate);
    const waiting = this.waiting.get(actor.personId) ?? 0;
    if (retryAfter !== null) throw new TooManyRequests(undefined, retryAfter);
    // A new request may start as soon as one of them is answered.
    if (waiting >= mostWaiting) throw new TooManyRequests(undefined, 1);
    this.waiting.set(actor.personId, waiting + 1);
    try {
      return { ...(await this.requests.send(WhoCouldAnswer, question)), draft: question };
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      throw new Unavailable(sentences.previewUnavailable());
    } finally {
      const left = (this.waiting.get(actor.personId) ?? 1) - 1;
      if (left > 0) this.waiting.set(actor.personId, left);
      else this.waiting.delete(actor.personId);
    }
  }
}

/** The draft as sent to a worker, with only the facts that the worker needs. */
function asked(
  { title, description, tagIds, territoryCodes, wantedKinds, acceptsRemote }: NeedContent,
  kept: { organisationId: string | null; needId?: string; publishedAt?: Date | null },
): DraftToPreview {
  return {
    needId: kept.needId ?? null,
    organisationId: kept.organisationId,
    publishedAt: kept.publishedAt?.toISOString() ?? null,
    title,
    description,
    tagIds,
    territoryCodes,
    wantedKinds,
    acceptsRemote,
  };
}
