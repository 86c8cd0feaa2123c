import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './sessions.js';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      ['Chrome', 'Android'],
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      ['Safari', 'iPhone'],
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      ['Firefox', 'Windows'],
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      ['Edge', 'Windows'],
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      ['Safari', 'Mac'],
    ],
    ['curl/8.14.1', [null, null]],
    ['<script>alert(1)</script>', [null, null]],
    [`${'x'.repeat(10_000)} Firefox/1`, [null, null]],
    ['', [null, null]],
    [null, [null, null]],
  ])('follows from %s', (userAgent, [browser, system]) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
