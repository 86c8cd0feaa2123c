import { withRoom } from './growing.js';

/** Numbers that something has happened to, each once, until they are taken. */
export class NotedNumbers {
  private readonly noted: number[] = [];
  private isNoted = new Uint8Array(0);

  get bytes(): number {
    return this.isNoted.byteLength;
  }

  get count(): number {
    return this.noted.length;
  }

  note(number: number): void {
    this.isNoted = withRoom(this.isNoted, number + 1);
    if (this.isNoted[number] === 1) return;
    this.isNoted[number] = 1;
    this.noted.push(number);
  }

  /** One of them; undefined if there is none. */
  take(): number | undefined {
    const number = this.noted.pop();
    if (number !== undefined) this.isNoted[number] = 0;
    return number;
  }
}
