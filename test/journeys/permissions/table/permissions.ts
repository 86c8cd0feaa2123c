/**
 * Who may do what: one row for an operation and its object, one column for a persona. Each cell is tested over HTTP.
 *
 * `ok`: it is done, or shown. `NOT_FOUND`: it does not exist for this persona. `FORBIDDEN`: they may see its object,
 * but not do this to it; or the operation is not for them with any object, which reveals nothing. The name of a
 * problem: they may do it, but the state of the object, or the input, does not allow it. Introductions have a
 * separate table beside this one.
 *
 * The columns: `nobody` is not signed in, `stranger` has no organisation. `owner` and `member` are of the company
 * whose need it is, `ownCurator` is a curator and a plain member of it. The company’s side comes first, so that
 * nobody moderates, introduces or reads for their own. `holder` owns the startup whose profile is introduced,
 * `otherHolder` holds a profile by themselves, `otherCompany` owns another company.
 *
 * No worker runs here, so an allowed preview of matches is `Unavailable`.
 */
export const permissions = `
operation                  | on                      | nobody          | stranger     | owner             | member            | otherCompany      | holder            | otherHolder       | curator           | ownCurator        | admin

me                         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
updateMe                   | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myAddressChange            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
askForAddressChange        | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | InvalidInput      | InvalidInput      | InvalidInput
askForAddressChangeCode    | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
askForAddressProof         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myErasure                  | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
whatIHoldAlone             | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
exportMyData               | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
askForErasureCode          | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
askForErasureLink          | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
deleteMe                   | -                       | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput
keepMyAccount              | -                       | UNAUTHENTICATED | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition
confirmAddressChange       | -                       | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput
mySessions                 | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
endOtherSessions           | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
endSession                 | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
pendingSignIn              | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
mySecondFactor             | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
offerAuthenticatorApp      | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
offerPasskey               | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
challengePasskey           | -                       | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput
removeAuthenticatorApp     | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
removePasskey              | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
renewRecoveryCodes         | -                       | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput
identityProvider           | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myIdentities               | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
unlinkIdentity             | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
myJoinRequests             | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
acceptJoinRequest          | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
refuseJoinRequest          | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
withdrawJoinRequest        | -                       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
requestToJoin              | -                       | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput
joinRequestsOfOrganisation | company                 | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
joinRequestsWaiting        | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
mySolvers                  | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myIntroductions            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myIntroductionsByTurn      | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myIntroductionCounts       | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myNotices                  | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
unreadNoticeCount          | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
unreadMessageCount         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
markAllNoticesRead         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
markNoticesRead            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
myMailPreferences          | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
updateMailPreferences      | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

markNoticeRead             | notice of owner         | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
markNoticeRead             | notice of solver        | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
markNoticeRead             | notice of gone need     | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

need                       | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
need                       | dropped draft           | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
need                       | submitted need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
need                       | need sent back          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
need                       | published need          | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
need                       | confidential need       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
need                       | expired need            | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
need                       | closed need             | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
need                       | refused need            | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

publishedNeeds             | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
needsOfOrganisation        | company                 | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
needsToModerate            | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
draftsByCurators           | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
needsToIntroduce           | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
needsWithoutCredibleSolver | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
desk                       | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
deskQueue                  | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
curators                   | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
snooze                     | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | InvalidInput      | InvalidInput      | InvalidInput
assign                     | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | InvalidInput      | InvalidInput      | InvalidInput
undoNeedDecision           | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
undoNeedDecision           | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
undoIntroductions          | proposed                | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
undoInterestDecline        | open interest           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
undoIntroductionRequestDecline | open request            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
undoableDecisions          | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
introductions              | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
notes                      | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
notes                      | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
addNote                    | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
addNote                    | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
editNote                   | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
removeNote                 | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
imports                    | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
import                     | planned import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
import                     | unknown import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
planImport                 | planned import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN
planImport                 | unknown import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
applyImport                | planned import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
applyImport                | applied import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
applyImport                | unknown import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
undoImport                 | applied import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
undoImport                 | planned import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
undoImport                 | unknown import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
dropImport                 | planned import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN
dropImport                 | applied import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN
dropImport                 | unknown import          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
history                    | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
history                    | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

searchNeeds                | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
searchSolvers              | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
searchIdeas                | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
search                     | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
openSearchResult           | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
mySavedSearches            | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
saveSearch                 | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
renameSavedSearch          | saved search            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
setSavedSearchPaused       | saved search            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
deleteSavedSearch          | saved search            | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
noteNeedOpened             | published need          | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
noteNeedOpened             | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
unmetDemand                | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
searchDrift                | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok

auditLogOfNeed             | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | ok                | NOT_FOUND
auditLogOfNeed             | dropped draft           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | ok                | NOT_FOUND
auditLogOfNeed             | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfNeed             | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

draftNeed                  | company                 | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

editNeed                   | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
editNeed                   | draft by a curator      | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
editNeed                   | submitted need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
editNeed                   | need sent back          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | ok                | IllegalTransition
editNeed                   | published need          | UNAUTHENTICATED | FORBIDDEN    | IllegalTransition | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | IllegalTransition | ok
editNeed                   | expired need            | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
editNeed                   | closed need             | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
editNeed                   | dropped draft           | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND

submitNeed                 | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
submitNeed                 | need sent back          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN
submitNeed                 | submitted need          | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | IllegalTransition | FORBIDDEN
submitNeed                 | published need          | UNAUTHENTICATED | FORBIDDEN    | IllegalTransition | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN

copyNeed                   | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
copyNeed                   | published need          | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN
copyNeed                   | confidential need       | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN
copyNeed                   | closed need             | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN
deleteDraft                | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
deleteDraft                | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

offerNeed                  | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
offerNeed                  | draft by a curator      | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
offerNeed                  | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

publishNeed                | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
publishNeed                | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
publishNeed                | need sent back          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
publishNeed                | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
publishNeed                | refused need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

requestNeedChanges         | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
requestNeedChanges         | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
requestNeedChanges         | need sent back          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
requestNeedChanges         | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
requestNeedChanges         | refused need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

refuseNeed                 | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
refuseNeed                 | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
refuseNeed                 | need sent back          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
refuseNeed                 | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
refuseNeed                 | refused need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

needDecisionPreview        | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
needDecisionPreview        | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
needDecisionPreview        | need sent back          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
needDecisionPreview        | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
needDecisionPreview        | refused need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

renewNeed                  | draft need              | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND
renewNeed                  | published need          | UNAUTHENTICATED | FORBIDDEN    | IllegalTransition | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
renewNeed                  | expired need            | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

closeNeed                  | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
closeNeed                  | submitted need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
closeNeed                  | published need          | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
closeNeed                  | confidential need       | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
closeNeed                  | closed need             | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
closeNeed                  | dropped draft           | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND

poolNeeds                  | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
poolNeeds                  | submitted need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
poolNeeds                  | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
poolNeeds                  | expired need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

leavePool                  | pooled draft            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
leavePool                  | pooled need             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok

matchPreview               | company                 | UNAUTHENTICATED | NOT_FOUND    | Unavailable       | Unavailable       | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | Unavailable       | Unavailable       | Unavailable
matchPreview               | for oneself             | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | Unavailable       | Unavailable       | Unavailable

matchPreviewOfNeed         | draft need              | UNAUTHENTICATED | NOT_FOUND    | Unavailable       | Unavailable       | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | Unavailable       | NOT_FOUND
matchPreviewOfNeed         | published need          | UNAUTHENTICATED | NOT_FOUND    | Unavailable       | Unavailable       | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | Unavailable       | Unavailable       | Unavailable

matchesOfNeed              | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
matchesOfNeed              | published need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
matchesOfNeed              | confidential need       | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

tellStandingOut            | draft need              | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
tellStandingOut            | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
tellStandingOut            | expired need            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | NOT_FOUND         | IllegalTransition

matchesOfSolver            | complete solver         | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
matchesOfSolver            | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
matchesOfSolver            | unclaimed solver        | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

match                      | match                   | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
match                      | match of hidden company | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
match                      | match of expired need   | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
match                      | dismissed match         | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok

dismissMatch               | match                   | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
dismissMatch               | match of hidden company | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
dismissMatch               | match of expired need   | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
dismissMatch               | dismissed match         | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok

restoreMatch               | match                   | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
restoreMatch               | match of hidden company | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
restoreMatch               | match of expired need   | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
restoreMatch               | dismissed match         | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok

judgePair                  | match                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
judgePair                  | match of hidden company | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
judgePair                  | match of expired need   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
judgePair                  | dismissed match         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
pairsToJudge               | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
learning                   | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
exposureReport             | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

dismissals                 | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfMatch            | dismissed match         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok

interest                   | open interest           | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
interest                   | withdrawn interest      | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
interest                   | declined interest       | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
interest                   | introduced interest     | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok

interestsOfNeed            | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
interestsOfNeed            | published need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

interestsOfSolver          | complete solver         | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
interestsWaiting           | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfInterest         | open interest           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok

markInterest               | draft need              | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND
markInterest               | submitted need          | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | published need          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | confidential need       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | expired need            | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | open interest           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | declined interest       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
markInterest               | proposed                | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

withdrawInterest           | open interest           | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
withdrawInterest           | withdrawn interest      | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
withdrawInterest           | declined interest       | UNAUTHENTICATED | NOT_FOUND    | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | IllegalTransition | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

declineInterest            | open interest           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
declineInterest            | withdrawn interest      | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
declineInterest            | introduced interest     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

introductionRequestsOfNeed | draft need              | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
introductionRequestsOfNeed | published need          | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
introductionRequestsWaiting | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfIntroductionRequest | open request            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok

askForIntroduction         | draft need              | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND
askForIntroduction         | published need          | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN
askForIntroduction         | expired need            | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | IllegalTransition | FORBIDDEN
askForIntroduction         | open request            | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN
askForIntroduction         | declined request        | UNAUTHENTICATED | FORBIDDEN    | IllegalTransition | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN
askForIntroduction         | proposed                | UNAUTHENTICATED | FORBIDDEN    | IllegalTransition | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN

withdrawIntroductionRequest | open request            | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN
withdrawIntroductionRequest | declined request        | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | IllegalTransition | FORBIDDEN

declineIntroductionRequest | open request            | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
declineIntroductionRequest | withdrawn request       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

solver                     | complete solver         | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
solver                     | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
solver                     | hidden solver           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
solver                     | paused solver           | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
solver                     | unclaimed solver        | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

solvers                    | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
auditLogOfSolver           | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

createSolver               | for a startup           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | Conflict          | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
createSolver               | for a new startup       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
createSolver               | for oneself             | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | Conflict          | ok                | ok                | ok

updateSolver               | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
updateSolver               | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
updateSolver               | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

addIdea                    | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
addIdea                    | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
addIdea                    | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

updateIdea                 | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
updateIdea                 | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
updateIdea                 | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

removeIdea                 | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
removeIdea                 | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
removeIdea                 | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

setAbsence                 | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
setAbsence                 | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
setAbsence                 | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

pauseSolver                | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
pauseSolver                | incomplete solver       | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
pauseSolver                | paused solver           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
pauseSolver                | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

resumeSolver               | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
resumeSolver               | paused solver           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

hideSolver                 | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
hideSolver                 | hidden solver           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
hideSolver                 | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
unhideSolver               | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
unhideSolver               | hidden solver           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
hideIdea                   | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
unhideIdea                 | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

inviteSolver               | complete solver         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
inviteSolver               | unclaimed solver        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

organisation               | company                 | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
organisations              | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
membersOfOrganisation      | company                 | UNAUTHENTICATED | NOT_FOUND    | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
invitationsOfOrganisation  | company                 | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
auditLogOfOrganisation     | company                 | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
createOrganisation         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
updateOrganisation         | company                 | UNAUTHENTICATED | FORBIDDEN    | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
setOrganisationAbsence     | company                 | UNAUTHENTICATED | FORBIDDEN    | ok                | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN
confirmOrganisationSeen    | company                 | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
inviteMember               | company                 | UNAUTHENTICATED | FORBIDDEN    | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
withdrawInvitation         | invitation              | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok

acceptInvitation           | invitation              | UNAUTHENTICATED | ok           | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition | IllegalTransition
acceptInvitation           | unknown secret          | UNAUTHENTICATED | InvalidInput | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput      | InvalidInput

changeMemberRole           | plain member            | UNAUTHENTICATED | NOT_FOUND    | ok                | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
changeMemberRole           | only owner              | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
changeMemberRole           | somebody else           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

removeMember               | plain member            | UNAUTHENTICATED | NOT_FOUND    | ok                | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
removeMember               | only owner              | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition
removeMember               | somebody else           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

leaveOrganisation          | company                 | UNAUTHENTICATED | NOT_FOUND    | IllegalTransition | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN

tag                        | tag                     | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
tag                        | retired tag             | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
tag                        | unknown tag             | NOT_FOUND       | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

myNeeds                    | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
followUpsToAnswer          | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
interestsOnMyNeeds         | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
observatory                | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
dataRegister               | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
programme                  | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
signInRequest              | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
tags                       | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
servedArea                 | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
territories                | -                       | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

territory                  | commune                 | ok              | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
territory                  | unknown place           | NOT_FOUND       | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

labelsToTag                | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
answerLabel                | label                   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
answerLabel                | unknown label           | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

createTag                  | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
editTag                    | tag                     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
mergeTags                  | tag                     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | InvalidInput      | InvalidInput      | InvalidInput

retireTag                  | tag                     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
retireTag                  | retired tag             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

reinstateTag               | tag                     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
reinstateTag               | retired tag             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

auditLogOfTag              | tag                     | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
people                     | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
account                    | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
sessionsOfPerson           | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
endSessionsOfPerson        | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
solverOfPerson             | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
contentReportsAboutPerson  | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
solverOfOrganisation       | company                 | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
contentReportsAboutOrganisation | company                 | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfPerson           | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
setPlatformRole            | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
resetSecondFactor          | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
suspendAccount             | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
suspendAccount             | suspended person        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition
reinstateAccount           | person                  | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition
reinstateAccount           | suspended person        | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
myContentReports           | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
contentReports             | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
contentReport              | report of owner         | UNAUTHENTICATED | NOT_FOUND    | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
contentReport              | report of own company   | UNAUTHENTICATED | ok           | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok
auditLogOfContentReport    | report of owner         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
auditLogOfContentReport    | report of own company   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
reportContent              | complete solver         | UNAUTHENTICATED | ok           | ok                | ok                | ok                | InvalidInput      | ok                | ok                | ok                | ok
reportContent              | hidden solver           | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | InvalidInput      | NOT_FOUND         | ok                | ok                | ok
resolveContentReport       | report of owner         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
resolveContentReport       | report of own company   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
resolveContentReport       | settled report          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
dismissContentReport       | report of owner         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
dismissContentReport       | report of own company   | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok
dismissContentReport       | settled report          | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

plan                       | -                       | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
plan                       | shared plan             | UNAUTHENTICATED | ok           | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
plan                       | plan of curators        | UNAUTHENTICATED | NOT_FOUND    | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok
startPlan                  | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
editPlan                   | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
addObjective               | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
editObjective              | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
measureObjective           | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
moveObjective              | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
removeObjective            | shared plan             | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok

deadLetteredDeliveries     | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
replayDelivery             | failed delivery         | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
administration             | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
repairSearchIndex          | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
replayDeliveries           | -                       | UNAUTHENTICATED | FORBIDDEN    | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok
`;
