import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { FileKept } from '../files.events.js';
import { ScanFiles } from './scan-files.js';

@EventHandler('ScanFileOnFileKept', FileKept)
export class ScanFileOnFileKept {
  constructor(private readonly scanning: ScanFiles) {}

  async handle({ data: { fileId } }: EventOf<typeof FileKept>): Promise<void> {
    await this.scanning.scan(fileId);
  }
}
