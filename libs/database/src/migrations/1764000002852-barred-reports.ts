import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A curator who is the other party read what was reported of a conversation that is kept from them. */
export class BarredReports1764000002852 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE content_report
        ADD COLUMN barred_person_id uuid,
        ADD COLUMN barred_organisation_id uuid,
        ADD CONSTRAINT content_report_barred_person_id_fkey
          FOREIGN KEY (barred_person_id) REFERENCES person (id) ON DELETE SET NULL,
        ADD CONSTRAINT content_report_barred_organisation_id_fkey
          FOREIGN KEY (barred_organisation_id) REFERENCES organisation (id) ON DELETE SET NULL`);
    await runner.query(`
      UPDATE content_report AS report
      SET barred_person_id = CASE WHEN message.channel = 'company' THEN solver.person_id END,
        barred_organisation_id =
          CASE message.channel WHEN 'company' THEN solver.organisation_id WHEN 'solver' THEN need.organisation_id END
      FROM introduction_message AS message
        JOIN introduction ON introduction.id = message.introduction_id
        JOIN need ON need.id = introduction.need_id
        JOIN solver ON solver.id = introduction.solver_id
      WHERE report.kind = 'message' AND message.id = report.content_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE content_report DROP COLUMN barred_person_id, DROP COLUMN barred_organisation_id`);
  }
}
