import { describe, expect, it, jest } from '@jest/globals';
import { Keyboard, type Pressed } from './keyboard.js';

const plain = (key: string): Pressed => ({ key, hasModifier: false, isTyping: false });

describe('the keys of the desk', () => {
  it('do what the part of the page says that came last', () => {
    const [publish, print] = [jest.fn(), jest.fn()];
    const keyboard = new Keyboard();
    keyboard.add(() => [{ keys: 'p', label: 'Imprimer', act: print }]);
    const close = keyboard.add(() => [{ keys: 'p', label: 'Publier', act: publish }]);
    expect(keyboard.press(plain('p'))).toBe(true);
    expect(keyboard.shortcuts().map(({ label }) => label)).toEqual(['Publier']);
    close();
    keyboard.press(plain('p'));
    expect([publish, print].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  it('wait for the second of two, and forget the first if another comes', () => {
    const open = jest.fn();
    const keyboard = new Keyboard();
    keyboard.add(() => [{ keys: 'g r', label: 'À relire', act: open }]);
    expect(['g', 'x', 'r'].map((key) => keyboard.press(plain(key)))).toEqual([true, false, false]);
    expect(open).not.toHaveBeenCalled();
    expect(['g', 'r'].map((key) => keyboard.press(plain(key)))).toEqual([true, true]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('write in a field, and leave the browser its own', () => {
    const act = jest.fn();
    const keyboard = new Keyboard();
    keyboard.add(() => [{ keys: 'p', label: 'Publier', act }]);
    keyboard.press({ ...plain('p'), isTyping: true });
    keyboard.press({ ...plain('p'), hasModifier: true });
    expect(act).not.toHaveBeenCalled();
  });
});
