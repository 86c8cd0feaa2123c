import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the last run of a scheduled task went; one row for each task. */
@Entity('scheduled_task_run')
export class ScheduledTaskRun {
  /** The name of the task. */
  @PrimaryColumn('text')
  task: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  /** Null: it is under way, or its worker died. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** What it failed of: the kind of the error and its place, as in the log. Null: it did not fail. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** When a run last ended well. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  succeededAt: Date | null;
}
