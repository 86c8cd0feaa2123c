import type { Problem } from '../../api/index.js';

/** Takes something back before anybody is told. @returns why it was not; undefined: it was */
export type Undo = () => Promise<Problem | undefined>;

/** Something that a curator has just done. */
export interface Gesture {
  id: number;
  /** What was done to what, in words. */
  label: string;
  /** Undefined: it is final. */
  undo?: Undo;
  state: 'done' | 'undone';
}

/** What became of taking something back. */
export interface TakenBack {
  label: string;
  /** Undefined: it was taken back. */
  problem: Problem | undefined;
}

const KEPT = 10;
/** Of these another attempt may do better. */
const passing: readonly Problem['kind'][] = ['offline', 'silent', 'signedOut', 'internal', 'Unavailable'];

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

  /** Takes the latest back that can be taken back, or the one that is named. @returns undefined: there is none */
  async undo(id?: number): Promise<TakenBack | undefined> {
    const gesture = this.all.find(
      (each) => each.undo !== undefined && each.state === 'done' && (id === undefined || each.id === id),
    );
    if (gesture?.undo === undefined) return undefined;
    const problem = await gesture.undo();
    if (problem === undefined) this.replace({ ...gesture, state: 'undone' });
    else if (!passing.includes(problem.kind)) this.replace(final(gesture));
    return { label: gesture.label, problem };
  }

  private replace(gesture: Gesture): void {
    this.change(this.all.map((each) => (each.id === gesture.id ? gesture : each)));
  }

  private change(all: readonly Gesture[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

/** Too late once is too late for good. */
const final = ({ id, label, state }: Gesture): Gesture => ({ id, label, state });
