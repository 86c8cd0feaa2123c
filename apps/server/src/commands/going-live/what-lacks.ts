import { isPublic, type Settings } from '@passerelle/config';
import type { SenderDns } from './sender-dns.js';

/** Something that a real installation still lacks, and what to do. */
export interface Lack {
  what: string;
  remedy: string;
}

/** What remains to be done by hand, the most urgent first. */
export function whatLacks(
  settings: Settings,
  { dns, hasSecondFactor }: { dns: SenderDns; hasSecondFactor: boolean },
): Lack[] {
  const lacks: Lack[] = [];
  if (!isPublic(settings.publicUrl))
    lacks.push({
      what: 'adresse publique',
      remedy: `${settings.publicUrl} ne s’ouvre que d’ici : relancez go-live avec l’adresse que tout le monde ouvrira.`,
    });
  if (!hasSecondFactor)
    lacks.push({
      what: 'double vérification',
      remedy:
        'Démarrez Passerelle, ouvrez le lien du mail d’essai, connectez-vous, et ajoutez-la : elle vous est demandée.',
    });
  for (const [what, remedy] of Object.entries(dns) as [string, string | undefined][])
    if (remedy !== undefined) lacks.push({ what, remedy });
  if (settings.backup.to === undefined || settings.backup.everyHours === undefined)
    lacks.push({
      what: 'sauvegardes',
      remedy:
        'Ajoutez au fichier de réglages BACKUP_TO, un lieu sur une autre machine, et BACKUP_EVERY_HOURS=24.',
    });
  if (settings.clamdUrl === undefined)
    lacks.push({
      what: 'antivirus',
      remedy: 'Installez ClamAV et ajoutez CLAMD_URL : sans lui, les fichiers reçus ne sont pas examinés.',
    });
  if (settings.dpoEmail === undefined)
    lacks.push({
      what: 'délégué à la protection des données',
      remedy: 'Si vous en avez un, ajoutez son adresse : DPO_EMAIL.',
    });
  return lacks;
}
