import { placeIn } from '@passerelle/config/place';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './reports.fr.js';

export const en: CatalogueLike<typeof fr> = {
  kind: 'Kind of text',
  content: 'Reported text',
  reason: 'Reason',
  comment: 'Details',
  note: 'Answer',
  commentNeeded: 'Say in a few words what is wrong.',
  ownText: 'This text is yours: you can correct it yourself.',
  alreadySettled: 'This report has been dealt with already.',
  tooManyReports: ({ max }) =>
    `You have made ${max} reports in one day. Go on tomorrow, or write to the ${placeIn.en.operatorName} team.`,

  // Actions in the audit log.
  did_report: 'reported the text',
  did_resolve: 'settled the report',
  did_dismiss: 'dismissed the report',
};
