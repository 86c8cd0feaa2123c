import { expect, it } from '@jest/globals';
import { addressOf } from './mailer.js';

it.each([
  ['Passerelle <bonjour@passerelle.example>', 'Passerelle', 'bonjour@passerelle.example'],
  ['"OVLT, Passerelle" <bonjour@passerelle.example>', 'OVLT, Passerelle', 'bonjour@passerelle.example'],
  ['bonjour@passerelle.example', '', 'bonjour@passerelle.example'],
])('reads %s', (mailbox, name, address) => {
  expect(addressOf(mailbox)).toEqual({ name, address });
});
