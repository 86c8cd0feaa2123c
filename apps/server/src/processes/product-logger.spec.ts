import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { inRequest, type Settings } from '@passerelle/config';
import { productLogger } from './product-logger.js';

const STAMP = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const written: string[] = [];
afterEach(() => {
  jest.restoreAllMocks();
  written.length = 0;
});

/** The log lines without a terminal. */
function loggedBy(
  settings: Pick<Settings, 'logLevel' | 'logFormat'>,
  log: (logger: Exclude<ReturnType<typeof productLogger>, false>) => void,
): string[] {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const logger = productLogger(settings);
  if (logger !== false) log(logger);
  return written.join('').split('\n').filter(Boolean);
}

describe('the log', () => {
  it('has no colours without a terminal, the time with its zone, and the request', () => {
    const lines = loggedBy({ logLevel: 'warn', logFormat: 'text' }, (logger) => {
      logger.warn('The queue waits.', 'JobQueue');
      inRequest('r-1', () => logger.error('It failed.', 'a stack', 'GraphQL'));
      logger.log('not at this level', 'Nest');
    });
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(`^\\[Passerelle\\] \\d+  - ${STAMP}    WARN \\[JobQueue\\] The queue waits\\.$`),
      ),
      expect.stringMatching(new RegExp(`${STAMP}   ERROR \\[GraphQL\\] \\[request r-1\\] It failed\\.$`)),
      'a stack',
    ]);
  });

  it('is one JSON object a line where LOG_FORMAT says so, stacks included', () => {
    const lines = loggedBy({ logLevel: 'info', logFormat: 'json' }, (logger) => {
      inRequest('r-2', () => logger.error('It failed.', 'Error: it failed\n    at here', 'GraphQL'));
      logger.log({ indexed: 3 }, 'Search');
    });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        level: 'error',
        pid: process.pid,
        timestamp: expect.stringMatching(new RegExp(`^${STAMP}$`)),
        message: 'It failed.',
        context: 'GraphQL',
        stack: 'Error: it failed\n    at here',
        requestId: 'r-2',
      },
      expect.objectContaining({ level: 'info', message: { indexed: 3 }, context: 'Search' }),
    ]);
    expect(lines[1]).not.toContain('requestId');
  });

  it('has no stack of Nest above the sentence that says why the product does not start', () => {
    const lines = loggedBy({ logLevel: 'warn', logFormat: 'text' }, (logger) =>
      logger.error(new Error('connect ECONNREFUSED'), 'ExceptionHandler'),
    );
    expect(lines).toEqual([]);
  });

  it('is empty where LOG_LEVEL is silent', () => {
    expect(productLogger({ logLevel: 'silent', logFormat: 'text' })).toBe(false);
  });
});
