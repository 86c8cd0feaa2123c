import { Injectable } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { type Language, needPath, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { beginningOf } from '@passerelle/mail';
import type { Match } from '@passerelle/matching';
import { mayOnNeed } from '@passerelle/needs';
import { type ComposedMail, type Notice, type Reader, Readers } from '@passerelle/notifications';
import { Idea, recipientsOf, SolverContacts } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { Territory } from '@passerelle/territories';
import { In } from 'typeorm';
import { InterestLink } from '../../mailed-answers/interest-link.js';
import { fitOf } from './match-reasons.words.js';
import { type FittingNeed, matchesFoundMail, MOST_CARDS } from './matches-found.mail.js';
import { matchesToNotify } from './matches-to-notify.js';

/** Writes the mails about matches: one mail for all matches of which a recipient is notified. */
@Injectable()
export class MatchMails {
  constructor(
    private readonly database: Database,
    private readonly taxonomy: Taxonomy,
    private readonly contacts: SolverContacts,
    private readonly readers: Readers,
    private readonly interestLink: InterestLink,
    private readonly settings: Settings,
  ) {}

  /**
   * undefined: no match is good enough any more, or the recipient no longer speaks for the profile or refuses such
   * mails.
   */
  async compose(
    notices: readonly Notice[],
    headings: Record<Language, string>,
  ): Promise<ComposedMail | undefined> {
    const [notice] = notices;
    if (notice === undefined) return undefined;
    const { recipientId, recipientKind } = notice;
    const { manager } = this.database;
    const notified = notices.map(({ subjectId }) => subjectId);
    const matches = await matchesToNotify(notified, manager, { need: { organisation: true }, solver: true });
    const recipients = await recipientsOf(
      matches.map(({ solver }) => solver),
      manager,
    );
    const theirs = matches.filter(({ solverId }) =>
      recipients.get(solverId)?.some(({ id }) => id === recipientId),
    );
    const [best] = theirs;
    if (best === undefined) return undefined;

    const { solver } = best;
    const recipient = { kind: recipientKind, id: recipientId };
    const reader = await this.readers.find(recipient, { solver, isUnasked: true });
    if (reader === undefined) return undefined;
    const { to, language, choices, isUnclaimed } = reader;
    const props = {
      name: to.name,
      heading: headings[language],
      needs: await this.fittingNeeds(theirs, reader),
      claimUrl: isUnclaimed ? await this.contacts.claimUrl(solver.id) : undefined,
    };
    return { ...(await matchesFoundMail.render(language, props, choices)), to };
  }

  /** The needs of matches, each once, with the best of these matches. */
  private async fittingNeeds(matches: readonly Match[], { to, language }: Reader): Promise<FittingNeed[]> {
    const { manager } = this.database;
    // The matches come best first.
    const bestOfNeed = matches.filter(
      ({ needId }, i) => matches.findIndex((match) => match.needId === needId) === i,
    );
    const [taxonomy, ideas, territories] = await Promise.all([
      this.taxonomy.snapshot(),
      manager.findBy(Idea, {
        id: In(bestOfNeed.map(({ reasons }) => reasons.ideaId).filter((id) => id !== undefined)),
      }),
      manager.findBy(Territory, { code: In(bestOfNeed.flatMap(({ need }) => need.territoryCodes)) }),
    ]);
    const placeNames = new Map(territories.map(({ code, name }) => [code, name]));
    const described: FittingNeed[] = [];
    for (const [i, match] of bestOfNeed.entries()) {
      const { need, solver, reasons } = match;
      described.push({
        title: need.title,
        url: `${this.settings.publicUrl}${needPath(need.id)}`,
        // A secret only for shown needs, since an event may have found thousands.
        answerUrl: i < MOST_CARDS ? await this.interestLink.urlFor(match, to.address) : undefined,
        beginning: beginningOf(need.description || need.title),
        // Another reader of this mail may know only the need, since a mail can be forwarded.
        company: mayOnNeed(Actor.nobody, 'seeCompany', need) ? need.organisation.name : undefined,
        places: need.territoryCodes.map((code) => placeNames.get(code)).filter((name) => name !== undefined),
        neededBy: need.neededBy ?? undefined,
        profile: solver.name,
        fit: fitOf(
          reasons,
          reasons.tags.map(({ tagId }) => taxonomy.current(tagId) ?? null),
          ideas.find(({ id, isShown }) => isShown && id === reasons.ideaId) ?? null,
          language,
        ),
      });
    }
    return described;
  }
}
