import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { showProgress, showRows } from './progress.js';

/** A stream that stores its output, as a terminal or not. */
function aStream(isTTY: boolean): { stream: Parameters<typeof showProgress>[0]; written: () => string } {
  const through = new PassThrough();
  return {
    stream: Object.assign(through, { isTTY }),
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

  it('is a bar on a terminal, up to the last step, and gone at the end', () => {
    const { stream, written } = aStream(true);
    const progress = showProgress(stream);
    progress.update(5, 10);
    expect(written()).toContain(`\r\u001B[2K5/10 [${'='.repeat(20)}${'-'.repeat(20)}] 0:0`);
    progress.update(10, 10);
    expect(written()).toContain(`\r\u001B[2K10/10 [${'='.repeat(40)}] 0:00`);
    progress.stop();
    expect(written()).toBe('\r\u001B[2K');
  });

  it('is written some times a second, however quick the steps are', () => {
    const { stream, written } = aStream(true);
    const progress = showProgress(stream);
    const start = performance.now();
    for (let done = 1; done < 5_000; done++) progress.update(done, 5_000);
    const tenthsOfASecond = (performance.now() - start) / 100;
    expect(written().split('\r').length - 1).toBeLessThanOrEqual(1 + tenthsOfASecond);
  });

  it('counts rows on a terminal where nobody knows how many there are, and says nothing elsewhere', () => {
    const terminal = aStream(true);
    const progress = showRows(terminal.stream);
    progress.update(1_200);
    expect(terminal.written()).toContain('\r\u001B[2K1200 lignes, 0:0');
    progress.stop();
    expect(terminal.written()).toBe('\r\u001B[2K');
    const log = aStream(false);
    showRows(log.stream).update(1_200);
    expect(log.written()).toBe('');
  });
});
