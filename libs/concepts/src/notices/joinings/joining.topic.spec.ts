import { beforeEach, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, publicUrl, recorded } from '@passerelle/notifications/testing';
import { aConcept } from '../../../testing/index.js';
import type { Concept } from '../../concept/concept.entity.js';
import { ConceptsModule } from '../../concepts.module.js';
import { Joining } from '../../joining/joining.entity.js';
import {
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from '../../joining/joining.events.js';
import { ConceptMember } from '../../members/concept-member.entity.js';
import { joiningTopic } from './joining.topic.js';

const given = testDatabase(new Date('2026-11-23T09:00:00.000Z'));
const under = notificationsUnderTest(given, { module: ConceptsModule });
const { handlers } = joiningTopic;
const title = 'Repérer les chutes la nuit';

let owner: { id: string; email: string };
let carrier: { id: string; email: string };
let curator: { id: string; email: string };
let member: { id: string; email: string };
let concept: Concept;
let need: Need;
let joining: Joining;
beforeEach(async () => {
  const { database } = given;
  await database.manager.query('TRUNCATE notice, event');
  await database.manager.query(`UPDATE person SET role = 'none'`);
  [owner, carrier, member] = [await aPerson(database), await aPerson(database), await aPerson(database)];
  curator = await aPerson(database, { role: 'curator' });
  const { id: organisationId } = await anOrganisation(database);
  await aMembership(database, { organisationId, personId: owner.id, role: 'owner' });
  need = await aNeed(database, { organisationId, state: 'published', title });
  concept = await aConcept(database, { carrierId: carrier.id, joined: [carrier.id, member.id] });
  joining = Joining.of({ id: newId(), conceptId: concept.id, needId: need.id });
});

const save = async (): Promise<void> => {
  await given.database.manager.save(joining);
};
/** The notified people, by the first letter of their role. Each event comes twice. */
async function notify(
  kinds: (keyof typeof handlers)[],
  event: ReturnType<typeof anEvent>,
): Promise<[string, string, string][]> {
  await save();
  await given.database.manager.query('TRUNCATE notice, event');
  for (const kind of kinds) for (let i = 0; i < 2; i++) await under.app.get(handlers[kind]).handle(event);
  const names = new Map([
    [owner.id, 'company'],
    [carrier.id, 'carrier'],
    [curator.id, 'curator'],
    [member.id, 'member'],
  ]);
  const notices = await given.database.manager.find(Notice, { order: { id: 'ASC' } });
  return notices.map(({ kind, recipientId, data }) => [
    kind,
    names.get(recipientId) ?? recipientId,
    data.conceptId === undefined ? 'need' : 'concept',
  ]);
}
/** Sends the mails of the stored notices. @returns the mails to one person, in one line each */
async function mailsTo({ email }: { email: string }): Promise<string[]> {
  const before = under.mailbox.messages().length;
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
  return under.mailbox
    .messages()
    .slice(before)
    .filter(({ to }) => to.includes(email))
    .map(({ subject, text }) => `${subject} ${text}`.replaceAll(/\s+/g, ' '));
}
const data = () => ({ joiningId: joining.id });
const asked: (keyof typeof handlers)[] = ['joining_asked_of_company', 'joining_asked_of_concept'];
const joined: (keyof typeof handlers)[] = ['need_joined_concept', 'concept_joined_by_need'];
const clock = { now: (): Date => given.clock.now() };

describe('a need that may join a concept', () => {
  it('goes to both sides when a curator proposes it, neither learning of the other', async () => {
    joining.propose(curator.id, true, clock.now());
    const event = anEvent(JoiningProposed, { data: data(), actorId: curator.id });
    expect(await notify(asked, event)).toEqual([
      ['joining_asked_of_company', 'company', 'need'],
      ['joining_asked_of_concept', 'carrier', 'concept'],
    ]);
    const [mail = ''] = await mailsTo(owner);
    expect(mail).toContain('Un concept pourrait répondre à votre besoin');
    expect(mail).toContain('à l’état d’idée');
    expect(mail).toContain('14 décembre');
    expect(mail).toContain(`${publicUrl}/besoins/${need.id}/concepts`);
    expect(mail).not.toContain(concept.title);
    expect(mail).not.toContain(concept.id);
  });

  it('goes to its carrier with the title of the need, which is online', async () => {
    joining.propose(curator.id, true, clock.now());
    await notify(asked, anEvent(JoiningProposed, { data: data(), actorId: curator.id }));
    const [mail = ''] = await mailsTo(carrier);
    expect(mail).toContain(title);
    expect(mail).toContain(`${publicUrl}/concepts/${concept.id}/besoins`);
  });

  it('goes to its carrier alone when the company asks; to curators without a stake where nobody carries it', async () => {
    joining.ask(owner.id, clock.now());
    const event = anEvent(JoiningProposed, { data: data(), actorId: owner.id });
    expect(await notify(asked, event)).toEqual([['joining_asked_of_concept', 'carrier', 'concept']]);
    await given.database.manager.query('UPDATE concept SET carrier_id = NULL');
    expect(await notify(asked, event)).toEqual([['joining_asked_of_concept', 'curator', 'concept']]);
  });

  it('is in no mail once it is answered, or its need is closed', async () => {
    joining.propose(curator.id, true, clock.now());
    const event = anEvent(JoiningProposed, { data: data(), actorId: curator.id });
    await notify(asked, event);
    joining.accept('company', owner.id, clock.now());
    await save();
    expect(await mailsTo(owner)).toEqual([]);
    await notify(asked, event);
    await given.database.manager.update(Need, { id: need.id }, { state: 'closed', closingReason: 'dropped' });
    expect(await mailsTo(carrier)).toEqual([]);
  });

  it('goes to all who take part, to the curator who proposed it, and to its company, once it has joined', async () => {
    joining.propose(curator.id, true, clock.now());
    joining.accept('company', owner.id, clock.now());
    joining.accept('concept', carrier.id, clock.now());
    await given.database.manager.insert(
      ConceptMember,
      ConceptMember.of(
        {
          conceptId: concept.id,
          personId: owner.id,
          organisationId: need.organisationId,
          state: 'joined',
          asCarrier: false,
        },
        clock.now(),
      ),
    );
    const event = anEvent(NeedJoinedConcept, { data: data(), actorId: carrier.id });
    expect((await notify(joined, event)).toSorted()).toEqual([
      ['concept_joined_by_need', 'curator', 'concept'],
      ['concept_joined_by_need', 'member', 'concept'],
      ['need_joined_concept', 'company', 'need'],
    ]);
    // For a person who takes part, the link leads to the concept.
    const [mail = ''] = await mailsTo(owner);
    expect(mail).toContain(`${publicUrl}/concepts/${concept.id}`);
  });

  it('goes to the other side, and to the curator, when one declines; by mail to the side that had accepted, without the reason', async () => {
    joining.propose(curator.id, true, clock.now());
    joining.accept('company', owner.id, clock.now());
    joining.decline('concept', 'Nous sommes au complet.', carrier.id, clock.now());
    const event = anEvent(JoiningDeclined, {
      data: { ...data(), side: 'concept' as const },
      actorId: carrier.id,
    });
    expect(await notify(['joining_declined'], event)).toEqual([
      ['joining_declined', 'company', 'need'],
      ['joining_declined', 'curator', 'concept'],
    ]);
    const [mail = ''] = await mailsTo(owner);
    expect(mail).toContain('Ce concept ne peut pas accueillir votre besoin');
    expect(mail).not.toContain('au complet');
    expect(mail).not.toContain(concept.title);
  });

  it('goes to both sides when a curator takes it back, or nobody answers', async () => {
    joining.propose(curator.id, true, clock.now());
    joining.withdraw(clock.now());
    expect(
      await notify(
        ['joining_withdrawn'],
        anEvent(JoiningWithdrawn, { data: { ...data(), side: null }, actorId: curator.id }),
      ),
    ).toEqual([
      ['joining_withdrawn', 'company', 'need'],
      ['joining_withdrawn', 'carrier', 'concept'],
    ]);
    expect(await mailsTo(owner)).toEqual([]);
    joining.propose(curator.id, true, clock.now());
    joining.accept('concept', carrier.id, clock.now());
    joining.lapse(clock.now());
    expect(
      (await notify(['joining_lapsed'], anEvent(JoiningLapsed, { data: data() }))).map(([, whom]) => whom),
    ).toEqual(['company', 'carrier', 'curator']);
    expect((await mailsTo(carrier))[0]).toContain('Personne n’a répondu à temps');
  });
});
