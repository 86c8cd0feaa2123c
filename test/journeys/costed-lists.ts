const tag = '{ label broader { label } narrower { label } mergedInto { label } viewerCan { edit } }';
const territory = '{ name containedIn { name } distanceInKm(to: "commune:45234") }';
const organisation = '{ name viewerCan { invite } }';
const joinRequest = `{ state organisation ${organisation} person { name } email }`;
const need = `{ title organisation ${organisation} tags ${tag} territories ${territory} viewerCan { edit } moderationReasons moderationNote }`;
const solver = `{ name missing away contactEmail organisation ${organisation} tags ${tag} territories ${territory}
  ideas { title } viewerCan { edit } }`;
const match = `{ score points strength parts { share points most label } sharedTags { tag ${tag} share } sharedWords { need share } idea { title }
  distance need ${need} solver ${solver} dismissed viewerCan { dismiss } }`;
const introduction = `{ state viewerSide need ${need} company ${organisation} solver ${solver}
  solverTeaser { kind tags ${tag} territories ${territory} } curator { name } noteToCompany noteToSolver
  companyReply { answer declineReason } solverReply { answer declineReason } withdrawalNote
  companyContacts { email } solverContacts { email } meeting { at } viewerCan { accept withdraw } }`;
const interest = `{ state message person { name } declineReason need ${need} solver ${solver} viewerCan { withdraw } }`;
const request = `{ state note person { name } declineReason need ${need} solver ${solver} viewerCan { ask withdraw decline } }`;
const report = `{ text state comment note reporter { name } author { name } organisation ${organisation}
  solver ${solver} need ${need} viewerCan { settle } }`;
const person = '{ name }';
const supervision = `{ learner project askedEmail minorUntil supervisor ${person} school ${organisation} solver ${solver} viewerCan { end } }`;
const concept = `{ title promise stage status gate gateState carrier ${person} curator ${person} tags { label } territories { name }
  members { person ${person} organisation { name } isInvited isCarrier } memberCount groups { title } viewerCan { edit } }`;
const publicConcept = `{ title promise stage stageSince carrier organisations tags { label } territories { name } homes results }`;
const ownPage = `{ page { state results askedBy ${person} parties { person ${person} organisation { name } agreedAt } viewerCan { agree } } }`;
const sources = `{ needs { title company { name } need { title } } ideas { idea { title } solver { name } } introductions { state } }`;
const joining = `{ state awaitsViewerAs reason stage sharedTags { label } need { title } concept { title } proposedBy ${person}
  viewerCan { answer withdraw } }`;
const action =
  '{ title late owner { name } createdBy { name } subject { title path } ties { title path } viewerCan { edit } }';
const group = `{ title lead { name } memberCount viewerIsMember needs ${need} concepts { title } viewerCan { edit } }`;
const meeting = `{ at group { title viewerCan { edit } } minutes writtenBy { name } attendance { person { name } attended } decisions { text }
  actions ${action} editions { publishedBy { name } decisions } calendarUrl viewerCan { publish } }`;
const entry =
  '{ at person { name } concerned { name } byProduct action reason changes { field before after } }';
const page = (nodes: string): string => `{ totalCount pageInfo { endCursor } nodes ${nodes} }`;
const found = (nodes: string): string =>
  `{ totalCount pageInfo { endCursor } nodes ${nodes} didYouMean edges { highlights { excerpt { text } } }
     facets { facet values { label count } } }`;

/** A list of the API with all its fields, and its number of statements for any length. */
export interface List {
  asked: string;
  statements: number;
}

