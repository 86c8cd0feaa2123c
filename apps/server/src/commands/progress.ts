import type { Output } from '../processes/product-logger.js';

/** Shows the progress of long work. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** How wide a full bar is, in characters. */
const WIDTH = 40;
/** The least time between two updates of a line on a terminal, in milliseconds. */
const PACE = 100;
/** Goes to the beginning of the line, and erases it. */
const ERASE = '\r\u001B[2K';

/**
 * A bar on a terminal, which disappears at the end. Elsewhere, such as in the log of a cron job, a line for each
 * tenth.
 */
export function showProgress(stream: Output): Progress {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}

/** How many rows of an unknown number are done. On a terminal only, since in a log, such a line is of no use. */
export function showRows(stream: Output): Pick<Progress, 'stop'> & { update(done: number): void } {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const { elapsed, show, stop } = lineOn(stream);
  return { update: (done) => show(() => `${done} lignes, ${inMinutes(elapsed())}`), stop };
}

function barOn(stream: Output): Progress {
  const { elapsed, show, stop } = lineOn(stream);
  return {
    update: (done, total) =>
      show(() => {
        const bar = '='.repeat(Math.round((WIDTH * done) / total)).padEnd(WIDTH, '-');
        return `${done}/${total} [${bar}] ${inMinutes((elapsed() / done) * (total - done))}`;
      }, done === total),
    stop,
  };
}

/** One line, which is overwritten. */
function lineOn(stream: Output): {
  elapsed: () => number;
  show: (line: () => string, isLast?: boolean) => void;
  stop: () => void;
} {
  const startedAt = performance.now();
  let shownAt = -Infinity;
  return {
    elapsed: () => performance.now() - startedAt,
    show(line, isLast = false) {
      const now = performance.now();
      if (now - shownAt < PACE && !isLast) return;
      shownAt = now;
      stream.write(`${ERASE}${line()}`);
    },
    stop: () => void stream.write(ERASE),
  };
}

/** Milliseconds as minutes and seconds: 1:05. */
function inMinutes(duration: number): string {
  const seconds = Math.round(duration / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function linesOn(stream: Output): Progress {
  let shown = 0;
  return {
    update: (done, total) => {
      const tenths = Math.floor((10 * done) / total);
      if (tenths <= shown) return;
      shown = tenths;
      stream.write(`${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}
