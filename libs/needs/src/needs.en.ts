import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './needs.fr.js';

const actions = {
  submit: 'be submitted',
  requestChanges: 'be sent back for changes',
  publish: 'be published',
  refuse: 'be refused',
  expire: 'expire',
  renew: 'be renewed',
  close: 'be closed',
};

const states = {
  draft: 'a draft',
  submitted: 'waiting for review',
  changes_requested: 'waiting for changes',
  published: 'published',
  expired: 'expired',
  closed: 'closed',
};

const wayOut: Partial<Record<keyof typeof states, string>> = {
  published: ' A curator can do it if you ask.',
  changes_requested: ' That is for the company to do.',
};

export const en: CatalogueLike<typeof fr> = {
  title: 'Title',
  description: 'Description',
  wantedKinds: 'Solvers wanted',
  acceptsRemote: 'At a distance',
  confidential: 'Confidentiality',
  neededBy: 'Needed by',
  wantedKindsColumn: 'Wanted solvers',
  confidentialColumn: 'Confidential',
  neededByColumn: 'Needed by',

  heading_title: 'The title',
  within_title: 'the title',
  heading_description: 'The description',
  within_description: 'the description',
  heading_tagIds: 'The tags',
  within_tagIds: 'the tags',
  heading_territoryCodes: 'The territory',
  within_territoryCodes: 'the territory',
  heading_wantedKinds: 'Who may answer',
  within_wantedKinds: 'who may answer',
  heading_acceptsRemote: 'Answers from a distance',
  within_acceptsRemote: 'whether answers from a distance are welcome',
  heading_confidential: 'Name of the company',
  within_confidential: 'whether your name is hidden',
  heading_neededBy: 'The date',
  within_neededBy: 'the date',
  none: 'none',
  anybody: 'everybody',
  welcome: 'welcome',
  unwelcome: 'not wanted',
  nameHidden: 'hidden until an introduction',
  nameShown: 'shown',
  noDay: 'not said',

  reasons: 'Reasons',
  note: 'Note',
  needs: 'Needs',

  notPast: 'This date is in the past. Choose today or a day to come.',
  noteNeeded:
    'With the reason “other”, say in a few words what is wrong: the company will read nothing else.',
  onlyServiceCompanies: 'Only a home-service company can post a need.',

  already: ({ state }) => `This need is already ${states[state]}.`,
  cannot: ({ state, transition }) => `This need is ${states[state]}: it cannot ${actions[transition]}.`,
  notEditable: ({ state }) => `This need is ${states[state]}: you cannot change it.${wayOut[state] ?? ''}`,
  notPoolable: ({ state, title }) =>
    `“${title}” is ${states[state]}: only needs that wait for review or are published can be pooled.`,

  notOfferable: ({ state }) => `This need is ${states[state]}: the company no longer has to send it.`,
  offeredJustNow: 'The company has just been told. You can remind it in an hour.',
  nobodyToAsk: 'Nobody of this company has an account: say whom to write to.',

  nothingToUndo: 'Too late: the company has been told, and the decision can no longer be undone silently.',
  alreadyUndone: 'This decision has been undone already: the need waits for review again.',
  goneOn: 'The company has gone on with this need: the decision can no longer be undone.',
  changedBeforeEdit: 'This need has been changed meanwhile. Compare both versions, then save again.',
  nobodyJoined:
    'Nobody at this company has an account: no request would reach it. Correct this need yourself, or refuse it.',
  changedSinceRead: 'This need has been changed since you read it. Reload the page and read it again.',
  tooManyDrafts: ({ count }) =>
    `Your organisation has ${count} drafts already. Submit or drop some before you begin another one.`,
  tooManySubmitted: ({ count }) =>
    `Your organisation has ${count} needs waiting for review already. You can submit this one once curators have read some.`,
  poolFull: ({ max }) => `A pool holds ${max} needs at most.`,

  wrong_unclear: 'It is hard to see what you are looking for',
  remedy_unclear: 'Describe one real situation: who is concerned, what happens, what should change.',
  wrong_too_vague: 'There is too little in it to answer',
  remedy_too_vague: 'Say how many people it concerns, by when, and what you can put into it.',
  wrong_several_needs_in_one: 'Your text holds several needs',
  remedy_several_needs_in_one:
    'Keep one here and post the others apart: each will find those who can answer it.',
  wrong_wrong_tags: 'The tags do not fit the text',
  remedy_wrong_tags: 'Choose those that say what you are looking for, and take the others off.',
  wrong_wrong_territory: 'The territory does not fit the text',
  remedy_wrong_territory: 'Name the communes or the territory where the answer is wanted.',
  wrong_personal_data: 'The text lets a person be recognised',
  remedy_personal_data:
    'Take out names, addresses, numbers and details of health: describe the situation, not somebody.',
  wrong_advertising: 'The text presents your services more than your need',
  remedy_advertising: 'Say what you lack and what you expect of those who answer.',
  wrong_not_a_need: 'This is not a need of your company',
  remedy_not_a_need: 'If you offer a solution, create a solver’s profile: needs will find you.',
  wrong_out_of_scope: 'This need does not concern home services',
  remedy_out_of_scope: 'If it has to do with your work in people’s homes, say how.',
  wrong_duplicate: 'This need is much like another one of your company',
  remedy_duplicate: 'Add to the first rather than post a second, or say what sets them apart.',
  wrong_unlawful: 'What you ask for is not allowed by law',
  remedy_unlawful: 'Leave out, for instance, any condition of age, sex or origin, and any undeclared work.',

  hint_title: 'Say what you need in one line: that is the title, and it may be enough.',
  hint_tags: 'Choose at least one tag: it tells whom to show your need to.',
  hint_territories: 'Say where: choose at least one territory.',
  hint_past_date: 'The date is in the past: choose another one, or give none.',
  hint_situation:
    'Describe one real situation in two or three sentences: what happens today, and what should change.',
  hint_audience: 'Say for whom: older people, children, your staff…',
  hint_quantity: 'Say how many people or homes it concerns, even roughly.',
  hint_deadline: 'If time presses, say by when.',

  badDate: 'There is no such date, or it is written otherwise. Write 2026-12-31 or 31/12/2026.',
  stateNotByImport:
    'An import does not change the state of a need that is known: publish or close it in Passerelle.',
  siretOfAnother: ({ known, said }) =>
    `This SIRET is that of “${known}”, not of “${said}”: the need is attached to “${known}”.`,
  closedForImport: 'This need is closed: it can no longer be changed.',
  notABeginning: 'A new need is imported as draft, submitted or published.',
  alreadyInFile: ({ row }) => `Row ${row} describes this need already, in other words.`,
  goneSince: 'It no longer exists.',
  changedSinceImport: 'This need has changed since the import: it stays as it is.',
  noSuchCompany: 'No organisation has this id.',
  companyOnlyByName: ({ name }) =>
    `People have registered under the name “${name}”, which anybody may have chosen. Give the organisation’s SIRET, or its id in Passerelle instead of its name.`,
  notAServiceCompany: ({ name }) => `This is “${name}”, which is not a home-service company.`,

  // Actions in the audit log: “Nadia Ferrand a publié.”
  did_draft: 'began it',
  did_copy: 'began it, after another need',
  did_edit: 'changed it',
  did_offer: 'asked the company to read and send it',
  did_submit: 'sent it',
  did_requestChanges: 'asked for changes',
  did_publish: 'published it',
  did_refuse: 'refused it',
  did_undo: 'undid the decision, and nobody was told',
  did_renew: 'renewed it',
  did_expire: 'took it down, as its time had come',
  did_close: 'closed it',
  did_delete: 'deleted it',
  did_pool: 'pooled it with other needs',
  did_leavePool: 'took this need out of its pool',
  did_import: 'imported it',
  did_undoImport: 'undid an import',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_title: 'title',
  field_description: 'description',
  field_tagIds: 'topics',
  field_territoryCodes: 'places',
  field_wantedKinds: 'who may answer',
  field_acceptsRemote: 'remotely',
  field_confidential: 'confidentiality',
  field_neededBy: 'deadline',

  // Codes that the audit log stores as reasons.
  reason_met_here: 'met here',
  reason_met_elsewhere: 'met elsewhere',
  reason_dropped: 'dropped',
  reason_refused: 'refused',
  reason_unclear: 'unclear',
  reason_too_vague: 'too vague',
  reason_several_needs_in_one: 'several needs in one',
  reason_wrong_tags: 'topics to look at again',
  reason_wrong_territory: 'place to look at again',
  reason_personal_data: 'personal data',
  reason_advertising: 'advertising',
  reason_not_a_need: 'not a need',
  reason_out_of_scope: 'out of scope',
  reason_duplicate: 'posted already',
  reason_unlawful: 'against the law',
  reason_other: 'another reason',
};
