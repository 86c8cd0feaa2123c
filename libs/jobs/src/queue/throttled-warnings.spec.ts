import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { ThrottledWarnings } from './throttled-warnings.js';

describe('throttled warnings', () => {
  let output: string[];
  let now: number;
  let warnings: ThrottledWarnings;
  beforeEach(() => {
    [output, now] = [[], 1_000];
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    const logger = new Logger();
    jest.spyOn(logger, 'warn').mockImplementation((message) => output.push(String(message)));
    warnings = new ThrottledWarnings(logger);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('say the same once a minute, and anything else at once', () => {
    warnings.warn('it is full');
    now += 59_999;
    warnings.warn('it is full');
    warnings.warn('it is away');
    expect(output).toEqual(['it is full', 'it is away']);
    now += 1;
    warnings.warn('it is full');
    expect(output).toEqual(['it is full', 'it is away', 'it is full']);
  });

  it('are the same whichever job they are about', () => {
    const missing = (job: string): string => `Missing lock for job ${job}. moveToFinished`;
    const first = missing(`${newId()}.BarkOnBellRung`);
    for (const message of [
      first,
      missing(`${newId()}.WakeOnBellRung`),
      missing('repeat:Strike:1764000000000'),
    ])
      warnings.warn(message);
    expect(output).toEqual([first]);
  });

  it('are the same if they are said to be, whatever they say', () => {
    warnings.warn('Strike failed: it rusts', 'Strike');
    warnings.warn('Strike failed: it rests', 'Strike');
    expect(output).toEqual(['Strike failed: it rusts']);
  });

  it('are forgotten once they may be said again', () => {
    for (let i = 0; i < 1_000; i++) warnings.warn(`subject ${i}`, `subject ${i}`);
    now += 60_000;
    warnings.warn('another');
    expect(warnings).toMatchObject({ loggedAt: new Map([['another', now]]) });
  });
});
