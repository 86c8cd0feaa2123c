/** State of a report. `resolved`: a curator acted on the text; `dismissed`: no action was needed. */
export const contentReportStates = ['open', 'resolved', 'dismissed'] as const;
export type ContentReportState = (typeof contentReportStates)[number];

/** How a curator settles a report. */
export type Settlement = Exclude<ContentReportState, 'open'>;
