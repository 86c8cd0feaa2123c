export { changesBetween, type NeedChange, NeedEdit } from './need-edit.entity.js';
export { NeedEditLoader } from './need-edit.loader.js';
