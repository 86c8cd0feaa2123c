/**
 * Why a mail did not arrive. `permanent`: the address does not exist any more. `temporary`: its server could not take
 * the mail for now. `full`: the mailbox is full. `policy`: the server does not want this mail, or our mails, and the
 * address may be fine. `unknown`: the report gives no reason.
 */
export const failureKinds = ['permanent', 'temporary', 'full', 'policy', 'unknown'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** @param status an enhanced code (RFC 3463), “5.1.1”, or an SMTP code alone, “550”; empty: unknown */
export function failureKindOf(status: string): FailureKind {
  const [, enhanced] = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(status) ?? [];
  if (enhanced === undefined) return kindOfSmtpCode(status);
  if (/^[45]\.2\.2$/.test(enhanced)) return 'full';
  // 1.7, 1.8: our own address is refused. 2.3, 3.4: the mail is too large. 6: its content. 7: by rule, such as spam.
  if (/^[45]\.(1\.[78]|2\.3|3\.4|6\.\d+|7\.\d+)$/.test(enhanced)) return 'policy';
  // 4.7: the mail was tried for days, and the server did not answer.
  if (enhanced.startsWith('4') || enhanced === '5.4.7') return 'temporary';
  return enhanced.startsWith('5') && enhanced !== '5.0.0' ? 'permanent' : 'unknown';
}

/**
 * Without an enhanced code, only these codes mean a missing or full mailbox, since servers answer 554 to everything
 * they dislike.
 */
function kindOfSmtpCode(status: string): FailureKind {
  const [code = ''] = /\b[45]\d\d\b/.exec(status) ?? [];
  if (code === '552') return 'full';
  if (['550', '551', '553'].includes(code)) return 'permanent';
  if (code.startsWith('4')) return 'temporary';
  return code === '554' ? 'policy' : 'unknown';
}
