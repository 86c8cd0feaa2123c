import { beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { Interest } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { MatchDismissal } from '@passerelle/matching';
import { aMatchToNotify } from '@passerelle/matching/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import {
  ActionList,
  ActionListDue,
  MailListOnActionListDue,
  MailNoticeOnNoticesStored,
  MailPreferences,
  Notice,
  NoticesStored,
  SendActionLists,
} from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { SolverContacts } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { FindingModule } from '../finding.module.js';
import { NeedOpening } from '../saved-searches/need-opening.entity.js';
import { SavedSearch } from '../saved-searches/saved-search.entity.js';
import { SearchesFitted } from '../saved-searches/saved-search.rules.js';
import { EndOfSearchLink } from './end-of-search-link.js';
import { searchTopic } from './search.topic.js';

/** A Tuesday, at 7 in the evening in France. */
const EVENING = new Date('2026-11-24T18:00:00Z');
const MORNING = new Date('2026-11-25T07:00:00Z');

const given = testDatabase();
const under = notificationsUnderTest(given, { module: FindingModule, choose: () => undefined });
let owner: Person;
let organisationId: string;

beforeEach(async () => {
  given.clock.set(EVENING);
  const { manager } = given.database;
  await manager.query('TRUNCATE notice, action_list, saved_search, need_opening');
  await manager.delete(OutboxEvent, { name: 'NoticesStored' });
  await manager.delete(OutboxEvent, { name: 'ActionListDue' });
  owner = await aPerson(given.database, { name: 'Zoé Petit' });
  organisationId = (await anOrganisation(given.database, { name: 'Mains Tendues' })).id;
});

async function saved(name = 'Chutes à Orléans', personId = owner.id): Promise<SavedSearch> {
  const fields = { id: newId(), personId, name, text: 'chutes', tags: [], territories: ['commune:45234'] };
  const search = SavedSearch.save({ ...fields, kinds: [] }, EVENING);
  await given.database.manager.insert(SavedSearch, search);
  return search;
}

const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, { organisationId, state: 'published', publishedAt: EVENING, ...wanted });

const notify = (need: Need, ...searches: SavedSearch[]): Promise<void> =>
  under.app
    .get(searchTopic.handlers.need_found)
    .handle(anEvent(SearchesFitted, { data: { needId: need.id, searchIds: searches.map(({ id }) => id) } }));
/** Runs the worker's handlers for the stored events. */
async function settle(): Promise<void> {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
}
async function morning() {
  given.clock.set(MORNING);
  await under.app.get(SendActionLists, { strict: false }).run();
  for (const event of await recorded(given.database, ActionListDue))
    await under.app.get(MailListOnActionListDue).handle(event);
  return under.mailbox.messages();
}
const notices = (): Promise<Notice[]> =>
  given.database.manager.find(Notice, { where: { kind: 'need_found' }, order: { id: 'ASC' } });
const spaces = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a need that saved searches find', () => {
  it('is reported once a person: two searches, an event that comes twice, and a need that is published again', async () => {
    const [one, two] = [await saved('Une'), await saved('Deux')];
    const need = await published();
    await notify(need, one, two);
    await notify(need, one, two);
    await notify(need, two);
    expect(await notices()).toMatchObject([
      { recipientId: owner.id, subjectId: need.id, data: { needId: need.id, searchIds: [one.id, two.id] } },
    ]);
    expect(await recorded(given.database, NoticesStored)).toHaveLength(1);
  });

  it('is reported once where two workers report it at the same moment', async () => {
    const search = await saved();
    const need = await published();
    await Promise.all([notify(need, search), notify(need, search), notify(need, search)]);
    expect(await notices()).toHaveLength(1);
  });

  it('goes to each owner, and to nobody whose search is paused or whose account is suspended', async () => {
    const [other, resting, gone] = await Promise.all([1, 2, 3].map(() => aPerson(given.database)));
    const searches = [await saved(), await saved('x', other?.id), await saved('y', resting?.id)];
    searches.push(await saved('z', gone?.id));
    await given.database.manager.update(SavedSearch, { personId: resting?.id }, { pausedAt: EVENING });
    await given.database.manager.update(
      Person,
      { id: gone?.id },
      { suspendedAt: EVENING, suspensionReason: 'x' },
    );
    await notify(await published(), ...searches);
    expect((await notices()).map(({ recipientId }) => recipientId).toSorted()).toEqual(
      [owner.id, other?.id].toSorted(),
    );
  });
});

