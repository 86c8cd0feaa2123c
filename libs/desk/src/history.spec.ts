import { describe, expect, it } from '@jest/globals';
import type { Deed } from './deed.js';
import * as english from './history.en.js';
import * as french from './history.fr.js';

const deed = (said: Partial<Deed>): Deed => ({
  kind: 'need',
  who: 'Nadia Ferrand',
  action: 'edit',
  whom: null,
  changed: [],
  from: null,
  to: null,
  ...said,
});

describe('what was done', () => {
  it.each<[Partial<Deed>, fr: string, en: string]>([
    [{ action: 'publish', changed: ['state'] }, 'Nadia Ferrand a publié.', 'Nadia Ferrand published it.'],
    [
      { action: 'update', changed: ['name', 'version', 'siret'] },
      'Nadia Ferrand a modifié : nom, SIRET.',
      'Nadia Ferrand changed it: name, SIRET.',
    ],
    [
      { action: 'changeRole', whom: 'Léa Roux', changed: ['role'], from: 'member', to: 'owner' },
      'Nadia Ferrand a changé le rôle de Léa Roux : responsable (avant : membre).',
      'Nadia Ferrand changed the role of Léa Roux: owner (before: member).',
    ],
    [
      { action: 'removeMember', whom: 'Léa Roux', from: 'member' },
      'Nadia Ferrand a retiré Léa Roux de la structure.',
      'Nadia Ferrand removed Léa Roux from the organisation.',
    ],
    [
      { action: 'setRole', from: 'none', to: 'curator' },
      'Nadia Ferrand a changé le rôle : animateur OVLT (avant : utilisateur).',
      'Nadia Ferrand changed the role: OVLT curator (before: user).',
    ],
    [
      { kind: 'tag', action: 'edit', changed: ['synonymsFr', 'broaderId'] },
      'Nadia Ferrand a modifié : synonymes, étiquette plus large.',
      'Nadia Ferrand changed it: synonyms, broader tag.',
    ],
    [
      { kind: 'tag', action: 'reinstate' },
      'Nadia Ferrand l’a proposée de nouveau.',
      'Nadia Ferrand offered it again.',
    ],
    [
      { kind: 'person', action: 'reinstate' },
      'Nadia Ferrand a rouvert le compte.',
      'Nadia Ferrand opened the account again.',
    ],
    [
      { action: 'confirmSeen' },
      'Nadia Ferrand a vérifié la structure.',
      'Nadia Ferrand checked the organisation.',
    ],
    [
      { kind: 'group', action: 'join' },
      'Nadia Ferrand a rejoint le groupe.',
      'Nadia Ferrand joined the group.',
    ],
    [{ action: 'toString' }, 'Nadia Ferrand a modifié.', 'Nadia Ferrand changed it.'],
    [{ action: 'somethingNew' }, 'Nadia Ferrand a modifié.', 'Nadia Ferrand changed it.'],
  ])('%j is a sentence', (said, fr, en) => {
    expect([french.tellDeed(deed(said)), english.tellDeed(deed(said))]).toEqual([fr, en]);
  });

  it.each([
    ['met_here', 'besoin satisfait ici'],
    ['unclear, too_vague: Dites où.', 'pas clair, trop vague : Dites où.'],
    ['Publicité', 'Publicité'],
    ['mistake, non : autre chose', 'mistake, non : autre chose'],
  ])('its reason is in words: %s', (reason, said) => {
    expect(french.tellReason({ reason })).toBe(said);
  });
});
