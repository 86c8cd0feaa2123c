import { expect, it } from '@jest/globals';
import { networkOf, siteOf } from './network-of.js';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::'],
  ['2001:db8:1:2::', '2001:db8:1:2::'],
  ['2001:db8:1:3::1', '2001:db8:1:3::'],
  ['2001:db8::1', '2001:db8:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '::1'],
  ['', ''],
  ['elsewhere', 'elsewhere'],
])('a client at %s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
  // The same result for both spellings.
  expect(networkOf(network)).toBe(network);
});

it.each([
  ['192.0.2.7', undefined],
  ['::ffff:192.0.2.7', undefined],
  ['::1', undefined],
  ['', undefined],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8:1:3::', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
])('the customer behind %s has %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
