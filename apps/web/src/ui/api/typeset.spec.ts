import { describe, expect, it } from '@jest/globals';
import { typeset } from './typeset.js';

describe('setting French', () => {
  it('keeps double punctuation and guillemets with their words', () => {
    expect(typeset('Pas trouvé ? Dites « Pas pour moi » : c’est noté ; merci !')).toBe(
      'Pas trouvé\u00a0? Dites «\u00a0Pas pour moi\u00a0»\u00a0: c’est noté\u00a0; merci\u00a0!',
    );
  });

  it('keeps a number with what it counts', () => {
    expect(typeset('sous 2 jours ouvrés')).toBe('sous 2\u00a0jours ouvrés');
  });

  it('leaves hours and addresses alone', () => {
    expect(typeset('https://exemple.fr à 14:02')).toBe('https://exemple.fr à 14:02');
  });
});
