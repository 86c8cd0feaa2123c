// The SQL form of rules of `content-report.policy.ts`. The conditions are on a row named `report`, with the parameters of `parametersOf`.

/** SQL form of `mayOnReport(actor, 'settle', report)`. */
export const settlesReportSql = `(:isCurator AND COALESCE(report.author_id <> :personId, true)
  AND (report.organisation_id IS NULL OR report.organisation_id <> ALL (:organisationIds))
  AND COALESCE(report.barred_person_id <> :personId, true)
  AND (report.barred_organisation_id IS NULL OR report.barred_organisation_id <> ALL (:organisationIds)))`;

/** SQL form of `mayOnReport(actor, 'see', report)`. */
export const seesReportSql = `(report.reporter_id = :personId OR ${settlesReportSql})`;
