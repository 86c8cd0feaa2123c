import type { Problem } from '../../../ui/api/problem.js';

/** Undoes an action before anybody is notified of it. @returns the problem. undefined: the action is undone */
export type Undo = () => Promise<Problem | undefined>;

/** An action that a curator has just done. */
export interface Gesture {
  id: number;
  /** The action and its object, in words. */
  label: string;
  /** undefined: the action is final. */
  undo?: Undo;
  /** The need concerned, whose row is chosen again after an undo. */
  needId?: string;
  state: 'done' | 'undone';
}

/** Result of an undo. */
export interface Withdrawn {
  label: string;
  /** undefined: the action is undone. */
  problem: Problem | undefined;
  needId: string | undefined;
}

const KEPT = 10;
/** Kinds of problems after which another attempt may succeed. */
const passing: readonly Problem['kind'][] = ['offline', 'silent', 'signedOut', 'internal', 'Unavailable'];

/** The last actions in this tab, the latest first. */
export class Gestures {
  private all: readonly Gesture[] = [];
  private next = 1;
  private readonly listeners = new Set<() => void>();

  readonly list = (): readonly Gesture[] => this.all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lists the actions that were done before this page was loaded, unless later ones are listed. */
  begin(earlier: readonly Pick<Gesture, 'label' | 'undo' | 'needId'>[]): void {
    if (this.all.length > 0) return;
    for (const gesture of earlier.toReversed()) this.add(gesture);
  }

  add(gesture: Pick<Gesture, 'label' | 'undo' | 'needId'>): void {
    this.change([{ ...gesture, id: this.next, state: 'done' as const }, ...this.all].slice(0, KEPT));
    this.next += 1;
  }

  /**
   * Undoes the action with this id or, without an id, the latest action that can be undone. @returns undefined: there
   * is no such action
   */
  async undo(id?: number): Promise<Withdrawn | undefined> {
    const gesture = this.all.find(
      (each) => each.undo !== undefined && each.state === 'done' && (id === undefined || each.id === id),
    );
    if (gesture?.undo === undefined) return undefined;
    const problem = await gesture.undo();
    if (problem === undefined) this.replace({ ...gesture, state: 'undone' });
    else if (!passing.includes(problem.kind)) this.replace(final(gesture));
    return { label: gesture.label, problem, needId: gesture.needId };
  }

  private replace(gesture: Gesture): void {
    this.change(this.all.map((each) => (each.id === gesture.id ? gesture : each)));
  }

  private change(all: readonly Gesture[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

/** An action that could not be undone in time stays final. */
const final = ({ id, label, state }: Gesture): Gesture => ({ id, label, state });
