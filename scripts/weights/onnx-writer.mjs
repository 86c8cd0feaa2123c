// Writes an ONNX model. Its format is Protocol Buffers: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
const utf8 = new TextEncoder();

function varint(value) {
  const bytes = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([...bytes, Number(rest)]);
}
const number = (field, value) => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field, value) => Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
const text = (field, value) => bytes(field, utf8.encode(value));
const message = (field, ...parts) => bytes(field, Buffer.concat(parts));
function float(field, value) {
  const written = Buffer.alloc(4);
  written.writeFloatLE(value);
  return Buffer.concat([varint(field * 8 + 5), written]);
}

/** Types of the elements of a tensor. */
export const types = { float32: 1, uint8: 2, int64: 7, float16: 10 };

/** An integer is an int, any other number a float. */
function attribute(name, value) {
  if (Array.isArray(value))
    return message(5, text(1, name), ...value.map((one) => number(8, one)), number(20, 7));
  return Number.isInteger(value)
    ? message(5, text(1, name), number(3, value), number(20, 2))
    : message(5, text(1, name), float(2, value), number(20, 1));
}

const dimension = (value) => message(1, typeof value === 'string' ? text(2, value) : number(1, value));
const valueInfo = (field, { name, type, shape }) =>
  message(
    field,
    text(1, name),
    message(2, message(1, number(1, types[type]), message(2, ...shape.map(dimension)))),
  );

/** A graph that grows node by node. */
export class OnnxGraph {
  #nodes = [];
  #tensors = [];

  /** @param data little-endian, as on the developer’s machine @returns its name */
  tensor(name, type, shape, data) {
    const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    this.#tensors.push(
      message(
        5,
        ...shape.map((size) => number(1, size)),
        number(2, types[type]),
        text(8, name),
        bytes(9, raw),
      ),
    );
    return name;
  }

  /** @param attributes whole numbers, lists of them, or floats; `domain` is that of the operator @returns the name of the output */
  node(operator, inputs, output, { domain = '', ...attributes } = {}) {
    this.#nodes.push(
      message(
        1,
        ...inputs.map((input) => text(1, input)),
        text(2, output),
        text(4, operator),
        ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
        ...(domain === '' ? [] : [text(7, domain)]),
      ),
    );
    return output;
  }

  /** @returns the bytes of the model */
  model({ name, inputs, outputs, operators }) {
    const graph = message(
      7,
      ...this.#nodes,
      text(2, name),
      ...this.#tensors,
      ...inputs.map((input) => valueInfo(11, input)),
      ...outputs.map((output) => valueInfo(12, output)),
    );
    const versions = Object.entries(operators).map(([domain, version]) =>
      message(8, text(1, domain), number(2, version)),
    );
    return Buffer.concat([number(1, 9), graph, ...versions]);
  }
}
