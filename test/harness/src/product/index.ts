export { bootProduct, type Product } from './boot-product.js';