/** Lists whose rows are of one side. */
export const lists: Record<string, List> = {
  publishedNeeds: { asked: `publishedNeeds(first: 30) ${page(need)}`, statements: 8 },
  needsOfOrganisation: {
    asked: `needsOfOrganisation(organisationId: $organisation, first: 30) ${page(need)}`,
    statements: 8,
  },
  groups: { asked: `groups(first: 30) ${page(group)}`, statements: 16 },
  membersOfGroup: {
    asked: `membersOfGroup(groupId: $group, first: 30) ${page('{ leads person { name } }')}`,
    statements: 5,
  },
  invitationsOfGroup: {
    asked: `invitationsOfGroup(groupId: $group, first: 30) ${page(`{ email invitedBy { name } group ${group} }`)}`,
    statements: 13,
  },
  myGroupInvitations: {
    asked: `myGroupInvitations(first: 30) ${page(`{ email invitedBy { name } group ${group} }`)}`,
    statements: 17,
  },
  requestsOfGroup: {
    asked: `requestsOfGroup(groupId: $group, first: 30) ${page(`{ message person { name } group ${group} }`)}`,
    statements: 14,
  },
  myGroupRequests: {
    asked: `myGroupRequests(first: 30) ${page(`{ message person { name } group ${group} }`)}`,
    statements: 18,
  },
  meetingsOfGroup: {
    asked: `meetingsOfGroup(groupId: $group, first: 30) ${page(meeting)}`,
    statements: 17,
  },
  groupMeetings: { asked: `groupMeetings(search: "e", first: 30) ${page(meeting)}`, statements: 15 },
  meetingsOfConcept: {
    asked: `meetingsOfConcept(conceptId: $concept, first: 30) ${page('{ at group { title } }')}`,
    statements: 6,
  },
  actionTies: { asked: 'actionTies(subjectKind: group, subjectId: $group) { title }', statements: 7 },
  myGroupMeetings: { asked: `myGroupMeetings(first: 30) ${page(meeting)}`, statements: 15 },
  actions: {
    asked: `actions(subjectKind: group, subjectId: $group, first: 30) ${page(action)}`,
    statements: 11,
  },
  myActions: { asked: `myActions(first: 30) ${page(action)}`, statements: 11 },
  actionOwners: { asked: 'actionOwners(subjectKind: group, subjectId: $group) { name }', statements: 5 },
  solvers: { asked: `solvers(first: 30) ${page(solver)}`, statements: 9 },
  mySavedSearches: { asked: 'mySavedSearches { name path tags }', statements: 2 },
  mySessions: { asked: 'mySessions { device isThisOne }', statements: 2 },
  mySupervisions: { asked: `mySupervisions(first: 30) ${page(supervision)}`, statements: 9 },
  ideasToCosign: {
    asked: `ideasToCosign(first: 30) ${page('{ title description learner project cosignature { state at reason } }')}`,
    statements: 5,
  },
  supervisionsToAnswer: { asked: `supervisionsToAnswer(first: 30) ${page(supervision)}`, statements: 9 },
  mySolvers: { asked: `mySolvers ${solver}`, statements: 8 },
  organisations: { asked: `organisations(first: 30) ${page(organisation)}`, statements: 3 },
  membersOfOrganisation: {
    asked: `membersOfOrganisation(organisationId: $organisation, first: 30) ${page('{ email person { name } mailsArrive }')}`,
    statements: 4,
  },
  invitationsOfOrganisation: {
    asked: `invitationsOfOrganisation(organisationId: $organisation, first: 30) ${page('{ email }')}`,
    statements: 3,
  },
  myJoinRequests: { asked: `myJoinRequests(first: 30) ${page(joinRequest)}`, statements: 5 },
  joinRequestsOfOrganisation: {
    asked: `joinRequestsOfOrganisation(organisationId: $organisation, first: 30) ${page(joinRequest)}`,
    statements: 5,
  },
  joinRequestsWaiting: { asked: `joinRequestsWaiting(first: 30) ${page(joinRequest)}`, statements: 5 },
  people: {
    asked: `people(first: 30) ${page(`{ email memberships { role organisation ${organisation} } }`)}`,
    statements: 4,
  },
  deadLetteredDeliveries: {
    asked: `deadLetteredDeliveries(first: 30) ${page('{ handler lastError }')}`,
    statements: 3,
  },
  auditLogOfOrganisation: {
    asked: `auditLogOfOrganisation(organisationId: $organisation, first: 30) ${page(entry)}`,
    statements: 5,
  },
  auditLogOfPerson: { asked: `auditLogOfPerson(personId: $person, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfNeed: { asked: `auditLogOfNeed(needId: $need, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfSolver: { asked: `auditLogOfSolver(solverId: $solver, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfTag: { asked: `auditLogOfTag(tagId: $tag, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfMatch: { asked: `auditLogOfMatch(matchId: $match, first: 30) ${page(entry)}`, statements: 5 },
  auditLogOfIntroduction: {
    asked: `auditLogOfIntroduction(introductionId: $introduction, first: 30) ${page(entry)}`,
    statements: 7,
  },
  'publishedNeeds, with their progress': {
    asked: `publishedNeeds(first: 30) ${page('{ title progress }')}`,
    statements: 4,
  },
  'myNeeds, with concepts near them': {
    asked: `myNeeds(first: 30) ${page('{ title nearbyConcepts { id joining { id state } } }')}`,
    statements: 5,
  },
  myNeeds: { asked: `myNeeds(first: 30) ${page(need)}`, statements: 8 },
  draftsByCurators: { asked: `draftsByCurators(first: 30) ${page(need)}`, statements: 8 },
  'needsOfOrganisation, as its page shows it': {
    asked: `needsOfOrganisation(organisationId: $organisation, states: [published], first: 30) ${page('{ title language progress nextDate { on what } }')}`,
    statements: 4,
  },
  'solvers, with the introductions that they still welcome': {
    asked: `solvers(first: 30) ${page('{ name introductionsLeft }')}`,
    statements: 5,
  },
  needsWithoutCredibleSolver: {
    asked: `needsWithoutCredibleSolver(first: 30) ${page(need)}`,
    statements: 8,
  },
  needsToIntroduce: { asked: `needsToIntroduce(first: 30) ${page(need)}`, statements: 8 },
  imports: {
    asked: `imports(first: 30) ${page('{ state fileName createdAt author { name } counts { created refused } columns { heading } problems { message } undone { kept lines { message } } viewerCan { plan apply undo drop } }')}`,
    statements: 5,
  },
  notes: {
    asked: `notes(subject: need, id: $need, first: 30) ${page('{ text author { name } writtenAt viewerCan { edit } }')}`,
    statements: 5,
  },
  history: {
    asked: `history(subject: need, id: $need, first: 30) ${page('{ sentence at person { name } action reason }')}`,
    statements: 5,
  },
  curators: { asked: 'curators { name }', statements: 2 },
  silentParties: {
    asked: `silentParties(first: 30) ${page(`{ side unanswered company ${organisation} solver { name contactEmail } }`)}`,
    statements: 5,
  },
  solversAtTheirCap: { asked: `solversAtTheirCap(first: 30) ${page(solver)}`, statements: 9 },
  auditLogOfInterest: {
    asked: `auditLogOfInterest(interestId: $interest, first: 30) ${page(entry)}`,
    statements: 6,
  },
  auditLogOfIntroductionRequest: {
    asked: `auditLogOfIntroductionRequest(requestId: $request, first: 30) ${page(entry)}`,
    statements: 6,
  },
  concepts: { asked: `concepts(first: 30) ${page(concept)}`, statements: 12 },
  'concepts, with what they come from': { asked: `concepts(first: 30) ${page(sources)}`, statements: 13 },
  'concepts, with their public pages': { asked: `concepts(first: 30) ${page(ownPage)}`, statements: 9 },
  publicConcepts: { asked: `publicConcepts(first: 30) ${page(publicConcept)}`, statements: 7 },
  'publishedNeeds, with what became of them': {
    asked: `publishedNeeds(first: 30) ${page('{ becameConcepts { stage concept { title } publicConcept { title } } }')}`,
    statements: 7,
  },
  conceptsAwaitingMe: {
    asked: `conceptsAwaitingMe(first: 30) ${page('{ title awaits { deed reason lacking { key label } } }')}`,
    statements: 9,
  },
  'actions, of a concept': {
    asked: `actions(subjectKind: concept, subjectId: $concept, first: 30) ${page(action)}`,
    statements: 9,
  },
  'concepts, with what may join them': {
    asked: `concepts(first: 30) ${page(`{ joinings ${joining} }`)}`,
    statements: 11,
  },
  joiningsToAnswer: { asked: `joiningsToAnswer(first: 30) ${page(joining)}`, statements: 10 },
  'publishedNeeds, with concepts near them': {
    asked: `publishedNeeds(first: 30) ${page(`{ joinings ${joining} nearbyConcepts { stage sharedTags { label } isPooled concept { title }
      joining ${joining} viewerCan { propose ask } } }`)}`,
    statements: 12,
  },
  candidatesForConcept: { asked: 'candidatesForConcept(conceptId: $concept) { name }', statements: 4 },
  auditLogOfConcept: {
    asked: `auditLogOfConcept(conceptId: $concept, first: 30) ${page(entry)}`,
    statements: 6,
  },
  auditLogOfContentReport: {
    asked: `auditLogOfContentReport(reportId: $report, first: 30) ${page(entry)}`,
    statements: 5,
  },
  'publishedNeeds, with the next best solver': {
    asked: `publishedNeeds(first: 30) ${page('{ title nextBestSolver { score solver { name } } }')}`,
    statements: 13,
  },
  'publishedNeeds, with what the viewer has marked': {
    asked: `publishedNeeds(first: 30) ${page('{ title myInterests { state message } }')}`,
    statements: 4,
  },
  'publishedNeeds, with what the viewer is introduced for': {
    asked: `publishedNeeds(first: 30) ${page('{ title myIntroductions { id state } }')}`,
    statements: 4,
  },
  'publishedNeeds, with the viewer’s own matches': {
    asked: `publishedNeeds(first: 30) ${page(`{ title myMatches { score sharedWords { need } idea { title } strength dismissed viewerCan { dismiss } needHighlights { title { text } } solverHighlights { headline { text } } } }`)}`,
    statements: 8,
  },
  'searchNeeds, with the viewer’s own match': {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30) { totalCount nodes { title } edges { match { score strength viewerCan { dismiss } } } }`,
    statements: 7,
  },
  introductionMessages: {
    asked: `introductionMessages(introductionId: $introduction, channel: company, first: 30) ${page('{ body author { name } }')}`,
    statements: 9,
  },
  'solvers, with how dependably they answer': {
    asked: `solvers(first: 30) ${page('{ name responsiveness }')}`,
    statements: 4,
  },
  'organisations, with how dependably they answer': {
    asked: `organisations(first: 30) ${page('{ name responsiveness }')}`,
    statements: 4,
  },
  'solvers, with whether mails reach them': {
    asked: `solvers(first: 30) ${page('{ name mailsArrive }')}`,
    statements: 4,
  },
  'organisations, with whether mails reach them': {
    asked: `organisations(first: 30) ${page('{ name mailsArrive }')}`,
    statements: 4,
  },
  searchNeeds: {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30) ${found(need)}`,
    statements: 11,
  },
  'searchNeeds, by match': {
    asked: `searchNeeds(text: "chutes", filter: { states: [published] }, first: 30, sort: match, solverId: $solver) ${found('{ title }')}`,
    statements: 11,
  },
  searchSolvers: { asked: `searchSolvers(text: "capteurs", first: 30) ${found(solver)}`, statements: 12 },
  searchIdeas: {
    asked: `searchIdeas(text: "essai", first: 30) ${found('{ title solver { name } }')}`,
    statements: 7,
  },
  unmetDemand: {
    asked: `unmetDemand(first: 30) ${page(`{ searches tag ${tag} territory { name } needCount needs { title } }`)}`,
    statements: 9,
  },
  labelsToTag: {
    asked: `labelsToTag(first: 100) { label profiles examples { name } proposals { tag ${tag} } tags ${tag} }`,
    statements: 6,
  },
  tags: { asked: `tags(facet: technology, first: $length) ${page(tag)}`, statements: 4 },
  'tags, as curators tend them': {
    asked: `tags(facet: technology, first: $length) ${page('{ label version broader { label } usage { needs solvers } }')}`,
    statements: 4,
  },
  territories: { asked: `territories(first: $length) ${page(territory)}`, statements: 4 },
};

/**
 * Lists whose rows have two sides. Their objects are found together if both sides come at once, and in two statements
 * if one comes first. Here `statements` is the maximum.
 */
export const listsOfPairs: Record<string, List> = {
  needsToModerate: {
    asked: `needsToModerate(first: 30) ${page(`{ title organisation { name } tags { label }
      pool { id needs { title organisation { name } } }
      likelyDuplicates { resemblance sameCompany inSamePool need { title organisation { name } tags { label } } } }`)}`,
    statements: 13,
  },
  matchesOfNeed: { asked: `matchesOfNeed(needId: $need, first: 30) ${page(match)}`, statements: 24 },
  'matchesOfNeed, with what stands in the way': {
    asked: `matchesOfNeed(needId: $need, first: 30) ${page('{ score blocker blockedUntil introductionRequest { state } mayAskForIntroduction }')}`,
    statements: 12,
  },
  matchesOfSolver: { asked: `matchesOfSolver(solverId: $solver, first: 30) ${page(match)}`, statements: 24 },
  pairsToJudge: { asked: `pairsToJudge(first: 50) ${match}`, statements: 25 },
  'matchesOfNeed, dismissed': {
    asked: `matchesOfNeed(needId: $need, first: 30, dismissed: true) ${page(match)}`,
    statements: 25,
  },
  'matchesOfSolver, dismissed': {
    asked: `matchesOfSolver(solverId: $solver, first: 30, dismissed: true) ${page(match)}`,
    statements: 25,
  },
  dismissals: {
    asked: `dismissals(first: 30) ${page(`{ reason comment person { name } match ${match} }`)}`,
    statements: 25,
  },
  introductionsOfNeed: {
    asked: `introductionsOfNeed(needId: $need, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  introductionsOfSolver: {
    asked: `introductionsOfSolver(solverId: $solver, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  myIntroductions: { asked: `myIntroductions(first: 30) ${page(introduction)}`, statements: 24 },
  introductions: { asked: `introductions(first: 30) ${page(introduction)}`, statements: 24 },
  'myIntroductions, awaiting me': {
    asked: `myIntroductions(first: 30, awaitingMe: true) ${page(introduction)}`,
    statements: 24,
  },
  myIntroductionsByTurn: {
    asked: `myIntroductionsByTurn(turn: mine, first: 30) ${page(introduction)}`,
    statements: 24,
  },
  introductionsAboutToLapse: {
    asked: `introductionsAboutToLapse(first: 30) ${page(introduction)}`,
    statements: 24,
  },
  'myIntroductions, with their conversations': {
    asked: `myIntroductions(first: 30) ${page('{ state conversations { channel unread lastMessageAt } }')}`,
    statements: 6,
  },
  'myIntroductions, with what came of them': {
    asked: `myIntroductions(first: 30) ${page('{ state calendarUrl followUps { outcome answeredBy { name } viewerCan { answer } introduction { state } } }')}`,
    statements: 8,
  },
  interestsOfNeed: { asked: `interestsOfNeed(needId: $need, first: 30) ${page(interest)}`, statements: 24 },
  interestsOfSolver: {
    asked: `interestsOfSolver(solverId: $solver, first: 30) ${page(interest)}`,
    statements: 24,
  },
  introductionRequestsOfNeed: {
    asked: `introductionRequestsOfNeed(needId: $need, first: 30) ${page(request)}`,
    statements: 13,
  },
  introductionRequestsWaiting: {
    asked: `introductionRequestsWaiting(first: 30) ${page(request)}`,
    statements: 12,
  },
  interestsOnMyNeeds: { asked: `interestsOnMyNeeds(first: 30) ${page(interest)}`, statements: 24 },
  deskQueue: {
    asked: `deskQueue(name: wants_to_answer, first: 30) ${page(`{ id title company { name } since why dueOn assignedTo { name } snoozedUntil need ${need} solver ${solver} interest ${interest} }`)}`,
    statements: 26,
  },
  undoableDecisions: {
    asked: `undoableDecisions { act at until need { title } introduction { state } interest { state } request { state } }`,
    statements: 4,
  },
  'deskQueue, of needs': {
    asked: `deskQueue(name: to_introduce, first: 30, assignedToMe: false) ${page('{ id title company { name } since why dueOn assignedTo { name } snoozedUntil }')}`,
    statements: 6,
  },
  'deskQueue, of addresses': {
    asked: `deskQueue(name: out_of_reach, first: 30) ${page('{ id title company { name } solver { name } since why }')}`,
    statements: 6,
  },
  followUpsToAnswer: {
    asked: `followUpsToAnswer(first: 30) ${page('{ side viewerCan { answer } introduction { state need { title } } }')}`,
    statements: 8,
  },
  interestsWaiting: { asked: `interestsWaiting(first: 30) ${page(interest)}`, statements: 24 },
  contentReports: { asked: `contentReports(first: 30) ${page(report)}`, statements: 18 },
  'contentReports, settled': {
    asked: `contentReports(first: 30, state: resolved) ${page(report)}`,
    statements: 18,
  },
  contentReportsAboutPerson: {
    asked: `contentReportsAboutPerson(personId: $author, first: 30) ${page(report)}`,
    statements: 18,
  },
  contentReportsAboutOrganisation: {
    asked: `contentReportsAboutOrganisation(organisationId: $organisation, first: 30) ${page(report)}`,
    statements: 18,
  },
  sessionsOfPerson: { asked: 'sessionsOfPerson(personId: $person) { device isThisOne }', statements: 3 },
  whatIHoldAlone: { asked: 'whatIHoldAlone { id kind title mustGoOn successors { name } }', statements: 16 },
  myContentReports: { asked: `myContentReports(first: 30) ${page(report)}`, statements: 18 },
  myNotices: {
    asked: `myNotices(first: 30) ${page(`{ title body need ${need} solver ${solver} match ${match} }`)}`,
    statements: 28,
  },
};