/** The ways of seeing a need. */
const seen: Record<string, (need: Need) => Promise<unknown>> = {
  'is of the company': () =>
    aMembership(given.database, { personId: owner.id, organisationId, role: 'member' }),
  'has read it': (need) =>
    given.database.manager.insert(NeedOpening, {
      personId: owner.id,
      needId: need.id,
      openedAt: EVENING,
    }),
  'was told by a match': (need) =>
    given.database.manager.insert(Notice, {
      id: newId(),
      kind: 'match_found',
      subjectId: newId(),
      recipientKind: 'person',
      recipientId: owner.id,
      data: { needId: need.id },
      createdAt: EVENING,
      mailId: newId(),
    }),
  'wishes to answer': async (need) => {
    const solver = await aSolver(given.database, { personId: owner.id });
    const fields = { id: newId(), needId: need.id, solverId: solver.id, message: '', personId: owner.id };
    await given.database.manager.insert(Interest, Interest.open(fields, EVENING));
  },
  'was introduced, as a member of the team': async (need) => {
    const membership = await aMembership(given.database, { personId: owner.id });
    const solver = await aSolver(given.database, { organisationId: membership.organisationId });
    await anIntroduction(given.database, { needId: need.id, solverId: solver.id });
  },
  'has set it aside': async (need) => {
    const solver = await aSolver(given.database, { personId: owner.id });
    const match = await aMatchToNotify(given.database, {
      needId: need.id,
      solverId: solver.id,
      state: 'dismissed',
    });
    await given.database.manager.insert(MatchDismissal, {
      id: newId(),
      matchId: match.id,
      side: 'solver',
      personId: owner.id,
      reason: 'other',
      comment: null,
      dismissedAt: EVENING,
      takenBackAt: null,
    });
  },
};

describe.each(Object.keys(seen))('a person who %s', (how) => {
  it('is not reported by a saved search', async () => {
    const search = await saved();
    const need = await published();
    await seen[how]?.(need);
    await notify(need, search);
    expect(await notices()).toEqual([]);
  });

  it('finds nothing of it in the list of the day, where that came between', async () => {
    const search = await saved();
    const need = await published();
    await notify(need, search);
    await settle();
    await seen[how]?.(need);
    for (const { text } of await morning()) expect(text).not.toContain('Vos recherches');
  });
});

