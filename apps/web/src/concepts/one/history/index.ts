export { PagesFrom } from './pages-from.js';
