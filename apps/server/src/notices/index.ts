export { noticesMailed, noticeTable } from './notice-table.js';
