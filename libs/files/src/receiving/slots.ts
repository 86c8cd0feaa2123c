/** Limits how many tasks run at once: in all, and for one person. */
export class Slots {
  readonly #ofPerson = new Map<string, number>();
  #taken = 0;

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  get taken(): number {
    return this.#taken;
  }

  /** @returns a function that returns the slot, once. undefined: no slot is free, or none for this person */
  take(personId: string): (() => void) | undefined {
    if (this.#taken >= this.most || this.takenBy(personId) >= this.mostOfOne) return undefined;
    this.count(personId, 1);
    let isBack = false;
    return () => {
      if (!isBack) this.count(personId, -1);
      isBack = true;
    };
  }

  private takenBy(personId: string): number {
    return this.#ofPerson.get(personId) ?? 0;
  }

  private count(personId: string, more: 1 | -1): void {
    this.#taken += more;
    const ofPerson = this.takenBy(personId) + more;
    if (ofPerson === 0) this.#ofPerson.delete(personId);
    else this.#ofPerson.set(personId, ofPerson);
  }
}
