/** `keys`: one key, or two keys pressed one after the other, such as "g r". */
export interface Shortcut {
  keys: string;
  label: string;
  act: () => void;
}

export interface Pressed {
  /** `KeyboardEvent.key`: the character on the key, in any keyboard layout. */
  key: string;
  hasModifier: boolean;
  /** The key was pressed in a field, where it types. */
  isTyping: boolean;
  /** The key is held down. */
  isRepeated?: boolean;
}

/** More keys than a person presses while a page loads. */
const MOST_QUEUED = 20;

/** Letters and signs. Other keys navigate in the page, and act at once. A queued key would be lost for a field. */
const isSign = (key: string): boolean => /^\S$/u.test(key);

type Layer = () => readonly Shortcut[];

/** Shortcuts of all visible parts of the page. If two parts use the same keys, the later part wins. */
export class Keyboard {
  private readonly layers: Layer[] = [];
  private before = '';
  /** How many parts of the page are loading or sending. */
  private holds = 0;
  /** Keys pressed meanwhile, in order. */
  private queued: string[] = [];

  /** @param afterRendering called once the page shows the effect of the last key */
  constructor(private readonly afterRendering: (then: () => void) => void = (then) => then()) {}

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

  /**
   * Queues keys while a part of the page is loading or sending. They act on the next content, in order.
   * @returns a function that lets the keys act; with `drop` the keys are discarded, since the expected content did
   * not come
   */
  hold(): (options?: { drop?: boolean }) => void {
    this.holds += 1;
    let isHeld = true;
    return ({ drop = false } = {}) => {
      if (drop) this.queued = [];
      if (!isHeld) return;
      isHeld = false;
      this.holds -= 1;
      this.replay();
    };
  }

  /** One key after the other, each on the page after the key before it. */
  private replay(): void {
    if (this.holds > 0) return;
    const key = this.queued.shift();
    if (key === undefined) return;
    const release = this.hold();
    this.strike(key);
    this.afterRendering(() => release());
  }

  /** @returns whether the key acted, or waits for a second key */
  press({ key, hasModifier, isTyping, isRepeated = false }: Pressed): boolean {
    if (this.holds > 0 && !hasModifier && !isTyping && isSign(key)) {
      // A held key is meant for the content on the screen.
      if (!isRepeated && this.queued.length < MOST_QUEUED) this.queued.push(key);
      return true;
    }
    if (hasModifier || isTyping) {
      this.before = '';
      return false;
    }
    return this.strike(key);
  }

  private strike(key: string): boolean {
    const pressed = this.before === '' ? key : `${this.before} ${key}`;
    this.before = '';
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
