import { describe, expect, it } from '@jest/globals';
import { Gestures } from './gestures.js';

const ok = async (): Promise<undefined> => undefined;

describe('the last gestures of a curator', () => {
  it('are taken back from the latest on, those that can be', async () => {
    const gestures = new Gestures();
    gestures.add({ label: 'Publié', undo: ok });
    gestures.add({ label: 'Refusé', undo: ok });
    gestures.add({ label: 'Besoins réunis' });
    await gestures.undo();
    await gestures.undo();
    expect(gestures.list().map(({ label, state }) => `${label} ${state}`)).toEqual([
      'Besoins réunis done',
      'Refusé undone',
      'Publié undone',
    ]);
  });

  it.each([
    ['IllegalTransition', 'Déjà annoncé.', false],
    ['offline', 'Vous êtes hors connexion.', true],
  ] as const)(
    'say why they could not be, stay done, and are final once it is too late: %s',
    async (kind, message, again) => {
      const gestures = new Gestures();
      gestures.add({ label: 'Publié', undo: async () => ({ kind, message, fields: [] }) });
      expect(await gestures.undo(1)).toMatchObject({ label: 'Publié', problem: { message } });
      expect(gestures.list()[0]?.state).toBe('done');
      expect(gestures.list()[0]?.undo !== undefined).toBe(again);
    },
  );

  it('are ten at most', () => {
    const gestures = new Gestures();
    for (let i = 0; i < 12; i++) gestures.add({ label: `${i}` });
    expect(gestures.list().map(({ label }) => label)).toEqual([
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
  });
});
