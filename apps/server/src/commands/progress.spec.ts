import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { showProgress } from './progress.js';

/** A stream that keeps what is written to it, as a terminal or not. */
function aStream(isTTY: boolean): { stream: Parameters<typeof showProgress>[0]; written: () => string } {
  const through = new PassThrough();
  const terminal = {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  };
  return {
    stream: Object.assign(through, terminal),
    written: () => String(through.read() ?? ''),
  };
}

describe('progress', () => {
  it('is a line at each tenth where there is no terminal', () => {
    const { stream, written } = aStream(false);
    const progress = showProgress(stream);
    for (let done = 1; done <= 200; done++) progress.update(done, 200);
    progress.stop();
    expect(written().trimEnd().split('\n')).toEqual([
      '20/200',
      '40/200',
      '60/200',
      '80/200',
      '100/200',
      '120/200',
      '140/200',
      '160/200',
      '180/200',
      '200/200',
    ]);
  });

  it('is one line however few steps there are', () => {
    const { stream, written } = aStream(false);
    const progress = showProgress(stream);
    progress.update(3, 3);
    progress.stop();
    expect(written()).toBe('3/3\n');
  });

  it('is a bar on a terminal, up to the last step', () => {
    const { stream, written } = aStream(true);
    const progress = showProgress(stream);
    progress.update(5, 10);
    progress.update(10, 10);
    progress.stop();
    expect(written()).toMatch(/10\/10 \[=+\]/);
  });
});
