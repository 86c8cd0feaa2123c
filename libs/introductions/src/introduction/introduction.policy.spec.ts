import { describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { Introduction } from './introduction.entity.js';
import { type IntroductionAction, mayBeNamed, mayOnIntroduction } from './introduction.rules.js';
import { introductionStates, openedStates } from './introduction.transitions.js';

describe('a party of an introduction is named to the other', () => {
  const named = (state: Introduction['state'], confidential: boolean, complete: boolean) =>
    mayBeNamed(Object.assign(new Introduction(), { state }), {
      need: Object.assign(new Need(), { confidential }),
      solver: Object.assign(new Solver(), { complete }),
    });

  it.each(introductionStates)('%s: where it can be seen elsewhere, or both have accepted', (state) => {
    const isOpened = openedStates.includes(state);
    expect(named(state, false, true)).toEqual({ company: true, solver: true });
    expect(named(state, true, false)).toEqual({ company: isOpened, solver: isOpened });
  });
});

describe('who may do what with an introduction', () => {
  const company = { organisationId: 'company', organisationKind: 'service_company', role: 'member' } as const;
  const actors = {
    nobody: Actor.nobody,
    stranger: new Actor('stranger', 'none', [], undefined),
    company: new Actor('anne', 'none', [company], undefined),
    solver: new Actor('karim', 'none', [], undefined),
    supervisor: new Actor('ines', 'none', [], undefined),
    curator: new Actor('nadia', 'curator', [], undefined),
    'curator of the company': new Actor('paul', 'curator', [company], undefined),
  };
  const whoMay = (
    action: IntroductionAction,
    state: Introduction['state'] = 'proposed',
    hidden = true,
  ): string[] => {
    const introduction = Object.assign(new Introduction(), { state });
    const parties = {
      need: Object.assign(new Need(), {
        organisationId: 'company',
        confidential: hidden,
        state: 'published',
      }),
      solver: Object.assign(new Solver(), {
        personId: 'karim',
        organisationId: null,
        supervisorId: 'ines',
        complete: !hidden,
      }),
    };
    return Object.entries(actors)
      .filter(([, actor]) => mayOnIntroduction(actor, action, introduction, parties))
      .map(([name]) => name);
  };
  const parties = ['company', 'solver', 'supervisor', 'curator of the company'];

  it.each<[IntroductionAction, string[]]>([
    ['see', ['company', 'solver', 'supervisor', 'curator', 'curator of the company']],
    ['accept', ['company', 'solver', 'curator of the company']],
    ['decline', ['company', 'solver', 'curator of the company']],
    ['takeBack', ['company', 'solver', 'curator of the company']],
    ['proposeTimes', parties],
    ['chooseTime', parties],
    ['seeLog', ['curator']],
    ['withdraw', ['curator']],
    ['conclude', ['curator']],
    ['planMeeting', ['company', 'solver', 'supervisor', 'curator', 'curator of the company']],
    ['callOffMeeting', ['company', 'solver', 'supervisor', 'curator', 'curator of the company']],
    ['markMet', ['company', 'solver', 'supervisor', 'curator', 'curator of the company']],
    // A curator may see every profile, including a partner of their own company.
    ['seeSolver', ['solver', 'supervisor', 'curator', 'curator of the company']],
    ['seeCompany', ['company', 'curator', 'curator of the company']],
    ['seeCompanyNote', ['company', 'curator', 'curator of the company']],
    ['seeSolverNote', ['solver', 'supervisor', 'curator']],
    ['seeContacts', []],
  ])('%s, where it is proposed and neither may be named: %j', (action, expected) => {
    expect(whoMay(action)).toEqual(expected);
  });

  it('its parties and curators see the contacts, and each other, once both have accepted', () => {
    const all = ['company', 'solver', 'supervisor', 'curator', 'curator of the company'];
    for (const action of ['seeContacts', 'seeSolver', 'seeCompany'] as const)
      expect([action, whoMay(action, 'accepted')]).toEqual([action, all]);
  });

  it('a party sees the other where it could anyway', () => {
    const all = ['company', 'solver', 'supervisor', 'curator', 'curator of the company'];
    expect(whoMay('seeSolver', 'proposed', false)).toEqual(all);
    expect(whoMay('seeCompany', 'proposed', false)).toEqual(all);
  });
});
