/** `keys`: one key, or two keys pressed one after the other, such as "g r". */
export interface Shortcut {
  keys: string;
  label: string;
  act: () => void;
}

export interface Pressed {
  /** `KeyboardEvent.key`: the character on the key, whatever the keyboard layout. */
  key: string;
  hasModifier: boolean;
  /** The key was pressed in a field, where it writes. */
  isTyping: boolean;
}

type Layer = () => readonly Shortcut[];

/** Shortcuts of all parts of the page that are shown. Where two parts use the same keys, the later part wins. */
export class Keyboard {
  private readonly layers: Layer[] = [];
  private before = '';

  /** @returns a function that removes the shortcuts again */
  add(layer: Layer): () => void {
    this.layers.push(layer);
    return () => void this.layers.splice(this.layers.indexOf(layer), 1);
  }

  /** All shortcuts, once for each key. */
  shortcuts(): Shortcut[] {
    const found = new Map<string, Shortcut>();
    for (const layer of this.layers.toReversed())
      for (const shortcut of layer()) if (!found.has(shortcut.keys)) found.set(shortcut.keys, shortcut);
    return [...found.values()];
  }

  /** @returns whether the key acted, or waits for a second key */
  press({ key, hasModifier, isTyping }: Pressed): boolean {
    const pressed = this.before === '' ? key : `${this.before} ${key}`;
    this.before = '';
    if (hasModifier || isTyping) return false;
    const shortcuts = this.shortcuts();
    const shortcut = shortcuts.find(({ keys }) => keys === pressed);
    if (shortcut !== undefined) {
      shortcut.act();
      return true;
    }
    if (!shortcuts.some(({ keys }) => keys.startsWith(`${pressed} `))) return false;
    this.before = pressed;
    return true;
  }
}
