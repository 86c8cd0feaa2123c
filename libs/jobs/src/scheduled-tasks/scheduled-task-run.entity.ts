import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Outcome of the last run of a scheduled task. Each task has one row. */
@Entity('scheduled_task_run')
export class ScheduledTaskRun {
  /** The name of the task. */
  @PrimaryColumn('text')
  task: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  /** null: the run is in progress, or its worker died. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** Cause of a failure: the kind of the error and its place, as in the log. null: the run did not fail. */
  @Column('text', { nullable: true })
  failure: string | null;

  /**
   * How often the task was begun since a run last ended, with success or not. A process that is killed never records
   * an end.
   */
  @Column('int', { default: 0 })
  begun: number;

  /** Since when the task is left out, because it was begun too often without an end. null: it runs. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deadLetteredAt: Date | null;

  /** When a run last succeeded. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  succeededAt: Date | null;
}
