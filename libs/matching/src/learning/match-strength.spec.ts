import { expect, it } from '@jest/globals';
import { priorCalibration, probabilityOf } from './calibration.js';
import { strengthOf } from './probability.loaders.js';

it('is close where people are notified, very close where a curator would rather introduce the two than not', () => {
  const by = (score: number, gap: number): string =>
    strengthOf(gap >= 2.4, probabilityOf(priorCalibration, { score, gap }));
  expect([by(6, 4), by(5, 3), by(3, 2.4), by(3, 2.3), by(9, 2)]).toEqual([
    'very_close',
    'very_close',
    'close',
    'to_check',
    'to_check',
  ]);
});
