import { noticeKindsAbout, type NoticeTopic } from './notice.entity.js';

/** The rule of `mayOnNeed(actor, 'see', need)`. */
const seesNeed = `EXISTS (
  SELECT FROM need
  WHERE need.id = CAST(notice.data ->> 'needId' AS uuid)
    AND (need.state = 'published' OR need.organisation_id = ANY (:organisationIds) OR (:isCurator AND need.state <> 'draft' AND (need.state <> 'closed' OR need.submitted_at IS NOT NULL))))`;

/** The rule of `mayOnIntroduction(actor, 'see', introduction)`, whatever has become of the need since. */
const seesIntroduction = `EXISTS (
  SELECT FROM introduction
  JOIN need ON need.id = introduction.need_id
  JOIN solver ON solver.id = introduction.solver_id
  WHERE introduction.id = CAST(notice.data ->> 'introductionId' AS uuid)
    AND (:isCurator OR need.organisation_id = ANY (:organisationIds)
      OR solver.organisation_id = ANY (:organisationIds) OR solver.person_id = :personId))`;

/** The rule of `mayOnInterest(actor, 'see', interest)`. */
const seesInterest = `EXISTS (
  SELECT FROM interest
  JOIN need ON need.id = interest.need_id
  JOIN solver ON solver.id = interest.solver_id
  WHERE interest.id = CAST(notice.data ->> 'interestId' AS uuid)
    AND (:isCurator OR need.organisation_id = ANY (:organisationIds)
      OR solver.organisation_id = ANY (:organisationIds) OR solver.person_id = :personId))`;

/**
 * Of whom a reader may be told what, by topic: the rules of the policies, in SQL over the table `notice`, so that pages
 * are full and counts are right. `:personId`, `:organisationIds` and `:isCurator` are those of the reader.
 */
const visible: Record<NoticeTopic, string> = {
  match: seesNeed,
  need: seesNeed,
  introduction: seesIntroduction,
  interest: seesInterest,
  // It tells that there is something to read, to whoever was of the conversation; what it is, the conversation shows.
  message: seesIntroduction,
};

const topics = Object.keys(visible) as NoticeTopic[];

/** The notices about what the reader may see. */
export const visibleNotices = topics
  .map((topic) => `(notice.kind = ANY (:${topic}Kinds) AND ${visible[topic]})`)
  .join(' OR ');

/** The parameters of `visibleNotices` that are the same for all readers. */
export const kindsByTopic = Object.fromEntries(
  topics.map((topic) => [`${topic}Kinds`, noticeKindsAbout[topic]]),
);
