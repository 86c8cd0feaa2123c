import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EventSet } from '@passerelle/database';
import { bootProduct } from '@passerelle/harness/product';
import { HandlerRegistry } from '@passerelle/jobs';
import { eventsOf, scheduledTasksOf } from '@passerelle/jobs/testing';

const product = bootProduct({ worker: false });

describe('the scheduled tasks of the whole product', () => {
  it('are these, and no module has forgotten its own', () => {
    expect(scheduledTasksOf(product.app)).toEqual([
      'AnchorAudit',
      'AskWhatCameOfMeetings',
      'BackUpWhenDue',
      'CountForTheObservatory',
      'DeleteOldRows',
      'DeleteVectorsOfForgottenModels',
      'DropUnansweredProjects',
      'EndMinorities',
      'EraseDueAccounts',
      'ExpireNeeds',
      'FindNearTags',
      'FollowCalendars',
      'FollowSchools',
      'ForgetNeedOpenings',
      'ForgetOldImports',
      'ForgetReceivedReplies',
      'ForgetSearches',
      'ForgetWhatExpired',
      'IndexWhatEventsMissed',
      'KeepPromises',
      'LapseJoinings',
      'LearnCommonWords',
      'LearnEachNight',
      'LetSearchCatchUp',
      'MatchNeedsAsCoolDownsEnd',
      'MatchSolversAsAbsencesPass',
      'MatchWhatGotAVector',
      'MeasureObjectivesEachNight',
      'MeasureSearchDrift',
      'RebuildMatchesEachNight',
      'RebuildSearchEachNight',
      'RemindOfActions',
      'RemindOfCosignatures',
      'RemindOfDrafts',
      'ScanWaitingFiles',
      'SendActionLists',
      'SignNeeds',
      'SweepAbandonedRequests',
      'SweepFiles',
      'TellGatheredMessages',
      'TellWaitingMatches',
      'WarnInactiveAccounts',
    ]);
  });
});

describe('the events of the whole product', () => {
  it('are known to it, and no module has forgotten to provide its own', async () => {
    const files = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /^[^/]+\/src\/.*(?<!\.spec)\.ts$/.test(file) &&
        readFileSync(path.join('libs', file), 'utf8').includes('new EventSet('),
    );
    const declared = [];
    for (const file of files) {
      const exported = Object.values((await import(path.resolve('libs', file))) as Record<string, unknown>);
      const sets = exported.filter((value) => value instanceof EventSet);
      expect([file, sets.length]).not.toEqual([file, 0]);
      declared.push(...sets.flatMap((set) => [...set].map(({ eventName }) => eventName)));
    }
    expect(declared.length).toBeGreaterThan(40);
    expect(eventsOf(product.app)).toEqual(declared.toSorted());
  });

  it('make open pages out of date, all but these, which nobody waits for in front of a page', () => {
    const events = product.app.get(HandlerRegistry, { strict: false });
    const refreshesNothing = (name: string) => events.definitionOf(name)?.invalidates === 'nothing';
    expect(eventsOf(product.app).filter(refreshesNothing)).toEqual([
      'AccountReinstated',
      'AccountUpdated',
      'ActionListDue',
      'ActionsDue',
      'AddressRestored',
      'AnswerReminded',
      'ConversationRead',
      'CosignaturesOverdue',
      'CosignaturesReminded',
      'ErasureLinkAsked',
      'ErasureRequested',
      'ErasureWithdrawn',
      'FileKept',
      'FileRemoved',
      'ImportApplied',
      'ImportApplyAsked',
      'ImportDropped',
      'ImportLabelAnswered',
      'ImportLabelPostponed',
      'ImportPlanAsked',
      'ImportSent',
      'ImportUndoAsked',
      'ImportUndone',
      'InactivityWarned',
      'InvitationHeld',
      'InvitationWithdrawn',
      'JoinRequestWithdrawn',
      'MailPreferencesChanged',
      'MemberInvited',
      'NeedLeftAsDraft',
      'ObjectiveChanged',
      'ObjectiveMeasured',
      'ObjectiveRemoved',
      'OrganisationAbsenceChanged',
      'OrganisationCreated',
      'OrganisationSeen',
      'OrganisationUpdated',
      'PairJudged',
      'PlanChanged',
      'ProjectWarned',
      'ReplyNotTaken',
      'SavedSearchChanged',
      'SavedSearchDeleted',
      'SearchRepairAsked',
      'SearchSaved',
      'SearchesFitted',
      'SolverContactAccepted',
      'SolverContactRefused',
      'SolverInvited',
      'SolverVisibilityChanged',
      'SolversImported',
      'SolversWithdrawn',
      'TagCreated',
      'TagEdited',
      'TagMerged',
      'TagReinstated',
      'TagRetired',
    ]);
  });
});
