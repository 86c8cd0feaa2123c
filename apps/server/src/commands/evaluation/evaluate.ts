import type { CallingProcess } from '../../processes/product-logger.js';
import type { EvaluateOptions } from './evaluate.command.js';

/**
 * Measures matching or search, and loads only what this measure needs: matching needs neither Nest nor a database.
 * @returns the exit code
 */
export async function evaluate(
  folder: string,
  options: EvaluateOptions,
  caller: CallingProcess,
): Promise<number> {
  if (options.engine === 'search') {
    const { evaluateSearch } = await import('./evaluate-search.command.js');
    return evaluateSearch(folder, options, caller);
  }
  const { evaluateSet } = await import('./evaluate.command.js');
  return (await evaluateSet(folder, options, caller)) ? 0 : 1;
}
