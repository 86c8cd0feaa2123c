export { cookieOf, pressLink, type PressedLink } from './press-link.js';
