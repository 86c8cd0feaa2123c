import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

/**
 * Sources that use zod for texts that strangers cannot make long. Every other use is an input, and exports its rules.
 */
const noInputs: Record<string, string> = {
  'apps/server/src/commands/evaluation/evaluate-own.command.ts': 'reads a file of those who measure',
  'apps/server/src/demo/seed-demo.ts': 'reads a file of its own',
  'libs/accounts/src/authentication/serve-authentication.ts': 'called by ourselves',
  'libs/backup/src/erasures.ts': 'reads a file that a backup wrote',
  'libs/backup/src/manifest.ts': 'reads a file that a backup wrote',
  'libs/config/src/settings.ts': 'reads the environment',
  'libs/evaluation/src/evaluation-set.ts': 'reads files of those who develop',
  'libs/graphql/src/lists/cursor.ts':
    'reads what it wrote itself; its one rule for texts looks at each character once',
  'libs/graphql/src/schema/scalars.ts': 'reads a moment, from its first character to its last',
  'libs/mail/src/mailer.ts': 'checks what we wrote',
  'libs/meaning/src/model-file/model-file.ts': 'reads a file that we wrote',
  'libs/meaning/src/server-encoder.ts': 'reads numbers and no text',
  'libs/needs/src/imports/need-before.ts': 'reads what an import kept, whose texts the rules have read',
  'libs/needs/src/need/need-fields.ts': 'its rules are those of need.input.ts and imported-need.ts',
  'libs/problems/src/parse-input.ts': 'applies rules',
  'libs/problems/src/field-rules.ts': 'makes rules',
  'libs/solvers/src/imports/solver-before.ts': 'reads what an import kept, whose texts the rules have read',
  'libs/solvers/src/solver/field-of-solver.ts': 'its rules are those of solver-fields.ts',
  'libs/solvers/src/solver/solver-fields.ts': 'its rules are those of solver.input.ts and imported-solver.ts',
};

/** Arguments for calling the functions that make rules. */
const givenTo: Record<string, unknown[]> = {
  absenceInput: ['2026-03-02', null],
  minorityInput: ['2026-03-02'],
  mailableName: [{ max: 120 }],
  nameByCurator: [{ max: 120 }],
  nameOrId: [{ max: 120 }],
  nameWithoutNumber: [{ max: 120 }],
  testPlanInput: ['2026-11-24'],
  groupMeetingInput: [new Date('2026-03-02')],
  newGroupMeetingInput: [new Date('2026-03-02')],
  meetingInput: [new Date('2026-03-02')],
  metInput: ['2026-03-01', '2026-03-02'],
  timesInput: [new Date('2026-03-02')],
  needToSubmit: ['2026-03-02'],
  reasonInput: [['other']],
  periodInput: ['2026-03-02'],
};

/** Functions of inputs that make no rule. */
const makesNoRule = [
  'signInByCode',
  'typedName',
  'searchAddress',
  'authorSideOf',
  'mayHaveSetting',
  'isWholeIn',
  'timesOf',
  'wholeObjective',
  'assertWholeMeeting',
];

const MEGABYTE = 1024 * 1024;
const repeated = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
/** Long texts that reveal slow rules, a megabyte each. */
const shapes: Record<string, string> = {
  'one letter': repeated('a'),
  digits: repeated('7'),
  spaces: `a${repeated(' ').slice(2)}a`,
  'line ends': `a${repeated('\r\n').slice(2)}a`,
  accents: `a${repeated('\u0301').slice(MEGABYTE / 2)}${repeated('\u0316').slice(MEGABYTE / 2)}`,
  emoji: repeated('👩🏽‍🚒'),
  'mail addresses': repeated('a@'),
  'web addresses': repeated('http://a.'),
  html: repeated('<a href="'),
  'invisible characters': `a${repeated('\u200B').slice(2)}a`,
  'two scripts': repeated('aж'),
};

interface Rule {
  name: string;
  schema: z.ZodType;
}

/** The sources that use zod beyond its types, as paths from the root. */
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\/src\/.*\.ts$/.test(file) && !file.includes('node_modules') && !file.endsWith('.spec.ts'),
    )
    .map((file) => path.join(folder, file))
    .filter((file) => /^import (?!type ).* from 'zod'/m.test(readFileSync(file, 'utf8'))),
);

/** The rules that a source exports. */
async function exportedBy(source: string): Promise<Rule[]> {
  const exported = Object.entries((await import(path.resolve(source))) as Record<string, unknown>);
  return exported.flatMap(([name, value]) => {
    const made =
      typeof value === 'function' && name in givenTo ? (value(...(givenTo[name] as [])) as unknown) : value;
    return made instanceof z.ZodType ? [{ name: `${source} ${name}`, schema: made }] : [];
  });
}

