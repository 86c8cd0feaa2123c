import { readFileSync } from 'node:fs';
import { orleans } from './orleans.js';
import { type Place, placeProfile } from './place.js';

const profiles: Readonly<Record<string, Place>> = { orleans };

/** A profile that cannot be used. The message is for its author. */
export class WrongPlace extends Error {}

/**
 * The profile with this name, or in this JSON file.
 * @throws {WrongPlace}
 */
export function readPlace(nameOrFile: string): Place {
  const known = Object.hasOwn(profiles, nameOrFile) ? profiles[nameOrFile] : undefined;
  if (known) return known;
  if (!nameOrFile.endsWith('.json'))
    throw new WrongPlace(`il faut ${Object.keys(profiles).join(', ')} ou le chemin d’un fichier .json`);
  const parsed = placeProfile.safeParse(contentOf(nameOrFile));
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'profil'))];
  throw new WrongPlace(`dans ce fichier, il faut revoir ${fields.join(', ')}`);
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongPlace(
      error instanceof SyntaxError ? 'ce fichier n’est pas du JSON' : 'ce fichier ne peut pas être lu',
    );
  }
}
