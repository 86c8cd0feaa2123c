import { SingleBar } from 'cli-progress';
import type { Output } from '../processes/index.js';

/** Shows how far long work is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/**
 * A bar on a terminal, which disappears at the end; elsewhere, such as in the log of a cron job, a line for each tenth.
 */
export function showProgress(stream: Output): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}

function barOn(stream: Output): Progress {
  const bar = new SingleBar({
    format: '{value}/{total} [{bar}] {eta_formatted}',
    stream,
    clearOnComplete: true,
  });
  bar.start(0, 0);
  return {
    update: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function linesOn(stream: Output): Progress {
  let told = 0;
  return {
    update: (done, total) => {
      const tenths = Math.floor((10 * done) / total);
      if (tenths <= told) return;
      told = tenths;
      stream.write(`${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}
