import type { Transaction } from '@passerelle/database';
import type { Sentence } from '@passerelle/problems';
import { sentences } from './import-plans.sentences.js';
import type { ImportLine } from './plan/import-line.entity.js';

/** Kinds of objects that people may build on. */
type BuiltOnKind = Exclude<ImportLine['kind'], 'invitation'>;

/** Every action of a person is in the log. Imports and their undoing are no use of the object. */
const handled = `EXISTS (SELECT FROM audit_entry WHERE object_id = object.id AND action NOT IN ('import', 'undoImport'))`;

/** Links of concepts and groups, which would be lost silently. */
const takenUp = {
  solver_id: 'EXISTS (SELECT FROM concept_idea JOIN idea ON idea.id = idea_id WHERE solver_id = object.id)',
  need_id: `EXISTS (SELECT FROM concept_need WHERE need_id = object.id)
     OR EXISTS (SELECT FROM concept_joining WHERE need_id = object.id)
     OR EXISTS (SELECT FROM group_need WHERE need_id = object.id)`,
};

/**
 * People's uses of an object, as conditions on the tables with this column. The first true condition is the reason
 * why the object stays.
 */
const builtOn = (column: 'solver_id' | 'need_id'): readonly [condition: string, why: Sentence][] => [
  [
    `EXISTS (SELECT FROM introduction WHERE ${column} = object.id)
     OR EXISTS (SELECT FROM interest WHERE ${column} = object.id)
     OR EXISTS (SELECT FROM introduction_request WHERE ${column} = object.id)`,
    sentences.hasIntroductions(),
  ],
  [
    `EXISTS (SELECT FROM match JOIN match_dismissal ON match_id = match.id WHERE match.${column} = object.id)
     OR EXISTS (SELECT FROM match JOIN match_judgement ON match_id = match.id WHERE match.${column} = object.id)`,
    sentences.hasJudgements(),
  ],
  [
    `EXISTS (SELECT FROM desk_note WHERE ${column} = object.id)
     OR EXISTS (SELECT FROM content_report WHERE ${column} = object.id)
     OR EXISTS (SELECT FROM desk_assignment WHERE subject_key = object.id::text)`,
    sentences.hasNotes(),
  ],
  [takenUp[column], sentences.isTakenUp()],
  [handled, sentences.wasHandled()],
];

const conditions: Readonly<Record<BuiltOnKind, readonly [condition: string, why: Sentence][]>> = {
  solver: builtOn('solver_id'),
  need: builtOn('need_id'),
  organisation: [
    [
      `EXISTS (SELECT FROM membership WHERE organisation_id = object.id)
       OR EXISTS (SELECT FROM need WHERE organisation_id = object.id)
       OR EXISTS (SELECT FROM solver WHERE organisation_id = object.id)
       OR EXISTS (SELECT FROM invitation WHERE organisation_id = object.id)
       OR EXISTS (SELECT FROM join_request WHERE organisation_id = object.id)`,
      sentences.companyIsUsed(),
    ],
    [
      `EXISTS (SELECT FROM desk_note WHERE organisation_id = object.id)
       OR EXISTS (SELECT FROM content_report WHERE organisation_id = object.id)`,
      sentences.hasNotes(),
    ],
    [handled, sentences.wasHandled()],
  ],
};

/** Why some of these objects have to stay, by id. One statement. */
export async function whatsBuiltOn(
  tx: Transaction,
  kind: BuiltOnKind,
  ids: readonly string[],
): Promise<Map<string, Sentence>> {
  const cases = conditions[kind].map(([condition], i) => `WHEN ${condition} THEN ${i}`).join('\n');
  const rows = await tx.manager.query<{ id: string; why: number | null }[]>(
    `SELECT object.id, CASE ${cases} END AS why FROM unnest($1::uuid[]) AS object (id)`,
    [ids],
  );
  return new Map(
    rows.flatMap(({ id, why }) => {
      const sentence = why === null ? undefined : conditions[kind][why]?.[1];
      return sentence === undefined ? [] : [[id, sentence] as const];
    }),
  );
}
