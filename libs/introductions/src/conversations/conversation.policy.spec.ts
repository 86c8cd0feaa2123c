import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { memberOf } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Introduction } from '../introduction/introduction.entity.js';
import { type IntroductionState, introductionStates } from '../introduction/introduction.transitions.js';
import { Reply, type ReplyAnswer } from '../parties/reply.js';
import { authorSideOf, channels, mayReadChannel, takesMessages } from './conversation.rules.js';

const [company, startup] = [newId(), newId()];
const curator = new Actor(newId(), 'curator', [], undefined);
const stranger = memberOf(newId());
const parties = {
  need: Object.assign(new Need(), { organisationId: company, state: 'published' as const }),
  solver: Object.assign(Solver.begin(newId(), new Date()), { organisationId: startup }),
};
const answered = (answer: ReplyAnswer): Reply => Object.assign(Reply.pending(), { answer });
const anIntroduction = (state: IntroductionState, by: ReplyAnswer, bySolver: ReplyAnswer): Introduction =>
  Object.assign(new Introduction(), { state, companyReply: answered(by), solverReply: answered(bySolver) });

const proposed = anIntroduction('proposed', 'accepted', 'pending');
const accepted = anIntroduction('accepted', 'accepted', 'accepted');
const withdrawnBefore = anIntroduction('withdrawn', 'accepted', 'pending');
const withdrawnAfter = anIntroduction('withdrawn', 'accepted', 'accepted');
const read = (actor: Actor, introduction: Introduction): string[] =>
  channels.filter((channel) => mayReadChannel(actor, channel, introduction, parties));

describe('the conversations of an introduction', () => {
  it('are, from the start, those of each party with the curators', () => {
    for (const introduction of [
      proposed,
      withdrawnBefore,
      anIntroduction('declined', 'accepted', 'declined'),
      anIntroduction('lapsed', 'accepted', 'pending'),
    ]) {
      expect(read(memberOf(company), introduction)).toEqual(['company']);
      expect(read(memberOf(startup), introduction)).toEqual(['solver']);
      expect(read(curator, introduction)).toEqual(['company', 'solver']);
    }
  });

  it('are also that of the parties once both have accepted, which curators do not read', () => {
    for (const introduction of [accepted, withdrawnAfter, anIntroduction('met', 'accepted', 'accepted')]) {
      expect(read(memberOf(company), introduction)).toEqual(['parties', 'company']);
      expect(read(memberOf(startup), introduction)).toEqual(['parties', 'solver']);
      expect(read(curator, introduction)).toEqual(['company', 'solver']);
    }
  });

  it('are those of a party alone for a curator who belongs to it', () => {
    expect(read(memberOf(company, 'curator'), accepted)).toEqual(['parties', 'company']);
    expect(authorSideOf(memberOf(company, 'curator'), parties)).toBe('company');
    expect(authorSideOf(memberOf(startup, 'curator'), parties)).toBe('solver');
    expect(authorSideOf(curator, parties)).toBe('curator');
  });

  it('are nothing to others', () => {
    for (const actor of [stranger, Actor.nobody]) {
      expect(read(actor, accepted)).toEqual([]);
      expect(authorSideOf(actor, parties)).toBeUndefined();
    }
  });

  it('take messages for good with the curators, and between the parties while they are in touch', () => {
    const taking = introductionStates.filter((state) =>
      takesMessages('parties', anIntroduction(state, 'accepted', 'accepted'), parties.solver),
    );
    expect(taking).toEqual(['accepted', 'met', 'succeeded', 'fruitless']);
    for (const state of introductionStates)
      for (const channel of ['company', 'solver'] as const)
        expect(takesMessages(channel, anIntroduction(state, 'accepted', 'pending'), parties.solver)).toBe(
          true,
        );
  });

  it('take none between the parties where somebody under age has no supervisor', () => {
    const supervisor = memberOf(newId());
    const minor = Object.assign(Solver.begin(newId(), new Date()), {
      kind: 'student' as const,
      personId: newId(),
      minorUntil: '2027-08-31',
    });
    expect(takesMessages('parties', accepted, minor)).toBe(false);
    expect(takesMessages('solver', accepted, minor)).toBe(true);
    const supervised = { ...parties, solver: Object.assign(minor, { supervisorId: supervisor.personId }) };
    expect(takesMessages('parties', accepted, minor)).toBe(true);
    expect(authorSideOf(supervisor, supervised)).toBe('solver');
    expect(mayReadChannel(supervisor, 'parties', accepted, supervised)).toBe(true);
    minor.setMinority(null);
    expect(authorSideOf(supervisor, supervised)).toBeUndefined();
  });
});
