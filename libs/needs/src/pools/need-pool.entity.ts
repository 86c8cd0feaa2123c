import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Need } from '../need/need.entity.js';

/** Needs that a curator has linked, to be introduced together. Their companies do not learn of each other. */
@Entity('need_pool')
export class NeedPool {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}

/** The membership of a need in a pool; a need is in one pool at most. */
@Entity('need_pool_member')
@Index(['poolId'])
export class NeedPoolMember {
  @PrimaryColumn('uuid')
  needId: string;

  @Column('uuid')
  poolId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  joinedAt: Date;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => NeedPool, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'pool_id' })
  pool: Relation<NeedPool>;
}
