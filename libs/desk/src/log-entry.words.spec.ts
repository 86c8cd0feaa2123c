import { describe, expect, it } from '@jest/globals';
import { Organisation, Person } from '@passerelle/accounts';
import { languages } from '@passerelle/config';
import { Group } from '@passerelle/groups';
import { Need } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { Tag } from '@passerelle/taxonomy';
import { logEntryInWords, reasonInWords } from './log-entry.words.js';

interface LoggedAction {
  of?: { name: string };
  action: string;
  whom?: string;
  changed?: string[];
  from?: string;
  to?: string;
}

const wordsOf = ({ of = Need, action, whom, changed = [], from, to }: LoggedAction): string[] => {
  const fields = Object.fromEntries(changed.map((field) => [field, '']));
  const before = { ...fields, ...(from !== undefined && { role: from }) };
  const after = { ...fields, ...(to !== undefined && { role: to }) };
  const objectKind = of.name.toLowerCase();
  const sentence = logEntryInWords({ objectKind, action, before, after }, 'Nadia Ferrand', whom ?? null);
  return languages.map((language) => sentenceIn(sentence, language));
};

describe('what was done', () => {
  it.each<[LoggedAction, fr: string, en: string]>([
    [{ action: 'publish', changed: ['state'] }, 'Nadia Ferrand a publié.', 'Nadia Ferrand published it.'],
    [
      { of: Organisation, action: 'update', changed: ['name', 'version', 'siret'] },
      'Nadia Ferrand a modifié : nom, SIRET.',
      'Nadia Ferrand changed it: name, SIRET.',
    ],
    [
      {
        of: Organisation,
        action: 'changeRole',
        whom: 'Léa Roux',
        changed: ['role'],
        from: 'member',
        to: 'owner',
      },
      'Nadia Ferrand a changé le rôle de Léa Roux : responsable (avant : membre).',
      'Nadia Ferrand changed the role of Léa Roux: owner (before: member).',
    ],
    [
      { of: Organisation, action: 'removeMember', whom: 'Léa Roux', from: 'member' },
      'Nadia Ferrand a retiré Léa Roux de la structure.',
      'Nadia Ferrand removed Léa Roux from the organisation.',
    ],
    [
      { of: Person, action: 'setRole', from: 'none', to: 'curator' },
      'Nadia Ferrand a changé le rôle : animateur OVLT (avant : utilisateur).',
      'Nadia Ferrand changed the role: OVLT curator (before: user).',
    ],
    [
      { of: Tag, action: 'edit', changed: ['synonymsFr', 'broaderId'] },
      'Nadia Ferrand a modifié : synonymes, étiquette plus large.',
      'Nadia Ferrand changed it: synonyms, broader tag.',
    ],
    [
      { of: Tag, action: 'reinstate' },
      'Nadia Ferrand l’a proposée de nouveau.',
      'Nadia Ferrand offered it again.',
    ],
    [
      { of: Person, action: 'reinstate' },
      'Nadia Ferrand a rouvert le compte.',
      'Nadia Ferrand opened the account again.',
    ],
    [
      { of: Organisation, action: 'confirmSeen' },
      'Nadia Ferrand a vérifié la structure.',
      'Nadia Ferrand checked the organisation.',
    ],
    [{ of: Group, action: 'join' }, 'Nadia Ferrand a rejoint le groupe.', 'Nadia Ferrand joined the group.'],
    [
      { of: Group, action: 'removeMember', whom: 'Léa Roux' },
      'Nadia Ferrand a retiré Léa Roux du groupe.',
      'Nadia Ferrand removed Léa Roux from the group.',
    ],
    [{ action: 'toString' }, 'Nadia Ferrand a modifié.', 'Nadia Ferrand changed it.'],
    [{ action: 'somethingNew' }, 'Nadia Ferrand a modifié.', 'Nadia Ferrand changed it.'],
  ])('%j is a sentence', (text, fr, en) => {
    expect(wordsOf(text)).toEqual([fr, en]);
  });

  it.each([
    ['met_here', 'besoin satisfait ici'],
    ['unclear, too_vague: Dites où.', 'pas clair, trop vague : Dites où.'],
    ['Publicité', 'Publicité'],
    ['mistake, non : autre chose', 'mistake, non : autre chose'],
  ])('its reason is in words: %s', (reason, text) => {
    const because = reasonInWords('need', reason);
    expect(typeof because === 'string' ? because : sentenceIn(because, 'fr')).toBe(text);
  });
});
