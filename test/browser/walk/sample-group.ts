import type { GraphqlClient } from '@passerelle/graphql/testing';
import { MinutesEdition } from '@passerelle/groups';
import { aDecision, aGroupMeeting } from '@passerelle/groups/testing';
import { ask, problem } from '@passerelle/harness/journey';
import type { Product } from '@passerelle/harness/product';

/** A working group and its meetings: one in the future, one held, and one with sent minutes. */
export interface SampleGroup {
  groupId: string;
  meetings: Record<'ahead' | 'held' | 'sent', string>;
}

const group = `mutation ($input: GroupInput!) { foundGroup(input: $input) { ${problem} ... on Group { id } } }`;
const inviteToGroup = `mutation ($id: ID!, $email: String!) { inviteToGroup(id: $id, email: $email) { ${problem} ... on GroupInvitation { id } } }`;
const answerInvitation = `mutation ($id: ID!) { answerGroupInvitation(id: $id, accept: true) { ${problem} ... on Group { id } } }`;
const leadGroup = `mutation ($id: ID!, $personId: ID!) { changeGroupLead(id: $id, personId: $personId) { ${problem} ... on Group { id } } }`;
const linkNeed = `mutation ($id: ID!, $needId: ID!) { linkNeedToGroup(id: $id, needId: $needId) { ${problem} ... on Group { id } } }`;
export const noteAction = `mutation ($input: AddActionInput!) { addAction(input: $input) { ${problem} ... on Action { id } } }`;
const actionDone = `mutation ($id: ID!) { setActionState(id: $id, state: done) { ${problem} ... on Action { id } } }`;

/** A group with a task that is due soon, a task for later, and a task that is done. */
export async function aWorkingGroup(
  product: Product,
  {
    company,
    curator,
    invited,
    leadId,
    needId,
    wording,
  }: Record<'company' | 'curator', GraphqlClient> & {
    /** The addresses of `company`, which accepts, and of others. */
    invited: readonly string[];
    /** Of `company`. */
    leadId: string;
    needId: string;
    wording: (words: string, longest: number) => string;
  },
): Promise<SampleGroup> {
  const { id } = await ask<{ id: string }>(curator, group, {
    input: {
      title: wording('Prévenir les chutes la nuit', 120),
      purpose: wording('Trouver de quoi repérer une chute la nuit, et l’essayer dans cinq foyers.', 4_000),
    },
  });
  for (const email of invited) await ask(curator, inviteToGroup, { id, email });
  const { nodes } = await ask<{ nodes: { id: string }[] }>(
    company,
    '{ myGroupInvitations { nodes { id } } }',
  );
  await ask(company, answerInvitation, { id: nodes[0]?.id });
  await ask(curator, leadGroup, { id, personId: leadId });
  await ask(curator, linkNeed, { id, needId });
  const today = product.clock.now().getTime();
  for (const [title, days] of [
    ['Écrire aux trois résidences', 2],
    ['Réunir les questions des aides à domicile', 14],
    ['Demander l’accord des familles', 20],
  ] as const) {
    const dueOn = new Date(today + days * 86_400_000).toISOString().slice(0, 10);
    const input = { subjectKind: 'group', subjectId: id, title: wording(title, 200), ownerId: leadId, dueOn };
    const made = await ask<{ id: string }>(company, noteAction, { input });
    if (days === 20) await ask(company, actionDone, { id: made.id });
  }
  const { database, clock } = product;
  const of = { groupId: id, plannedById: leadId };
  const at = (hours: number): Date => new Date(clock.now().getTime() + hours * 3_600_000);
  const minutes = wording('Trois foyers sont trouvés, deux restent à trouver.', 20_000);
  const ahead = await aGroupMeeting(database, {
    ...of,
    at: at(72),
    link: 'https://visio.example/salle',
    agenda: wording('Le prix de la pose', 4_000),
  });
  const held = await aGroupMeeting(database, { ...of, at: at(-2), minutes });
  await aDecision(database, held);
  const sent = await aGroupMeeting(database, { ...of, at: at(-200), minutes, edition: 1, publishedFrom: 1 });
  await database.manager.insert(MinutesEdition, {
    meetingId: sent.id,
    edition: 1,
    content: {
      minutes,
      decisions: [wording('Nous essayons deux capteurs.', 500)],
      actions: [
        { title: wording('Écrire aux familles', 200), owner: wording('Claire', 120), dueOn: '2026-12-10' },
      ],
      present: [wording('Claire', 120)],
      absent: [],
    },
    correction: '',
    publishedById: leadId,
    publishedAt: clock.now(),
  });
  return { groupId: id, meetings: { ahead: ahead.id, held: held.id, sent: sent.id } };
}
