// The graph of multilingual-e5-small (XLM-R tokens, a BERT of 12 layers) for ONNX Runtime. Its 4-bit operators read
// the weights unchanged.
import { BLOCK } from './e5-package.mjs';
import { OnnxGraph } from './onnx-writer.mjs';

const microsoft = 'com.microsoft';
/** Products of 8 bits instead of float, which are much faster without a measurable loss. */
const ACCURACY_LEVEL = 4;

/**
 * @param e5 what `readE5` returns
 * @param kept numbers of the pieces that stay, in their new order
 * @param mostTokens of a text
 * @returns the bytes of a model from `ids` (int64, one text) to `tokens` (a vector for each)
 */
export function graphOf(e5, kept, mostTokens) {
  const { width, layers, heads, inner, epsilon } = e5;
  const graph = new OnnxGraph();
  const node = graph.node.bind(graph);
  const floats = (name, values = e5.floats(name), shape = [values.length]) =>
    graph.tensor(name, 'float32', shape, values);
  const whole = (name, values) =>
    graph.tensor(name, 'int64', [values.length], BigInt64Array.from(values, BigInt));
  /** Halves in the file, floats when it is loaded: without loss. */
  const scalesOf = (name, shape, scales) => {
    graph.tensor(`${name}.scales16`, 'float16', shape, scales);
    return node('Cast', [`${name}.scales16`], `${name}.scales`, { to: 1 });
  };
  const normalise = (input, name, output) =>
    node('LayerNormalization', [input, floats(`${name}.w`), floats(`${name}.b`)], output, {
      axis: -1,
      epsilon,
    });
  const multiply = (input, name, columns, rows, output) => {
    const { weights, scales } = e5.rows(`${name}.w`, columns, rows);
    graph.tensor(`${name}.w`, 'uint8', [rows, columns / BLOCK, BLOCK / 2], weights);
    return node(
      'MatMulNBits',
      [input, `${name}.w`, scalesOf(name, [scales.length], scales), '', '', floats(`${name}.b`)],
      output,
      { domain: microsoft, K: columns, N: rows, bits: 4, block_size: BLOCK, accuracy_level: ACCURACY_LEVEL },
    );
  };

  const { weights, scales } = e5.rows('emb.word', width, e5.vocabulary, kept);
  graph.tensor('pieces', 'uint8', [kept.length, width / 2], weights);
  const pieceScales = scalesOf('pieces', [kept.length, width / BLOCK], scales);
  node('GatherBlockQuantized', ['pieces', 'ids', pieceScales], 'spelt', {
    domain: microsoft,
    block_size: BLOCK,
    gather_axis: 0,
    quantize_axis: 1,
    bits: 4,
  });
  const ofType = e5.floats('emb.type');
  const positions = e5
    .floats('emb.pos')
    .subarray(0, mostTokens * width)
    .map((value, i) => value + ofType[i % width]);
  floats('positions', positions, [mostTokens, width]);
  node('Shape', ['ids'], 'length');
  node('Slice', ['positions', whole('zero', [0]), 'length', 'zero'], 'placed');
  let input = normalise(node('Add', ['spelt', 'placed'], 'embedded'), 'emb.ln', 'layer-0');

  whole('by-head', [-1, heads, width / heads]);
  whole('whole', [-1, width]);
  graph.tensor('scale', 'float32', [], Float32Array.of(1 / Math.sqrt(width / heads)));
  for (let layer = 0; layer < layers; layer += 1) {
    const name = (part) => `l${layer}.${part}`;
    const [q, k, v] = ['q', 'k', 'v'].map((part) => {
      const product = multiply(input, name(part), width, width, name(part));
      const split = node('Reshape', [product, 'by-head'], name(`${part}.split`));
      return node('Transpose', [split], name(`${part}.heads`), {
        perm: part === 'k' ? [1, 2, 0] : [1, 0, 2],
      });
    });
    const likeness = node('Mul', [node('MatMul', [q, k], name('qk')), 'scale'], name('likeness'));
    const attention = node('Softmax', [likeness], name('attention'), { axis: -1 });
    const context = node(
      'Transpose',
      [node('MatMul', [attention, v], name('context'))],
      name('context.turned'),
      {
        perm: [1, 0, 2],
      },
    );
    const joined = node('Reshape', [context, 'whole'], name('joined'));
    const attended = node(
      'Add',
      [input, multiply(joined, name('ao'), width, width, name('ao'))],
      name('attended'),
    );
    const middle = normalise(attended, name('aln'), name('middle'));
    const widened = node('Gelu', [multiply(middle, name('fi'), width, inner, name('fi'))], name('gelu'));
    const narrowed = multiply(widened, name('fo'), inner, width, name('fo'));
    const sum = node('Add', [middle, narrowed], name('sum'));
    input = normalise(sum, name('oln'), layer === layers - 1 ? 'tokens' : `layer-${layer + 1}`);
  }
  return graph.model({
    name: 'multilingual-e5-small',
    inputs: [{ name: 'ids', type: 'int64', shape: ['tokens'] }],
    outputs: [{ name: 'tokens', type: 'float32', shape: ['tokens', width] }],
    operators: { '': 20, [microsoft]: 1 },
  });
}
