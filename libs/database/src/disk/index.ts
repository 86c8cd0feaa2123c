export {
  freeSpaceAt,
  hasRoom,
  isDiskFull,
  LITTLE_SPACE,
  noteFullDisk,
  wasDiskFull,
} from './room-to-write.js';
