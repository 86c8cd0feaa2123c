const seconds = (milliseconds) =>
  Math.round(Number(milliseconds) / 1000)
    .toLocaleString('fr-FR')
    .replaceAll(/\s/g, ' ');

/**
 * The table of the longest spec files, in Markdown.
 * @param lines of SPEC_TIMES: milliseconds of processor, milliseconds in all, tests, set, path
 * @param run of these lines: `{ at, seconds, passed, cores, node }`; `seconds` from the command to its end
 */
export function timeTable(lines, run) {
  const files = lines
    .map((line) => line.split('\t'))
    .map(([processor, inAll, tests, set, file]) => ({ processor, inAll: Number(inAll), tests, set, file }))
    .toSorted((a, b) => b.inAll - a.inAll);
  const total = files.reduce((sum, { inAll }) => sum + inAll, 0);
  const longest = files.slice(0, 20);
  const share = Math.round((100 * longest.reduce((sum, { inAll }) => sum + inAll, 0)) / total);
  const rows = longest.map(({ processor, inAll, tests, set, file }) => [
    `\`${file.replace(/\.spec\.ts$/, '')}\`${set === 'embedded' ? '' : `, ${set}`}`,
    seconds(inAll),
    seconds(processor),
    tests,
  ]);
  const table = [['spec', 'in its lane, s', 'processor of its worker, s', 'tests'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  return [
    `The run of ${run.at.slice(0, 10)}: ${Math.round(run.seconds / 60)} minutes on ${run.cores} cores, Node ${run.node}, ${run.passed} passed. All ${files.length} files`,
    `together spent ${seconds(total)} s in their lanes; these twenty, ${share} % of it.`,
    '',
    head,
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body,
  ].join('\n');
}
