/** What a key does. `keys`: one key, or two that are pressed one after the other, such as "g r". */
export interface Shortcut {
  keys: string;
  label: string;
  act: () => void;
}

/** A key as it was pressed. */
export interface Pressed {
  /** As `KeyboardEvent.key` has it: what is written on the key, whatever the keyboard. */
  key: string;
  hasModifier: boolean;
  /** It was pressed in a field, where it writes. */
  isTyping: boolean;
}

type Layer = () => readonly Shortcut[];

/** Which key does what, as far as the parts of the page that are shown have said so; the last one to say so comes first. */
export class Keyboard {
  private readonly layers: Layer[] = [];
  private before = '';

  /** @returns what takes it back */
  add(layer: Layer): () => void {
    this.layers.push(layer);
    return () => void this.layers.splice(this.layers.indexOf(layer), 1);
  }

  /** All that is there, once for each key. */
  shortcuts(): Shortcut[] {
    const found = new Map<string, Shortcut>();
    for (const layer of this.layers.toReversed())
      for (const shortcut of layer()) if (!found.has(shortcut.keys)) found.set(shortcut.keys, shortcut);
    return [...found.values()];
  }

  /** @returns whether the key did something, or waits for a second one */
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
