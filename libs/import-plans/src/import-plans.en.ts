import { placeIn } from '@passerelle/config/place';
import { type CatalogueLike, numbersIn } from '@passerelle/problems';
import type { fr } from './import-plans.fr.js';

const number = numbersIn('en');

export const en: CatalogueLike<typeof fr> = {
  externalId: 'Identifier',
  tags: 'Topics',
  ideas: 'Ideas',
  organisation: 'Company',
  siret: 'SIRET',
  neededInDays: 'In how many days',
  status: 'State',

  adviceKind: 'Write startup, student, project holder or entrepreneur.',
  adviceTerritories:
    'Write the name, the postcode or the INSEE code of a commune, the name of a métropole or a département, or a code such as commune:45234.',
  adviceTags: 'Write the name of a topic of Passerelle, or a reference such as theme:silver-economie.',
  adviceEmail: 'Write one address, such as first.last@example.fr.',
  adviceSiret: 'Copy the 14 digits from the official notice of the company.',
  adviceStatus: 'Write draft, submitted or published.',
  adviceRole: 'Write owner or member.',
  adviceOrganisationKind: 'Write service_company, startup, cfa, school, cluster or public_body.',
  adviceRequired: 'Fill in this cell, or remove the row.',
  adviceRow: 'Correct the row in your file, then send it again: no other row is imported twice.',

  file: 'File',
  leftOut: 'Rows left out',
  columns: 'Columns',
  columnMissing: ({ column }) => `Say which column is “${column}”.`,
  columnTwice: ({ column }) => `“${column}” is chosen for two columns.`,
  rowNotAlike: 'Only a row that is like another can be left out.',
  columnUnknown: 'There is no such column.',
  columnsOfFile: ({ count }) => `This file has ${number(count)} columns.`,
  planChanged: 'The plan has changed since you read it: read it again.',
  notPlanned: 'This file no longer waits to be applied.',
  alreadyApplied: 'This import is applied already, or being applied.',
  notToMap: 'The columns of this file can no longer be changed.',
  notToUndo: 'Only an applied import can be undone.',
  alreadyUndone: 'This import is undone already, or being undone.',
  tooLateToUndo: 'This import is more than thirty days old: it can no longer be undone.',
  notToDrop: 'This import can no longer be put aside.',
  tooManyPlans: ({ count }) => `You already have ${count} files waiting. Apply one or put one aside first.`,
  tooManyFiles: ({ count }) => `You have sent ${count} files in a day: go on tomorrow.`,
  noLongerSaid: 'This remark is from an earlier version of Passerelle: send the file again to read it.',
  unreadable: 'This file could not be read. Save it as CSV UTF-8, then send it again.',
  changedWhileApplied: ({ row }) =>
    `The data changed during the import: it stopped before row ${number(row)}. Send the file again for the rest; nothing is imported twice.`,
  mayNoLongerPlan:
    'Whoever sent it may no longer import files: nothing is taken over, and nothing of the file is kept.',
  mayNoLongerApply: ({ row }) =>
    `Whoever applied it may no longer import files: the import stopped before row ${number(row)}. Undo it, or send the file again; what is already taken over will not be taken twice.`,
  mayNoLongerUndo:
    'Whoever was undoing it may no longer import files: a part is left to undo. You can go on.',
  keepsFailing:
    'Passerelle could not prepare this import, though it tried several times. Send it again later; if this happens again, tell the administration.',
  failsWhileApplied: ({ row }) =>
    `Though it was tried several times, the import stopped before row ${number(row)}. Undo it, or send the file again later; what is already taken over will not be taken twice. If this happens again, tell the administration.`,
  failsWhileUndone:
    'Though it was tried several times, a part is left to undo. Try again later; if this happens again, tell the administration.',
  otherTerritories: ({ name, codes, more }) =>
    `“${name}” is the name of several territories: ${codes.join(', ')}${more > 0 ? `, and ${more} others` : ''}. Write the code of the right one in the place of the name.`,
  takenFor: ({ name, code }) =>
    `“${name}” is taken for the one in the ${placeIn.en.departementName} (${code}); other places have that name.`,
  postcodeTaken: ({ postcode, names }) =>
    `“${postcode}” is taken for the communes with this postcode: ${names.join(', ')}.`,
  postcodeOfMany: ({ postcode, count }) =>
    `“${postcode}” is the postcode of ${count} communes. Write the name of the right one.`,
  unknownValue: 'This value is not known.',

  hasIntroductions: 'An introduction, an interest or a request to meet depends on it.',
  hasJudgements: 'Somebody has dismissed or judged a match with this profile or need.',
  hasNotes: 'A note, a report or a mark of the desk is about it.',
  isTakenUp: 'A concept or a working group rests on it.',
  wasHandled: 'Somebody has taken care of it since the import.',
  companyIsUsed: 'This company has members, other needs or a profile.',

  tooLarge: ({ max }) => `This file is over ${max} MB: cut it into several files.`,
  emptyFile: 'This file is empty.',
  kindOfImport: 'Say whether the file describes solvers, needs or contacts.',
  onlyCurators: () => `Only the team of ${placeIn.en.operatorName} can import files.`,

  // What the audit log says was done.
  did_sendImport: 'sent a file to import',
  did_planImport: 'prepared the import',
  did_applyImport: 'started the import',
  did_undoImport: 'undid an import',
  did_dropImport: 'gave the import up',
};
