/** Where a report stands. `resolved`: something was done about the text; `dismissed`: there was nothing to do. */
export const contentReportStates = ['open', 'resolved', 'dismissed'] as const;
export type ContentReportState = (typeof contentReportStates)[number];

/** How a curator settles a report. */
export type Settlement = Exclude<ContentReportState, 'open'>;
