import type { EvaluateOptions } from './evaluate.command.js';

/** Measures matching or search, and loads no more than that takes: matching needs neither Nest nor a database. */
export async function evaluate(folder: string, options: EvaluateOptions): Promise<void> {
  if (options.engine === 'search') {
    const { evaluateSearch } = await import('./evaluate-search.command.js');
    evaluateSearch(folder, options);
    return;
  }
  const { evaluateSet } = await import('./evaluate.command.js');
  process.exitCode = (await evaluateSet(folder, options)) ? 0 : 1;
}