/** Functions beside rules that make none, by their names: events, policies, SQL, audits and similar ones. */
const ofAnotherKind = /^[A-Z]|^(may|auditOf|on|sees|reads|sides?|is|takes|withdraws)[A-Z]|Sql$/;
/**
 * How a function elsewhere makes a rule: with zod, with makers of text rules, or with another function that is called
 * here.
 */
const making = new RegExp(
  `\\b(z\\.|(line|text|labelled|searchedWords|webAddress|${Object.keys(givenTo).join('|')})\\)?\\()`,
);

/** Functions that possibly make rules, and that have no arguments here. */
async function uncalled(): Promise<string[]> {
  const names: string[] = [];
  for (const source of sources.filter((file) => !(file in noInputs))) {
    const exported = Object.entries((await import(path.resolve(source))) as Record<string, unknown>);
    for (const [name, value] of exported) {
      if (typeof value !== 'function' || name in givenTo || makesNoRule.includes(name)) continue;
      const code = value.toString();
      if (code.startsWith('class') || ofAnotherKind.test(name)) continue;
      if (/\.(input|rules)\.ts$/.test(source) || making.test(code)) names.push(`${source} ${name}`);
    }
  }
  return names;
}

/** A schema without its optional or preparing wrappers. */
function within(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) {
    const { in: before, out } = schema;
    return within((before instanceof z.ZodTransform ? out : before) as z.ZodType);
  }
  return 'innerType' in schema.def ? within(schema.def.innerType as z.ZodType) : schema;
}

/** A schema, and each field and element in it, checked together with the rules around it in `wrap`. */
function rulesIn(
  { name, schema }: Rule,
  wrap: (value: unknown) => unknown = (value) => value,
): [string, (value: string) => unknown][] {
  const inner = within(schema);
  if (inner instanceof z.ZodArray)
    return rulesIn({ name: `${name}[]`, schema: inner.element as z.ZodType }, (value) => wrap([value]));
  if (!(inner instanceof z.ZodObject)) return [[name, wrap]];
  const shape = inner.shape as Record<string, z.ZodType>;
  const plain = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, plainValue(field)]));
  return Object.entries(shape).flatMap(([key, field]) =>
    rulesIn({ name: `${name}.${key}`, schema: field }, (value) => wrap({ ...plain, [key]: value })),
  );
}

/** A value that a schema accepts, or nearly. */
function plainValue(schema: z.ZodType): unknown {
  const inner = within(schema);
  if (inner instanceof z.ZodArray) return [plainValue(inner.element as z.ZodType)];
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape as Record<string, z.ZodType>).map(([key, field]) => [
        key,
        plainValue(field),
      ]),
    );
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodBoolean) return true;
  if (inner instanceof z.ZodNumber) return 2;
  if (inner instanceof z.ZodDate) return new Date('2026-03-03');
  return 'Un texte comme un autre';
}

/** Processor time of a check, in nanoseconds for each character of the text. */
function timeByCharacter(check: (text: string) => unknown, text: string): number {
  const times = Math.max(1, Math.ceil(6_000 / text.length));
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) check(text);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1_000) / (times * text.length);
}

/**
 * A rule that goes through a text once takes as long for each character of a long one. The limit allows six times,
 * for other load on the machine.
 */
const isSlow = (short: number, long: number): boolean => long > 6 * short + 1;

const rules: [string, (text: string) => unknown][] = [];
beforeAll(async () => {
  for (const source of sources) {
    if (source in noInputs) continue;
    for (const rule of await exportedBy(source))
      for (const [name, wrap] of rulesIn(rule))
        rules.push([name, (text) => rule.schema.safeParse(wrap(text), { reportInput: true })]);
  }
});

describe('a rule for texts', () => {
  it('is exported by the source that has it, so that it is looked at here', async () => {
    const hidden: string[] = [];
    for (const source of sources)
      if (!(source in noInputs) && (await exportedBy(source)).length === 0) hidden.push(source);
    expect(hidden).toEqual([]);
    expect(await uncalled()).toEqual([]);
    expect(Object.keys(noInputs).filter((source) => !sources.includes(source))).toEqual([]);
    expect(rules.length).toBeGreaterThan(100);
  });

  it.each(Object.entries(shapes))(
    'takes no longer for a character of a long text than of a short one: %s',
    (_, long) => {
      const slow: string[] = [];
      for (const [name, check] of rules) {
        const short = long.slice(0, 300);
        check(short);
        // The longest last, so that a slow rule is found before it takes minutes.
        const length = [2_000, 8_000, 40_000, MEGABYTE].find((characters) =>
          [1, 2, 3].every(() =>
            isSlow(timeByCharacter(check, short), timeByCharacter(check, long.slice(0, characters))),
          ),
        );
        if (length !== undefined) slow.push(`${name}, at ${length} characters`);
        // Their common part is slow.
        if (slow.length === 5) break;
      }
      expect(slow).toEqual([]);
    },
  );
});
