export { NextPage, useOpenPages } from './next-page.js';
