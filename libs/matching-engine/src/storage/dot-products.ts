// Node has it, but the types for Node that the compiler uses lack it.
declare const WebAssembly: {
  Memory: new (descriptor: { initial: number }) => RowMemory;
  Module: new (code: Uint8Array) => CompiledModule;
  Instance: new (
    module: CompiledModule,
    imports: Record<string, Record<string, unknown>>,
  ) => { exports: Record<string, unknown> };
  validate: (code: Uint8Array) => boolean;
};
type CompiledModule = object;

/** The memory of rows: a memory of WebAssembly, which grows without moving them. */
export interface RowMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/**
 * The dot products of one query with many rows of bytes in a memory: exact whole numbers, the same on every
 * processor.
 * @param query components from −1023 to 1023; as many as a row has, a multiple of {@link lanes}
 * @param firstRow the start of the first row in the memory, in bytes; the others follow it without gaps
 * @param products receives one for each row
 */
export type DotProducts = (query: Int16Array, firstRow: number, products: Int32Array) => void;

/** Rows are padded with zeros to a multiple of this many components. */
export const lanes = 16;
/** A memory grows by pages of this many bytes. */
export const memoryPage = 1 << 16;
/** The bytes at the beginning of a memory for the query and the products. Rows come after them. */
export const reservedBytes = 1 << 16;
/**
 * The largest number of components of a query. The query is at the beginning of the memory, followed by the products.
 */
export const maxComponents = 4096;
const productsAt = 2 * maxComponents;
const productsAtOnce = (reservedBytes - productsAt) / Int32Array.BYTES_PER_ELEMENT;

/** A memory with room for the query and the products, and for no row. */
export function newRowMemory(): RowMemory {
  return new WebAssembly.Memory({ initial: reservedBytes / memoryPage });
}

/**
 * Uses WebAssembly's vector instructions if the processor has them. Otherwise it uses a loop, which takes some ten
 * times as long.
 */
export function dotProductsIn(memory: RowMemory): DotProducts {
  return dotProductsByInstructions(memory) ?? dotProductsByLoop(memory);
}

/** Without vector instructions. */
export function dotProductsByLoop(memory: RowMemory): DotProducts {
  return (query, firstRow, products) => {
    const rows = new Int8Array(memory.buffer, firstRow, products.length * query.length);
    for (let row = 0, at = 0; row < products.length; row++) {
      let sum = 0;
      for (let i = 0; i < query.length; i++) sum += query[i] * rows[at++];
      products[row] = sum;
    }
  };
}

/** @returns undefined if the processor has no vector instructions */
export function dotProductsByInstructions(memory: RowMemory): DotProducts | undefined {
  compiled ??= compile();
  if (compiled === 'impossible') return undefined;
  const { exports } = new WebAssembly.Instance(compiled, { rows: { memory } });
  const run = exports['dotProducts'] as (firstRow: number, end: number, components: number) => void;
  return (query, firstRow, products) => {
    const { length } = query;
    new Int16Array(memory.buffer, 0, length).set(query);
    for (let done = 0; done < products.length; done += productsAtOnce) {
      const count = Math.min(productsAtOnce, products.length - done);
      const first = firstRow + done * length;
      run(first, first + count * length, length);
      products.set(new Int32Array(memory.buffer, productsAt, count), done);
    }
  };
}

let compiled: CompiledModule | 'impossible' | undefined;

function compile(): CompiledModule | 'impossible' {
  const code = new Uint8Array(wasmModule());
  return WebAssembly.validate(code) ? new WebAssembly.Module(code) : 'impossible';
}

// The module, written instruction by instruction ("WebAssembly Core Specification", 2.0, section 5). In words:
//
//     dotProducts(row, end, components):
//       product = productsAt
//       while row < end:
//         [a, b] = [0, 0]                            four sums of 32 bits each
//         for at = 0; at < components; at += 16:
//           a += query[at .. at + 8] · row[at .. at + 8]
//           b += query[at + 8 .. at + 16] · row[at + 8 .. at + 16]
//         memory[product] = sum of the eight sums
//         row += components; product += 4

const [i32, v128] = [0x7f, 0x7b];
const voidBlock = 0x40;
/** Parameters, then local variables: by number. */
const [row, end, components, at, product, query, a, b] = [0, 1, 2, 3, 4, 5, 6, 7];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const add = [0x6a];
const isLess = [0x49];
const isZero = [0x45];
const loop = (...body: number[][]): number[] => [0x03, voidBlock, ...body.flat(), 0x0b];
const block = (...body: number[][]): number[] => [0x02, voidBlock, ...body.flat(), 0x0b];
const branchIf = (depth: number): number[] => [0x0d, depth];
const store32 = [0x36, 2, 0];
const vector = (operation: number, ...immediates: number[]): number[] => [
  0xfd,
  ...unsigned(operation),
  ...immediates,
];
/** Eight bytes as eight numbers of 16 bits. */
const load8x8 = (offset: number): number[] => vector(0x01, 0, offset);
const load = (offset: number): number[] => vector(0x00, 0, offset);
const zeros = vector(0x0c, ...Array.from({ length: 16 }, () => 0));
/** Eight products, and sums of two neighbours each. */
const dot = vector(0xba);
const addLanes = vector(0xae);
const lane = (number: number): number[] => vector(0x1b, number);

const step = (sums: number, offset: number): number[][] => [
  get(sums),
  get(query),
  load(2 * offset),
  get(row),
  get(at),
  add,
  load8x8(offset),
  dot,
  addLanes,
  set(sums),
];

const body = [
  constant(productsAt),
  set(product),
  block(
    get(row),
    get(end),
    isLess,
    isZero,
    branchIf(0),
    loop(
      zeros,
      set(a),
      zeros,
      set(b),
      constant(0),
      tee(at),
      set(query),
      loop(
        ...step(a, 0),
        ...step(b, 8),
        get(query),
        constant(2 * lanes),
        add,
        set(query),
        get(at),
        constant(lanes),
        add,
        tee(at),
        get(components),
        isLess,
        branchIf(0),
      ),
      get(a),
      get(b),
      addLanes,
      set(a),
      get(product),
      ...[0, 1, 2, 3].flatMap((number) => [get(a), lane(number), ...(number > 0 ? [add] : [])]),
      store32,
      get(product),
      constant(4),
      add,
      set(product),
      get(row),
      get(components),
      add,
      tee(row),
      get(end),
      isLess,
      branchIf(0),
    ),
  ),
  [0x0b],
].flat();

/** "\\0asm", and the version of the format. */
const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

function wasmModule(): number[] {
  const name = (text: string): number[] => withLength([...new TextEncoder().encode(text)]);
  const section = (id: number, content: number[]): number[] => [id, ...withLength(content)];
  const locals = [2, 3, i32, 2, v128];
  return [
    ...header,
    ...section(1, [1, 0x60, 3, i32, i32, i32, 0]),
    ...section(2, [1, ...name('rows'), ...name('memory'), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('dotProducts'), 0, 0]),
    ...section(10, [1, ...withLength([...locals, ...body])]),
  ];
}

function withLength(bytes: number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
