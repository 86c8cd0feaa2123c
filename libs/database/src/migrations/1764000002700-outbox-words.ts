import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of the field: a delivery has a handler and may be dead-lettered, a worker gets a request and sends a reply. */
export class OutboxWords1764000002700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE delivery RENAME COLUMN reaction TO handler`);
    await runner.query(`UPDATE delivery SET state = 'dead_lettered' WHERE state = 'set_aside'`);
    await runner.query(`ALTER TABLE question RENAME TO worker_request`);
    await runner.query(`ALTER TABLE worker_request RENAME CONSTRAINT question_pkey TO worker_request_pkey`);
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN asked TO payload`);
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN asked_at TO sent_at`);
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN answer TO reply`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN reply TO answer`);
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN sent_at TO asked_at`);
    await runner.query(`ALTER TABLE worker_request RENAME COLUMN payload TO asked`);
    await runner.query(`ALTER TABLE worker_request RENAME CONSTRAINT worker_request_pkey TO question_pkey`);
    await runner.query(`ALTER TABLE worker_request RENAME TO question`);
    await runner.query(`UPDATE delivery SET state = 'set_aside' WHERE state = 'dead_lettered'`);
    await runner.query(`ALTER TABLE delivery RENAME COLUMN handler TO reaction`);
  }
}
