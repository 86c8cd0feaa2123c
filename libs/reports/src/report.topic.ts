import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { headed, quoted } from '@passerelle/mail';
import { type Audience, defineTopic, everyCurator, inRole } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import { type ReportFacts, ReportNotices } from './report-notices.js';
import { ContentReport, ContentReported, ContentReportSettled } from './report/content-report.entity.js';
import { seesReportSql } from './report/content-report.policy.js';

/** Curators are not notified of a report on their own text. */
const curators: Audience<ContentReport> = async ({ organisationId, authorId }, { manager }) => {
  const all = await everyCurator(organisationId, manager);
  return inRole(
    'curator',
    all.filter(({ id }) => id !== authorId),
  );
};

/** The role of the recipient matters only to mails, and no mail is sent. */
const reporter: Audience<ContentReport> = async ({ reporterId }) =>
  reporterId === null ? [] : [{ recipient: { kind: 'person', id: reporterId }, as: 'company' }];

/** Ten reports on the same text are one task for a curator. */
const isFirst = async (
  _: unknown,
  { kind, contentId, id, state }: ContentReport,
  manager: EntityManager,
): Promise<boolean> => {
  if (state !== 'open') return false;
  const [first] = await manager.find(ContentReport, {
    where: { kind, contentId, state: 'open' },
    order: { id: 'ASC' },
    take: 1,
  });
  return first?.id === id;
};

const precedesNote: Record<Language, string> = { fr: 'L’équipe précise', en: 'The team adds' };

const withNote = (text: string, { report: { note } }: ReportFacts, language: Language): string =>
  note === null ? text : `${text} ${headed(precedesNote[language], quoted(note, language), language)}`;

/**
 * Notices about a report: to curators that it waits, to the reporter how it was settled. No mail, since a report is
 * not urgent.
 */
export const reportTopic = defineTopic({
  name: 'report',
  source: ReportNotices,
  visible: `EXISTS (
    SELECT FROM content_report AS report
    WHERE report.id = CAST(notice.data ->> 'reportId' AS uuid) AND ${seesReportSql})`,
  notices: {
    content_reported: {
      on: ContentReported,
      handler: 'NotifyCuratorsOnContentReported',
      means: 'Somebody reported a text.',
      to: 'the curators',
      mailed: false,
      audience: curators,
      when: isFirst,
      words: {
        fr: {
          heading: 'Un texte est signalé',
          body: ({ report: { state } }) =>
            state === 'open' ? 'Le signalement attend votre lecture.' : 'Le signalement a été traité depuis.',
        },
        en: {
          heading: 'A text is reported',
          body: ({ report: { state } }) =>
            state === 'open'
              ? 'The report waits for you to read it.'
              : 'The report has been dealt with since.',
        },
      },
    },
    content_report_settled: {
      on: ContentReportSettled,
      handler: 'NotifyReporterOnContentReportSettled',
      means: 'A curator settled the viewer’s report.',
      to: 'the person who reported',
      mailed: false,
      audience: reporter,
      words: {
        fr: {
          heading: 'Votre signalement a été examiné',
          body: (facts) =>
            withNote(
              facts.report.state === 'resolved'
                ? `L’équipe ${placeIn.fr.ofOperator} a fait le nécessaire. Merci de l’avoir signalé.`
                : `L’équipe ${placeIn.fr.ofOperator} l’a lu et n’a rien changé. Merci de l’avoir signalé.`,
              facts,
              'fr',
            ),
        },
        en: {
          heading: 'Your report has been looked into',
          body: (facts) =>
            withNote(
              facts.report.state === 'resolved'
                ? `The ${placeIn.en.operatorName} team has done what was needed. Thank you for reporting it.`
                : `The ${placeIn.en.operatorName} team has read it and changed nothing. Thank you for reporting it.`,
              facts,
              'en',
            ),
        },
      },
    },
  },
});
