export { freeSpaceAt, LITTLE_SPACE } from './free-space.js';
export { hasRoom, isDiskFull, noteFullDisk, wasDiskFull } from './room-to-write.js';
