import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Result of a request that its sender may repeat, written in the transaction of the change itself. */
@Entity('request_key')
export class RequestKey {
  @PrimaryColumn('uuid')
  personId: string;

  /** Chosen by the client, for one request and its retries. */
  @PrimaryColumn('text')
  key: string;

  /** The SHA-256 of the operation and its arguments, in hexadecimal. */
  @Column('text')
  asked: string;

  /** The ids of the objects created by the request. */
  @Column('uuid', { array: true, default: '{}' })
  resultIds: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  @Index()
  createdAt: Date;
}
