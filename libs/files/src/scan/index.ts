export { Clamd } from './clamd.js';
export { NoScanner, Scanner, ScannerUnavailable } from './scanner.js';
