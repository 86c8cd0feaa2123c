import type { LogLevel } from '@nestjs/common';
import type { Settings } from '@passerelle/config';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** What Nest is to print, for the level that the settings ask for. */
export function logLevels({ logLevel }: Settings): LogLevel[] | false {
  if (logLevel === 'silent') return false;
  return levels.slice(0, levels.indexOf(logLevel === 'info' ? 'log' : logLevel) + 1);
}
