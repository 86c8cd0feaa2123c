import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationLoader } from '@passerelle/accounts';
import { Clock, type Language } from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import { quoted } from '@passerelle/mail';
import { solverInWords } from '@passerelle/solvers';
import { type FollowUp, FollowUpsOfIntroductionLoader } from './follow-ups/follow-up.entity.js';
import { answersDiffer, onlyAccordingTo, saysMet } from './follow-ups/outcome-of-answers.js';
import type { Introduction } from './introduction/introduction.entity.js';
import { mayBeNamed } from './introduction/introduction.rules.js';
import {
  otherSide,
  type Parties,
  PartiesOfIntroduction,
  partyOf,
  type PartySide,
} from './parties/parties.js';
import { summaryInWords } from './summary.words.js';

const unnamedCompany: Record<Language, string> = {
  fr: 'l’entreprise',
  en: 'the company',
};

/** Describes the state of introductions for their readers. It checks no permission: its callers ask the policy. */
@Injectable()
export class Summaries {
  constructor(
    private readonly parties: PartiesOfIntroduction,
    private readonly followUpsOf: FollowUpsOfIntroductionLoader,
    private readonly organisations: OrganisationLoader,
    private readonly clock: Clock,
  ) {}

  /** The only side that supports the state. null: both sides, or a curator. */
  async accordingTo(introduction: Introduction, context: RequestContext): Promise<PartySide | null> {
    return onlyAccordingTo(introduction, await this.answersOf(introduction, context));
  }

  /** Whether only the other side supports the state, and the reader's side has not answered. */
  async awaitsConfirmation(introduction: Introduction, context: RequestContext<Actor>): Promise<boolean> {
    const side = partyOf(context.actor, await this.parties.load(context, introduction));
    if (side === undefined) return false;
    const answers = await this.answersOf(introduction, context);
    return (
      onlyAccordingTo(introduction, answers) === otherSide(side) &&
      answers.every((answer) => answer.side !== side || answer.answeredAt === null)
    );
  }

  /** The state of an introduction, in a sentence or two in the reader's language. */
  async of(introduction: Introduction, context: RequestContext<Actor>): Promise<string> {
    const parties = await this.parties.load(context, introduction);
    const { language } = context;
    const [answers, company] = await Promise.all([
      this.answersOf(introduction, context),
      this.organisations.load(context, parties.need.organisationId),
    ]);
    return summaryOf({
      introduction,
      parties,
      side: partyOf(context.actor, parties),
      answers,
      company: company?.name ?? '',
      language,
      now: this.clock.now(),
    });
  }

  /** Before the meeting, no side has a question. */
  private answersOf(introduction: Introduction, context: RequestContext): Promise<readonly FollowUp[]> {
    return introduction.metOn === null
      ? Promise.resolve([])
      : this.followUpsOf.load(context, introduction.id);
  }
}

/** The summary for a reader of one side, or for a curator. */
export function summaryOf({
  introduction,
  parties,
  side,
  answers,
  company,
  language,
  now,
}: {
  introduction: Introduction;
  parties: Parties;
  side: PartySide | undefined;
  answers: readonly FollowUp[];
  company: string;
  language: Language;
  now: Date;
}): string {
  const named = mayBeNamed(introduction, parties);
  return summaryInWords(
    {
      introduction,
      side,
      accordingTo: onlyAccordingTo(introduction, answers),
      differs: answersDiffer(introduction, answers),
      isDenied: side !== undefined && saysMet(side, introduction.metBy, answers) === false,
      names: {
        company: named.company || side !== 'solver' ? company : unnamedCompany[language],
        solver:
          named.solver || side !== 'company'
            ? quoted(parties.solver.name, language)
            : solverInWords(parties.solver, language).one,
      },
      now,
    },
    language,
  );
}
