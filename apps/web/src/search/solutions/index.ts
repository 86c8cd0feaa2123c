export { solutionsSearchRoute } from './route.js';
