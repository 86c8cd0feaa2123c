/** How many slots an empty map has, and by how much it grows. */
const fewest = 16;
const growth = 1.25;

/** Spreads similar numbers (Knuth's multiplicative hash: 2³² divided by the golden ratio). */
const spread = 0x9e3779b1;

/**
 * A map from whole numbers (1 to 2³² - 1) to whole numbers, in arrays, with eight bytes a slot. A missing number is
 * mapped to 0.
 */
export class NumberMap {
  private keys = new Uint32Array(fewest);
  private values = new Uint32Array(fewest);
  /** How many numbers are in it. */
  count = 0;

  /** @param maxLoad the share of slots that may be in use: a smaller share is faster, a larger one saves memory */
  constructor(private readonly maxLoad: number) {}

  get bytes(): number {
    return this.keys.byteLength + this.values.byteLength;
  }

  /** The value of a number; 0 if it is not in the map. */
  get(key: number): number {
    return this.values[this.slotOf(key)];
  }

  /** Adds to the value of a number. @returns the new value */
  add(key: number, by: number): number {
    let slot = this.slotOf(key);
    if (this.keys[slot] === 0) {
      if (this.count >= this.maxLoad * this.keys.length) {
        this.grow();
        slot = this.slotOf(key);
      }
      this.count++;
      this.keys[slot] = key;
    }
    return (this.values[slot] += by);
  }

  /** Removes all numbers. The map keeps its capacity. */
  clear(): void {
    this.count = 0;
    this.keys.fill(0);
    this.values.fill(0);
  }

  /** The slot of a number, or the free slot for it. */
  private slotOf(key: number): number {
    const { keys } = this;
    // Divides the hashes among the slots, of which there may be any number.
    let slot = Math.floor(((Math.imul(key, spread) >>> 0) * keys.length) / 2 ** 32);
    while (keys[slot] !== key && keys[slot] !== 0) slot = slot + 1 === keys.length ? 0 : slot + 1;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(Math.ceil(growth * keys.length));
    this.values = new Uint32Array(this.keys.length);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.slotOf(keys[i]);
      this.keys[slot] = keys[i];
      this.values[slot] = values[i];
    }
  }
}
