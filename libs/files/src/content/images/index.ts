export { cleanJpeg } from './clean-jpeg.js';
export { cleanPng } from './clean-png.js';
export { cleanWebp } from './clean-webp.js';
export { orientationIn } from './orientation.js';
