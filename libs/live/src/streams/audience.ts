import { Injectable } from '@nestjs/common';
import { ofReader, readersSql } from '@passerelle/accounts';
import { Settings } from '@passerelle/config';
import { seesConceptSql } from '@passerelle/concepts';
import { Database, type Invalidation, type Topic } from '@passerelle/database';
import { readsGroupSql } from '@passerelle/groups';
import { readsChannelSql, seesIntroductionSql } from '@passerelle/introductions';
import { belongsToCompanySql, seesNeedSql } from '@passerelle/needs';
import { hasPartInSupervisionSql, holdsProfileSql } from '@passerelle/solvers';

/** A hint in the form for browsers: the name of a changed object. */
export interface SentHint {
  topic: Topic;
  id: string | null;
}

interface Readable {
  /** The SQL that joins the rows of the condition to the rows of `hint`. */
  join: string;
  /** Who may read the object: SQL form of its policy. */
  condition: string;
}

const introduction = `JOIN introduction ON introduction.id = hint.id
  JOIN need ON need.id = introduction.need_id JOIN solver ON solver.id = introduction.solver_id`;

const readable: Record<Topic, Readable> = {
  // The notices of a person, or of a profile that the person holds.
  notice: {
    join: 'LEFT JOIN solver ON solver.id = hint.id',
    condition: `(hint.id = :personId OR ${holdsProfileSql})`,
  },
  conversation: { join: introduction, condition: readsChannelSql('hint.part') },
  introduction: { join: introduction, condition: seesIntroductionSql },
  concept: { join: 'JOIN concept ON concept.id = hint.id', condition: seesConceptSql },
  // Other people may read a published need, but get no hints about the need.
  need: {
    join: 'JOIN need ON need.id = hint.id',
    condition: `(${belongsToCompanySql} OR (:isCurator AND ${seesNeedSql}))`,
  },
  desk: { join: '', condition: ':isCurator' },
  import: { join: 'JOIN import_plan ON import_plan.id = hint.id', condition: ':isCurator' },
  // Matches of a need, or of a profile.
  matches: {
    join: 'LEFT JOIN need ON need.id = hint.id LEFT JOIN solver ON solver.id = hint.id',
    condition: `(${belongsToCompanySql} OR ${holdsProfileSql}
      OR (:isCurator AND (solver.id IS NOT NULL OR ${seesNeedSql})))`,
  },
  group: { join: 'JOIN working_group ON working_group.id = hint.id', condition: readsGroupSql },
  // Supervision of a profile.
  supervision: { join: 'JOIN solver ON solver.id = hint.id', condition: hasPartInSupervisionSql },
};

const topics = Object.keys(readable) as Topic[];

/** Whether this version of the product has the topic and sends hints about it to browsers. */
export const isTopic = (topic: string): topic is Topic => Object.hasOwn(readable, topic);

/** Finds out who may read a changed object, at this moment. */
@Injectable()
export class Audience {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /**
   * Finds the hints that each session may get, and omits sessions without any. Runs one statement for each topic, for
   * any number of hints and sessions.
   */
  async of(
    hints: readonly Invalidation[],
    sessionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly SentHint[]>> {
    const found = new Map<string, SentHint[]>();
    for (const topic of topics) {
      const some = hints.filter((hint) => hint.topic === topic);
      if (some.length === 0) continue;
      for (const { sessionId, id } of await this.ofTopic(topic, some, sessionIds)) {
        const given = found.get(sessionId) ?? [];
        given.push({ topic, id });
        found.set(sessionId, given);
      }
    }
    return found;
  }

  private ofTopic(
    topic: Topic,
    hints: readonly Invalidation[],
    sessionIds: readonly string[],
  ): Promise<{ sessionId: string; id: string | null }[]> {
    const { join, condition } = readable[topic];
    return this.database.manager.query(
      `WITH reader AS MATERIALIZED (${readersSql('$1::uuid[]', this.settings)})
       SELECT DISTINCT reader.session_id AS "sessionId", hint.id
       FROM reader CROSS JOIN unnest($2::uuid[], $3::text[], $4::uuid[]) AS hint (id, part, person_id) ${join}
       WHERE (hint.person_id IS NULL OR hint.person_id = reader.person_id) AND (${ofReader(condition)})`,
      [
        sessionIds,
        hints.map(({ id }) => id),
        hints.map(({ part }) => part ?? null),
        hints.map(({ personId }) => personId ?? null),
      ],
    );
  }
}
