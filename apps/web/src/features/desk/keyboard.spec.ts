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

  it('wait while something loads, and act then one after the other, unless what they were meant for did not come', () => {
    const done: string[] = [];
    const rendered: (() => void)[] = [];
    const keyboard = new Keyboard((then) => rendered.push(then));
    keyboard.add(() => ['p', 'j'].map((keys) => ({ keys, label: keys, act: () => done.push(keys) })));
    const release = keyboard.hold();
    expect(['p', 'j'].map((key) => keyboard.press(plain(key)))).toEqual([true, true]);
    // Held keys and navigation keys are not queued.
    keyboard.press({ ...plain('p'), isRepeated: true });
    expect(keyboard.press(plain('Enter'))).toBe(false);
    expect(done).toEqual([]);
    release();
    release();
    expect(done).toEqual(['p']);
    // Pressed before the page shows the effect of the first key, so it comes last.
    keyboard.press(plain('p'));
    for (let i = 0; i < 3; i++) rendered.shift()?.();
    expect(done).toEqual(['p', 'j', 'p']);

    const failed = keyboard.hold();
    keyboard.press(plain('p'));
    failed({ drop: true });
    expect(done).toHaveLength(3);
    keyboard.press(plain('p'));
    expect(done).toHaveLength(4);
  });
});
