import { withCapacity } from '@passerelle/text';

/** Numbers that something has happened to, each once, until they are taken. */
export class NotedNumbers {
  private noted = new Uint32Array(0);
  private isNoted = new Uint8Array(0);

  /** How many they are. */
  count = 0;

  get bytes(): number {
    return this.noted.byteLength + this.isNoted.byteLength;
  }

  note(number: number): void {
    this.isNoted = withCapacity(this.isNoted, number + 1);
    if (this.isNoted[number] === 1) return;
    this.isNoted[number] = 1;
    this.noted = withCapacity(this.noted, this.count + 1);
    this.noted[this.count++] = number;
  }

  /** One of them; undefined if there is none. */
  take(): number | undefined {
    if (this.count === 0) return undefined;
    const number = this.noted[--this.count];
    this.isNoted[number] = 0;
    return number;
  }
}
