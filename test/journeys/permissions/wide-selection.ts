import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import { limits, measureOperation } from '../../../libs/graphql/src/limits/index.js';
import { documentOf, type Operation, schema } from './operations.js';

/** What is selected of a type: its plain fields, and what is in the others. */
interface Selection {
  leaves: string[];
  branches: [field: string, within: Selection][];
}

/** What fields with arguments of their own are asked with. */
const within: Record<string, string> = { distanceInKm: 'distanceInKm(to: "commune:45234")' };

/** Everybody reads these: of them, one level is enough wherever they are no answer by themselves. */
const publicTypes = ['Tag', 'Territory', 'PageInfo'];

/**
 * Everything of a type, as deep as types are new on the way down; what was met on the way is shown once more, with what it
 * holds but no deeper.
 */
function everythingOf(type: GraphQLNamedType, above: readonly string[] = []): Selection {
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member): [string, Selection] => [`... on ${member.name}`, everythingOf(member, above)]);
    return { leaves: ['__typename'], branches: members };
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return { leaves: [], branches: [] };
  const fields = Object.values(type.getFields()).map(({ name, type: given }) => ({
    name: within[name] ?? name,
    type: getNamedType(given),
  }));
  const isShallow = publicTypes.includes(type.name) && above.length > 2;
  const times = above.filter((name) => name === type.name).length;
  const branches = fields
    .filter((field) => isCompositeType(field.type))
    .filter((field) => !isShallow && times < 2 && !(times === 1 && above.includes(field.type.name)))
    .map((field): [string, Selection] => [
      field.name,
      // A type that is met for the second time shows its fields, but not the fields of these.
      times === 1 ? leavesOf(field.type) : everythingOf(field.type, [...above, type.name]),
    ])
    .filter(([, { leaves, branches: deeper }]) => leaves.length + deeper.length > 0);
  // The edges of a list hold what its nodes hold.
  const useful = branches.filter(([name]) => !(name === 'edges' && type.name.endsWith('Connection')));
  return { ...leavesOf(type), branches: above.length >= deepest ? [] : useful };
}

const deepest = 6;

function leavesOf(type: GraphQLNamedType): Selection {
  if (!isObjectType(type) && !isInterfaceType(type)) return { leaves: [], branches: [] };
  const fields = Object.values(type.getFields()).filter(
    (field) => !isCompositeType(getNamedType(field.type)),
  );
  return { leaves: fields.map(({ name }) => within[name] ?? name), branches: [] };
}

const written = ({ leaves, branches }: Selection): string =>
  `{ ${[...leaves, ...branches.map(([field, deeper]) => `${field} ${written(deeper)}`)].join(' ')} }`;

/** Whether the product accepts a query of this size. */
function isAllowed(document: string, variables: Record<string, unknown>): boolean {
  let parsed: DocumentNode;
  try {
    parsed = parse(document, { maxTokens: limits.tokens });
  } catch {
    return false;
  }
  const [operation] = parsed.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${document}`);
  const measure = measureOperation(schema, parsed, operation, variables);
  return measure.cost <= limits.cost && measure.depth <= limits.depth;
}

/** A document that asks for some of what an operation can answer. */
export interface Part {
  document: string;
  /** Whether it asks for something below what the plain document shows, and there is something: everything else was told. */
  tellsMoreThan(plainly: unknown): boolean;
}

/** The document that asks for the plain fields of what is answered and of what that holds: it tells cheaply whether there is an answer. */
export const plainlyAsked = onceFor((operation, variables) =>
  askingFor(operation, variables)(plain(everythingOf(getNamedType(operation.field.type)), PLAIN)),
);

/** The documents that together ask for everything that an operation can answer, each within the limits. */
export const everythingAnswered = onceFor((operation, variables): Part[] => {
  const { name, type } = operation.field;
  const document = askingFor(operation, variables);
  const all = parts(everythingOf(getNamedType(type)), (part) => isAllowed(document(part), variables));
  return all.map((part) => ({
    document: document(part),
    tellsMoreThan: (plainly) => isLeftOut(part, (plainly as Record<string, unknown> | null)?.[name], PLAIN),
  }));
});

/** How many levels the plain document has. */
const PLAIN = 3;

/** Made once for an operation and what it is asked with: what is in the variables makes no difference. */
function onceFor<Made>(
  make: (operation: Operation, variables: Record<string, unknown>) => Made,
): typeof make {
  const all = new Map<string, Made>();
  return (operation, variables) => {
    const key = `${operation.field.name} ${Object.keys(variables).join()} ${String(variables['first'])}`;
    const made = all.get(key) ?? make(operation, variables);
    all.set(key, made);
    return made;
  };
}

const askingFor =
  (operation: Operation, variables: Record<string, unknown>) =>
  (selection: Selection): string =>
    documentOf(
      operation,
      variables,
      isCompositeType(getNamedType(operation.field.type)) ? written(selection) : '',
    );

/** A selection cut off below this many levels. */
const plain = ({ leaves, branches }: Selection, levels: number): Selection => ({
  leaves: leaves.length > 0 ? leaves : ['__typename'],
  branches: levels === 1 ? [] : branches.map(([field, deeper]) => [field, plain(deeper, levels - 1)]),
});

/** Whether cutting the selection off below this many levels has left out something of a value: of nothing there is no more. */
function isLeftOut({ branches }: Selection, value: unknown, levels: number): boolean {
  if (Array.isArray(value)) return value.some((one) => isLeftOut({ leaves: [], branches }, one, levels));
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 1) return branches.length > 0;
  return branches.some(([field, deeper]) => {
    const deeperValue = field.startsWith('... on ') ? value : (value as Record<string, unknown>)[field];
    return isLeftOut(deeper, deeperValue, levels - 1);
  });
}

/** A selection as few that fit. What the product refuses even by itself tells nobody anything, and is left out. */
function parts(whole: Selection, fits: (part: Selection) => boolean): Selection[] {
  if (fits(whole)) return [whole];
  const packed = leavesThatFit(whole.leaves, fits);
  for (const [field, deeper] of whole.branches) {
    const alone = (part: Selection): Selection => ({ leaves: [], branches: [[field, part]] });
    for (const part of parts(deeper, (some) => fits(alone(some)))) {
      const joined = (other: Selection): Selection => ({
        ...other,
        branches: [...other.branches, [field, part]],
      });
      const at = packed.findIndex(
        (other) => !other.branches.some(([name]) => name === field) && fits(joined(other)),
      );
      const other = packed[at];
      if (other === undefined) packed.push(alone(part));
      else packed[at] = joined(other);
    }
  }
  return packed;
}

function leavesThatFit(leaves: string[], fits: (part: Selection) => boolean): Selection[] {
  const all = { leaves, branches: [] };
  if (leaves.length > 0 && fits(all)) return [all];
  if (leaves.length < 2) return [];
  const half = Math.ceil(leaves.length / 2);
  return [leaves.slice(0, half), leaves.slice(half)].flatMap((some) => leavesThatFit(some, fits));
}
