import path from 'node:path';
import type { Settings } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import type { DemoAccount } from '../demo/seed-demo.js';

const roles = (): Record<DemoAccount['role'], string> => ({
  admin: 'administration',
  curator: `animation (${placeIn.fr.operatorName})`,
  company: 'entreprise de services',
  startup: 'start-up',
  student: 'étudiante',
  project_holder: 'apprentie, projet de CFA',
});

const aboutDemo = [
  '  C’est une DÉMONSTRATION : les gens, les entreprises et les textes sont inventés.',
  '  Pour passer au réel, arrêtez-la, puis : npm run -s cli -- go-live',
];

/** The text that the person who started the product reads. */
export function welcome({
  url,
  mailboxUrl,
  accounts,
  settings,
}: {
  url: string;
  mailboxUrl: string | undefined;
  accounts: readonly DemoAccount[];
  settings: Settings;
}): string {
  const lines = [
    '',
    'Passerelle est prête.',
    '',
    ...(settings.demo ? [...aboutDemo, ''] : []),
    `  L’application           ${settings.publicUrl}`,
    `  L’API                   ${url}/graphql`,
    ...(mailboxUrl === undefined ? [] : [`  Les mails envoyés       ${mailboxUrl}`]),
    `  Les données             ${path.resolve(settings.dataDir)}`,
    '',
  ];
  if (accounts.length > 0) {
    lines.push('  Comptes de démonstration', '');
    for (const { role, email, password } of accounts) {
      lines.push(`  ${roles()[role].padEnd(26)}${email.padEnd(32)}${password}`);
    }
    lines.push('');
  }
  lines.push('  Pour arrêter : Ctrl-C.', '', '');
  return lines.join('\n');
}
