/**
 * The rows about a concept, in the columns of `permissions`. It answers the need of the company. Its owner takes
 * part, the holder carries it, the other holder is invited. “Requested”: the first gate waits for curators.
 */
export const permissionsOnConcepts = `
concepts                   | -                       | UNAUTHENTICATED   | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

conceptsAwaitingMe         | -                       | UNAUTHENTICATED   | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

concept                    | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok                | ok                | ok
concept                    | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | ok                | ok                | ok                | ok

auditLogOfConcept          | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | NOT_FOUND         | ok

candidatesForConcept       | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok

startConcept               | published need          | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | ok                | ok
startConcept               | draft need              | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
startConcept               | succeeded               | UNAUTHENTICATED   | NOT_FOUND         | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
startConcept               | met                     | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | IllegalTransition | NOT_FOUND         | IllegalTransition | NOT_FOUND         | IllegalTransition | IllegalTransition | IllegalTransition

joiningsToAnswer           | -                       | UNAUTHENTICATED   | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

proposeJoining             | joinable concept        | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
proposeJoining             | open joining            | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

askToJoin                  | joinable concept        | UNAUTHENTICATED   | NOT_FOUND         | ok                | ok                | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND
askToJoin                  | concept                 | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | NOT_FOUND

answerJoining              | open joining            | UNAUTHENTICATED   | NOT_FOUND         | ok                | ok                | NOT_FOUND         | ok                | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN

withdrawJoining            | open joining            | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | ok                | FORBIDDEN         | ok

linkableToConcept          | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok

linkToConcept              | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | InvalidInput      | FORBIDDEN         | InvalidInput      | InvalidInput      | InvalidInput
linkToConcept              | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

unlinkFromConcept          | concept of two needs    | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
unlinkFromConcept          | concept                 | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
unlinkFromConcept          | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

editConcept                | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
editConcept                | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
editConcept                | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

takeConcept                | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
takeConcept                | stopped concept         | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

pauseConcept               | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
pauseConcept               | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

stopConcept                | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
stopConcept                | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

resumeConcept              | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
resumeConcept              | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok

inviteToConcept            | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

answerConceptInvitation    | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
answerConceptInvitation    | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

leaveConcept               | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

removeFromConcept          | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok

nameConceptCarrier         | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
nameConceptCarrier         | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

answerGateItem             | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
answerGateItem             | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
answerGateItem             | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

addEvidence                | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
addEvidence                | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

removeEvidence             | concept                 | UNAUTHENTICATED   | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

waiveGateItem              | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
waiveGateItem              | requested concept       | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
waiveGateItem              | stopped concept         | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

askGateItemAgain           | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

requestGate                | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | InvalidInput      | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
requestGate                | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
requestGate                | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

withdrawGateRequest        | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
withdrawGateRequest        | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

decideGate                 | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
decideGate                 | requested concept       | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok
decideGate                 | stopped concept         | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition

remindConcept              | concept                 | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | IllegalTransition | FORBIDDEN         | IllegalTransition
remindConcept              | sleeping concept        | UNAUTHENTICATED   | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | ok                | FORBIDDEN         | ok

saveBusinessModel          | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
saveBusinessModel          | requested concept       | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

saveTestPlan               | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
saveTestPlan               | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

publicConcepts             | -                       | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok

publicConcept              | public concept          | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok                | ok
publicConcept              | asked concept           | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND
publicConcept              | concept                 | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND         | NOT_FOUND

askForConceptPage          | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
askForConceptPage          | public concept          | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | Conflict          | FORBIDDEN         | Conflict          | Conflict          | Conflict
askForConceptPage          | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition

agreeToConceptPage         | asked concept           | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
agreeToConceptPage         | concept                 | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
agreeToConceptPage         | public concept          | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

declineConceptPage         | public concept          | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
declineConceptPage         | asked concept           | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
declineConceptPage         | concept                 | UNAUTHENTICATED   | NOT_FOUND         | IllegalTransition | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN

takeConceptPageBack        | public concept          | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | ok                | FORBIDDEN         | ok                | ok                | ok
takeConceptPageBack        | concept                 | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | IllegalTransition | FORBIDDEN         | IllegalTransition | IllegalTransition | IllegalTransition
actions                    | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
actionOwners               | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
action                     | concept action          | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
addAction                  | concept                 | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
editAction                 | concept action          | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
setActionState             | concept action          | UNAUTHENTICATED   | NOT_FOUND         | ok                | NOT_FOUND         | NOT_FOUND         | ok                | NOT_FOUND         | ok                | ok                | ok
addAction                  | stopped concept         | UNAUTHENTICATED   | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | NOT_FOUND         | FORBIDDEN         | NOT_FOUND         | FORBIDDEN         | FORBIDDEN         | FORBIDDEN
`;
