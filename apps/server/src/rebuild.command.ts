import { SingleBar } from 'cli-progress';
import { MatchesService } from '@passerelle/matching';
import type { Opened } from './run-command.js';

/** Computes every match again. */
export async function rebuildMatches({ app, goOn }: Opened): Promise<boolean> {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: '{value}/{total} [{bar}] {eta_formatted}',
        stream: process.stderr,
        clearOnComplete: true,
      })
    : undefined;
  bar?.start(0, 0);
  try {
    const rebuilt = await app.get(MatchesService).rebuild((done, total) => {
      bar?.setTotal(total);
      bar?.update(done);
      goOn();
    });
    process.stdout.write(`${JSON.stringify(rebuilt)}\n`);
  } finally {
    bar?.stop();
  }
  return true;
}
