import {
  getNamedType,
  type GraphQLNamedType,
  isInterfaceType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { documentOf, type Operation, schema } from './operations.js';

/** The selection of a type: its plain fields, and the selections of its other fields. */
interface Selection {
  on: string;
  leaves: string[];
  branches: [field: string, within: Selection][];
}

/** The arguments of the fields that take arguments. */
const within: Record<string, string> = { distanceInKm: 'distanceInKm(to: "commune:45234")' };

/** Everyone may read these types. One level of them is enough wherever they are not the answer themselves. */
const publicTypes = ['Tag', 'Territory', 'PageInfo'];

/** The shape of a type: its plain fields as they are requested, its object fields, and the members of a union. */
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
      // The edges of a list contain what its nodes contain.
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

/** Everything of a type, down to the first type that occurs again. That type is shown once more, one level deep. */
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
      // A type that occurs for the second time shows its fields, but not the fields of those.
      times === 1 ? leavesOf(field.type) : everythingOf(field.type, [...above, type]),
    ])
    .filter(([, { leaves: some, branches: deeper }]) => some.length + deeper.length > 0);
  return { on: type, leaves, branches };
}

const deepest = 6;

const leavesOf = (type: string): Selection => ({ on: type, leaves: shapeCalled(type).leaves, branches: [] });

/**
 * Writes a selection once, as a fragment, for all places that request the same. Written out each time, the longest
 * documents would have a hundred thousand words, and parsing and validation would take longer than execution.
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

/**
 * The document that requests the plain fields of the answer and of its objects. It is a cheap check whether there is
 * an answer.
 */
export const plainlyAsked = onceFor((operation, variables) =>
  askingFor(operation, variables, plain(everythingOf(getNamedType(operation.field.type).name), PLAIN)),
);

/** The document that requests everything an operation can answer. */
export interface Everything {
  document: string;
  /** Whether the document requests existing values below the plain document. All other values were already read. */
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

/** Built once for an operation and its selection. The values of the variables make no difference. */
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

/** Whether a cut below this many levels has removed something from a value. An empty value loses nothing. */
function isLeftOut(selection: Selection, value: unknown, levels: number): boolean {
  if (Array.isArray(value)) return value.some((one) => isLeftOut(selection, one, levels));
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 1) return selection.branches.length > 0;
  return selection.branches.some(([field, deeper]) => {
    const deeperValue = field.startsWith('... on ') ? value : (value as Record<string, unknown>)[field];
    return isLeftOut(deeper, deeperValue, levels - 1);
  });
}
