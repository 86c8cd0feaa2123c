import { Injectable } from '@nestjs/common';

/** Whether this process was told to stop: it still answers, but asks for no more requests. */
@Injectable()
export class Drain {
  private begun = false;

  get isDraining(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}
