import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationLoader } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import type { LinkPage } from '@passerelle/links';
import { quoted } from '@passerelle/mail';
import { mayOnNeed, type Need, NeedsService, sentencesOf } from '@passerelle/needs';
import { SolverLoader } from '@passerelle/solvers';
import { TerritoryLoader } from '@passerelle/territories';
import { InterestLists } from '../interests/index.js';
import { needFacts, needParagraphs } from '../mailed-answers/index.js';
import { needStands, needWords } from './need-page.words.js';

/** How many of those who want to answer are shown: the last ones. */
const MOST_INTERESTS = 20;

type Context = RequestContext<Actor>;

/** Puts a need into words for somebody who is signed in: what the API tells them, and no more. */
@Injectable()
export class NeedPages {
  constructor(
    private readonly needs: NeedsService,
    private readonly interests: InterestLists,
    private readonly organisations: OrganisationLoader,
    private readonly territories: TerritoryLoader,
    private readonly solvers: SolverLoader,
  ) {}

  /** @throws {NotFound} for a need that the reader may not see. */
  async of(id: string, context: Context): Promise<LinkPage> {
    const need = await this.needs.see(context.actor, id);
    return {
      title: need.title,
      paragraphs: [
        await this.whose(need, context),
        ...needParagraphs(need),
        ...(await this.facts(need, context)),
        ...(await this.forItsCompany(need, context)),
      ],
    };
  }

  private async whose(need: Need, context: Context): Promise<string> {
    const { from, hidden } = needWords[context.language];
    const company = mayOnNeed(context.actor, 'seeCompany', need)
      ? await this.organisations.load(context, need.organisationId)
      : null;
    return company === null ? hidden : from(company.name);
  }

  private async facts({ territoryCodes, neededBy }: Need, context: Context): Promise<string[]> {
    const places = await this.territories.loadAll(context, territoryCodes);
    return needFacts({ places: places.map(({ name }) => name), neededBy }, context.language);
  }

  /** How it stands, and who wants to answer it: for those whose need it is, and curators. */
  private async forItsCompany(need: Need, context: Context): Promise<string[]> {
    const { actor, language } = context;
    if (!mayOnNeed(actor, 'seeMatches', need)) return [];
    const { remarks, waiting, interest } = needWords[language];
    const said = [
      ...sentencesOf(need.moderationReasons, language).map(({ wrong, remedy }) => `${wrong}. ${remedy}`),
      ...(need.moderationNote === null ? [] : [quoted(need.moderationNote, language)]),
    ];
    const page = { first: MOST_INTERESTS, after: null };
    const { nodes } = await this.interests.ofNeed(actor, need.id, page);
    const open = nodes.filter(({ state }) => state === 'open');
    const solvers = await this.solvers.loadAll(
      context,
      open.map(({ solverId }) => solverId),
    );
    return [
      needStands[language][need.state],
      ...(said.length === 0 ? [] : [remarks, ...said]),
      ...(open.length === 0 ? [] : [waiting]),
      ...open.map(({ message }, i) => interest(quoted(solvers[i]?.name ?? '', language), message)),
    ];
  }
}
