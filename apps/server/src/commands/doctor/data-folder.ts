import fs from 'node:fs/promises';
import path from 'node:path';
import { CannotGoOn, codeOf } from '../../processes/explain.js';
import type { Check } from './checks-for.js';

/** Whether the data folder is a folder in which this account may read and write, or can be made. */
export const dataFolder: Check = async ({ settings, isEmbedded }) => {
  const { dataDir, secret, smtpUrl, s3 } = settings;
  const folder = path.resolve(dataDir);
  if (!isEmbedded && secret !== undefined && smtpUrl !== undefined && s3 !== undefined)
    return 'rien n’y est gardé : les réglages nomment des serveurs pour tout.';
  try {
    const found = await fs.stat(folder);
    if (!found.isDirectory())
      throw new CannotGoOn(`DATA_DIR (${folder}) n’est pas un dossier : indiquez-en un.`);
    await fs.access(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return `ce compte peut lire et écrire dans ${folder}.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return `${folder} n’existe pas encore.`;
    if (codeOf(error) === 'ENOTDIR')
      throw new CannotGoOn(
        `DATA_DIR (${folder}) est sous un fichier, et non sous un dossier : indiquez-en un autre.`,
      );
    if (error instanceof CannotGoOn) throw error;
    throw new CannotGoOn(
      `ce compte ne peut pas lire et écrire dans ${folder} (${codeOf(error)}) : donnez-lui-en le droit, ou indiquez un autre dossier par DATA_DIR.`,
    );
  }
};
