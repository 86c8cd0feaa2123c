import {
  getNamedType,
  type GraphQLNamedType,
  isInterfaceType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { documentOf, type Operation, schema } from './operations.js';

/** What is selected of a type: its plain fields, and what is in the others. */
interface Selection {
  on: string;
  leaves: string[];
  branches: [field: string, within: Selection][];
}

/** What fields with arguments of their own are asked with. */
const within: Record<string, string> = { distanceInKm: 'distanceInKm(to: "commune:45234")' };

/** Everybody reads these: of them, one level is enough wherever they are no answer by themselves. */
const publicTypes = ['Tag', 'Territory', 'PageInfo'];

/** What a type has: its plain fields as they are asked for, what is in others, and, of a union, the types of which it is one. */
interface Shape {
  name: string;
  leaves: string[];
  fields: { name: string; type: string }[];
  members: string[];
}

const shapes = new Map<string, Shape>();
for (const type of Object.values(schema.getTypeMap())) shapes.set(type.name, shapeOf(type));

function shapeOf(type: GraphQLNamedType): Shape {
  const has = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const all = has.map(({ name, type: given }) => ({ name: within[name] ?? name, type: getNamedType(given) }));
  return {
    name: type.name,
    leaves: all.filter((field) => !isCompositeType(field.type)).map(({ name }) => name),
    fields: all
      .filter((field) => isCompositeType(field.type))
      // The edges of a list hold what its nodes hold.
      .filter(({ name }) => !(name === 'edges' && type.name.endsWith('Connection')))
      .map((field) => ({ name: field.name, type: field.type.name })),
    members: isUnionType(type) ? type.getTypes().map(({ name }) => name) : [],
  };
}

const shapeCalled = (type: string): Shape => {
  const shape = shapes.get(type);
  if (shape === undefined) throw new Error(`The schema has no type ${type}`);
  return shape;
};

/**
 * Everything of a type, as deep as types are new on the way down; what was met on the way is shown once more, with what it
 * holds but no deeper.
 */
function everythingOf(type: string, above: readonly string[] = []): Selection {
  const { leaves, fields, members } = shapeCalled(type);
  if (members.length > 0) {
    const branches = members.map((member): [string, Selection] => [
      `... on ${member}`,
      everythingOf(member, above),
    ]);
    return { on: type, leaves: ['__typename'], branches };
  }
  if (above.length >= deepest) return leavesOf(type);
  const isShallow = publicTypes.includes(type) && above.length > 2;
  const times = above.filter((name) => name === type).length;
  const branches = fields
    .filter((field) => !isShallow && times < 2 && !(times === 1 && above.includes(field.type)))
    .map((field): [string, Selection] => [
      field.name,
      // A type that is met for the second time shows its fields, but not the fields of these.
      times === 1 ? leavesOf(field.type) : everythingOf(field.type, [...above, type]),
    ])
    .filter(([, { leaves: some, branches: deeper }]) => some.length + deeper.length > 0);
  return { on: type, leaves, branches };
}

const deepest = 6;

const leavesOf = (type: string): Selection => ({ on: type, leaves: shapeCalled(type).leaves, branches: [] });

/**
 * Writes a selection once for all places that ask for the same: as a fragment of its own. Written out each time, the longest documents
 * would have a hundred thousand words, which are parsed and validated for longer than they are answered.
 */
function written(selection: Selection): { spread: string; fragments: string } {
  const names = new Map<string, string>();
  const write = ({ on, leaves, branches }: Selection): string => {
    const fields = [...leaves, ...branches.map(([field, deeper]) => `${field} { ${write(deeper)} }`)].join(
      ' ',
    );
    const fragment = `on ${on} { ${fields} }`;
    const name = names.get(fragment) ?? `F${names.size}`;
    names.set(fragment, name);
    return `...${name}`;
  };
  const spread = `{ ${write(selection)} }`;
  return {
    spread,
    fragments: [...names].map(([fragment, name]) => ` fragment ${name} ${fragment}`).join(''),
  };
}

/** The document that asks for the plain fields of what is answered and of what that holds: it tells cheaply whether there is an answer. */
export const plainlyAsked = onceFor((operation, variables) =>
  askingFor(operation, variables, plain(everythingOf(getNamedType(operation.field.type).name), PLAIN)),
);

/** What asks for everything that an operation can answer. */
export interface Everything {
  document: string;
  /** Whether it asks for something below what the plain document shows, and there is something: everything else was told. */
  showsMoreThan(plainly: unknown): boolean;
}

export const everythingAnswered = onceFor((operation, variables): Everything => {
  const { name, type } = operation.field;
  const everything = everythingOf(getNamedType(type).name);
  return {
    document: askingFor(operation, variables, everything),
    showsMoreThan: (plainly) =>
      isLeftOut(everything, (plainly as Record<string, unknown> | null)?.[name], PLAIN),
  };
});

/** How many levels the plain document has. */
const PLAIN = 3;

/** Made once for an operation and what it is asked with: what is in the variables makes no difference. */
function onceFor<Made>(
  make: (operation: Operation, variables: Record<string, unknown>) => Made,
): typeof make {
  const all = new Map<string, Made>();
  return (operation, variables) => {
    const key = `${operation.field.name} ${Object.keys(variables).join()}`;
    const made = all.get(key) ?? make(operation, variables);
    all.set(key, made);
    return made;
  };
}

function askingFor(operation: Operation, variables: Record<string, unknown>, selection: Selection): string {
  if (!isCompositeType(getNamedType(operation.field.type))) return documentOf(operation, variables, '');
  const { spread, fragments } = written(selection);
  return documentOf(operation, variables, spread) + fragments;
}

/** A selection cut off below this many levels. */
const plain = ({ on, leaves, branches }: Selection, levels: number): Selection => ({
  on,
  leaves: leaves.length > 0 ? leaves : ['__typename'],
  branches: levels === 1 ? [] : branches.map(([field, deeper]) => [field, plain(deeper, levels - 1)]),
});

/** Whether cutting the selection off below this many levels has left out something of a value: of nothing there is no more. */
function isLeftOut(selection: Selection, value: unknown, levels: number): boolean {
  if (Array.isArray(value)) return value.some((one) => isLeftOut(selection, one, levels));
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 1) return selection.branches.length > 0;
  return selection.branches.some(([field, deeper]) => {
    const deeperValue = field.startsWith('... on ') ? value : (value as Record<string, unknown>)[field];
    return isLeftOut(deeper, deeperValue, levels - 1);
  });
}
