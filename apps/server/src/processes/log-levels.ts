import type { LogLevel } from '@nestjs/common';
import type { Settings } from '@passerelle/config';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** The levels that Nest prints, for the level in the settings. */
export function logLevels({ logLevel }: Settings): LogLevel[] | false {
  if (logLevel === 'silent') return false;
  return levels.slice(0, levels.indexOf(logLevel === 'info' ? 'log' : logLevel) + 1);
}
