// Data that the demo does not have: an interest, and an introduction that waits for an answer.
import { client } from '../../bench/product.mjs';

/** @param cookies of a company, a startup and a curator */
export async function introduceInDemo(url, cookies) {
  const [company, startup, curator] = ['company', 'startup', 'curator'].map((role) =>
    client(url, cookies[role]),
  );
  const { me } = await company('{ me { memberships { organisation { id } } } }');
  const { mySolvers } = await startup('{ mySolvers { id } }');
  const { myNeeds } = await company('{ myNeeds(states: [published], first: 20) { nodes { id title } } }');
  const organisationId = me.memberships[0].organisation.id;
  const [solver] = mySolvers;
  const [need, other = need] = myNeeds.nodes;
  const unanswered = myNeeds.nodes.find(({ title }) => title.includes('chutes')) ?? need;
  await startup(
    `mutation ($needId: ID!, $solverId: ID!) { markInterest(needId: $needId, solverId: $solverId,
      message: "Notre capteur est posé dans deux résidences du département. Nous pouvons venir vous le montrer.") { __typename } }`,
    { needId: need.id, solverId: solver.id },
  );
  const { introduce } = await curator(
    `mutation ($input: IntroduceInput!) { introduce(input: $input) {
      ... on IntroductionsProposed { introductions { id } } ... on Problem { message } } }`,
    {
      input: {
        needId: other.id,
        noteToCompany: 'Cette équipe a déjà équipé deux résidences du Loiret.',
        solvers: [{ solverId: solver.id, note: 'L’entreprise cherche pour ce printemps.' }],
      },
    },
  );
  return {
    organisationId,
    needId: need.id,
    /** Both sides have long texts about it. */
    unansweredNeedId: unanswered.id,
    solverId: solver.id,
    introductionId: introduce.introductions?.[0]?.id ?? 'none',
  };
}
