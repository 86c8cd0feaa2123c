import { git, readNote, writeNote } from './git-folder.mjs';

const NOTE = 'unsteady.json';

/** The unsteady files of earlier runs, as {@link noteUnsteady} wrote them. */
export const unsteadyFiles = () => readNote(NOTE, []);

/**
 * Notes the unsteady files of a run: `{ file, story, at, commit, times }`, with the newest story.
 */
export function noteUnsteady(unsteady) {
  const noted = new Map(unsteadyFiles().map((each) => [each.file, each]));
  for (const { file, story } of unsteady) {
    const times = (noted.get(file)?.times ?? 0) + 1;
    noted.set(file, { file, times, at: new Date().toISOString(), commit: git('rev-parse', 'HEAD'), story });
  }
  writeNote(NOTE, [...noted.values()]);
}

/** Takes files that are steady now from the list. */
export function forgetUnsteady(files) {
  writeNote(
    NOTE,
    unsteadyFiles().filter(({ file }) => !files.includes(file)),
  );
}

/** What a run says first about the unsteady files of earlier runs. Empty: there are none. */
export function reminder() {
  const lines = unsteadyFiles().map(
    ({ file, times, at }) => `  ${file} (${times} times, last on ${at.slice(0, 10)})\n`,
  );
  return lines.length === 0
    ? ''
    : `Unsteady in earlier runs; mend these first, then \`npm run steady -- FILES\` takes them from the list:\n${lines.join('')}`;
}
