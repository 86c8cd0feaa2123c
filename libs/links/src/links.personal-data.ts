import { declarePersonalData, deletedAfter, goneByAddress, secret } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const linksTables = declarePersonalData({
  one_time_token: {
    purpose: 'security',
    kept: 'expiry',
    about: [
      goneByAddress('email', 'email purpose expires_at subject_id'),
      secret(goneByAddress('email', 'hash nonce')),
    ],
  },
  received_reply: {
    purpose: 'notices',
    kept: deletedAfter(60, 'received_at'),
    about: [
      goneByAddress('email', 'email purpose outcome problem received_at subject_id'),
      secret(goneByAddress('email', 'fingerprint')),
    ],
    nobody: 'id',
  },
});
