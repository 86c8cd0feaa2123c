import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { aMembership } from '@passerelle/accounts/testing';
import { anEvent, testDatabase } from '@passerelle/harness';
import { type ReceivedMail, subjectLine } from '@passerelle/mail/testing';
import { Match, MatchesFound } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { publicUrl } from '@passerelle/notifications/testing';
import { mailsAboutMatches } from '../../../testing/mails-about-matches.js';
import { firstMatchesTopic } from './first-matches.topic.js';

const given = testDatabase();
const { under, about, matched, mailAll } = mailsAboutMatches(given);

describe('the mail to the company about the first who could answer', () => {
  let member: Membership;
  beforeEach(async () => {
    member = await aMembership(given.database, { organisationId: about.company.id });
    const profile = {
      headline: 'Un capteur mural discret',
      name: 'Veille Douce',
      contactEmail: 'a@x.example',
    };
    await matched({ ...profile, kind: 'project_holder' }, { score: 0.9 });
    const studies = {
      headline: '',
      description: 'Un mémoire de master sur la marche de nuit des résidents, pièce par pièce.',
    };
    await matched({ ...studies, kind: 'student', name: 'Projet d’étude', contactEmail: 'b@x.example' });
    // Solvers that no mail reaches.
    await matched({ headline: 'Sans adresse', description: 'Une veilleuse qui s’allume toute seule.' });
    await matched({ headline: 'Hors sujet' }, { standsOut: false });
  });
  const store = async (): Promise<void> => {
    const matches = await given.database.manager.findBy(Match, { needId: about.need.id });
    await under.app
      .get(firstMatchesTopic.handlers.need_matched)
      .handle(anEvent(MatchesFound, { data: { matchIds: matches.map(({ id }) => id) } }));
  };

  it.each([
    {
      language: 'fr',
      whole: '2 porteurs de solution possibles : Repérer les chutes la nuit',
      // The mail does not mention a CFA, since the profile does not.
      says: '* Porteur de projet - « Un capteur mural discret »',
    },
    {
      language: 'en',
      whole: '2 solvers could answer: Repérer les chutes la nuit',
      says: '* Project holder - “Un capteur mural discret”',
    },
  ] as const)('is written in $language', async ({ language, whole, says }) => {
    await given.database.manager.update(Person, { id: member.personId }, { language });
    await store();
    const received = await mailAll();
    expect(received.map((each) => each.subject.replaceAll('\u00a0', ' '))).toEqual([subjectLine(whole)]);
    expect(received[0]?.html.replaceAll('\u00a0', ' ')).toContain(`>${whole}</h1>`);
    const [{ text, html, headers }] = received as [ReceivedMail];
    expect(headers['content-language']).toBe(language);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(says);
    expect(text).toContain(`${publicUrl}/besoins/${about.need.id}`);
    expect(html + text).not.toMatch(/undefined|null|\[object|Hors sujet|Veille Douce/);
    expect(text).not.toMatch(/^\* *$/m);
  });

  it('does not go out once the need has moved on, or the reader has', async () => {
    await store();
    await given.database.manager.update(Need, { id: about.need.id }, { state: 'closed' });
    expect(await mailAll()).toEqual([]);
    await given.database.manager.update(Need, { id: about.need.id }, { state: 'published' });
    await given.database.manager.update(Person, { id: member.personId }, { role: 'none' });
    await given.database.manager.delete(Membership, { personId: member.personId });
    expect(await mailAll()).toEqual([]);
  });
});