describe('the list of the day', () => {
  it('has what searches found under its own heading, each line one tap from the need', async () => {
    const search = await saved();
    const need = await published({ title: 'Repérer les chutes' });
    await notify(need, search);
    await settle();
    expect(under.mailbox.messages()).toEqual([]);
    const [list, ...others] = await morning();
    expect(others).toEqual([]);
    expect(spaces(list?.subject)).toBe('Un nouveau besoin : Repérer les chutes');
    expect(
      spaces(list?.text)
        .replaceAll(need.id, '…')
        .replaceAll(/(token)=\S+/g, '$1=…'),
    ).toBe(`Bonjour Zoé Petit,

Voici ce qui vous attend. Chaque ligne mène là où cela se fait.

Vos recherches
--------------

* Repérer les chutes
  Votre recherche : « Chutes à Orléans » · Mains Tendues · Orléans
  https://passerelle.example.org/besoins/…

Tout voir dans Passerelle (connexion demandée) :
https://passerelle.example.org/accueil

Ne plus rien recevoir de « Chutes à Orléans » :
https://passerelle.example.org/lien/recherche?token=…

-- 
Passerelle, un service d’Orléans Val de Loire Technopole (OVLT), LAB’O,
Orléans
Vous recevez ce message une fois par jour au plus, et seulement quand
quelque chose vous attend sur Passerelle.

Choisir les messages que je reçois :
https://passerelle.example.org/lien/mails?token=…

Ne plus recevoir ces messages :
https://passerelle.example.org/compte/desinscription?token=…
`);
  });

  it('shows seven, also of one title, and counts the others for each search, where they are found', async () => {
    const [falls, meals] = [await saved('Chutes'), await saved('Repas')];
    for (let i = 0; i < 9; i++) await notify(await published({ title: 'Le même titre' }), falls);
    await notify(await published({ title: 'Des repas' }), meals);
    await settle();
    const [list] = await morning();
    const text = spaces(list?.text);
    expect(spaces(list?.subject)).toBe('Aujourd’hui : 10 besoins pour vos recherches');
    expect(text.match(/\* Le même titre/g)).toHaveLength(7);
    expect(text).toContain('* Et 2 autres besoins pour « Chutes »');
    expect(text).toContain('* Et un autre besoin pour « Repas »');
    expect(text).toContain('https://passerelle.example.org/besoins?mots=chutes&lieu=commune%3A45234');
  });

  it('leaves out what was withdrawn, whose search is gone, and what was read in the application', async () => {
    const [search, gone] = [await saved(), await saved('Une autre')];
    const [withdrawn, lost, read, still] = await Promise.all(
      ['Retiré', 'Perdu', 'Lu', 'Toujours là'].map((title) => published({ title })),
    );
    for (const need of [withdrawn, read, still]) await notify(need as Need, search);
    await notify(lost as Need, gone);
    await settle();
    await given.database.manager.update(Need, withdrawn?.id ?? '', { state: 'closed' });
    await given.database.manager.delete(SavedSearch, gone.id);
    await given.database.manager.update(Notice, { subjectId: read?.id }, { readAt: EVENING });
    const [list, ...others] = await morning();
    expect(others).toEqual([]);
    expect(list?.text.match(/^\* .*/gm)).toEqual(['* Toujours là']);
  });

  it('is not sent where nothing is left, nor to a person who wants no needs by mail', async () => {
    const search = await saved();
    const need = await published();
    await notify(need, search);
    await settle();
    await under.app
      .get(SolverContacts, { strict: false })
      .refuse(
        new URL(under.app.get(SolverContacts, { strict: false }).unsubscribeUrlOf(owner)).searchParams.get(
          'token',
        ) ?? '',
      );
    expect(await morning()).toEqual([]);
    expect(await given.database.manager.find(ActionList)).toMatchObject([{ mailedAt: null }]);
  });
});

describe('the mail at once', () => {
  const atOnce = () =>
    under.app
      .get(MailPreferences, { strict: false })
      .change(owner.id, { choices: [{ category: 'matches', timing: 'at_once' }] });

  it('joins what is found within a minute, and ends its one search by one post', async () => {
    const search = await saved();
    await atOnce();
    for (const title of ['Un besoin', 'Un autre besoin']) await notify(await published({ title }), search);
    await settle();
    const [mail, ...others] = under.mailbox.messages();
    expect(others).toEqual([]);
    expect(spaces(mail?.subject)).toBe('2 nouveaux besoins pour votre recherche');
    expect(mail?.text.match(/^\* .*/gm)).toEqual(['* Un besoin', '* Un autre besoin']);
    const address = /<(.*desinscription.*)>/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    expect(new URL(address).pathname).toBe('/compte/recherches/desinscription');

    const secret = new URL(address).searchParams.get('token') ?? '';
    const link = under.app.get(EndOfSearchLink, { strict: false });
    for (const wrong of ['', 'x.1.y', secret.replace(/.$/, '~'), secret.replace(search.id, newId())])
      expect(await link.end(wrong)).toBe(false);
    expect(await link.show(secret)).toMatchObject({ button: { key: 'finding.endOfSearch' } });
    for (let press = 0; press < 2; press++) expect(await link.end(secret)).toBe(true);
    expect(await given.database.manager.findOneBy(SavedSearch, { id: search.id })).toMatchObject({
      isPaused: true,
    });
    expect(await link.show(secret)).not.toHaveProperty('button');
    given.clock.advance(91 * 24 * 3_600_000);
    expect(await link.end(secret)).toBe(false);
  });
});
