/** Something that a curator has just done. */
export interface Gesture {
  id: number;
  /** What was done to what, in words. */
  label: string;
  /** Takes it back before anybody is told; undefined: it is final. @returns why that was not done; undefined: it was */
  undo?: () => Promise<string | undefined>;
  state: 'done' | 'undone';
}

const KEPT = 10;

/** The last things done in this tab, the latest first. */
export class Gestures {
  private all: readonly Gesture[] = [];
  private next = 1;
  private readonly listeners = new Set<() => void>();

  readonly list = (): readonly Gesture[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(gesture: Pick<Gesture, 'label' | 'undo'>): void {
    this.change([{ ...gesture, id: this.next, state: 'done' as const }, ...this.all].slice(0, KEPT));
    this.next += 1;
  }

  /** Takes the latest back that can be taken back, or the one that is named. @returns why not; undefined: it was, or there is none */
  async undo(id?: number): Promise<string | undefined> {
    const gesture = this.all.find(
      (each) => each.undo !== undefined && each.state === 'done' && (id === undefined || each.id === id),
    );
    const why = await gesture?.undo?.();
    if (gesture === undefined || why !== undefined) return why;
    this.change(this.all.map((each) => (each.id === gesture.id ? { ...each, state: 'undone' } : each)));
    return undefined;
  }

  private change(all: readonly Gesture[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}
