export { keepForCompany } from './keep-for-company.js';
export { changesBetween, type NeedChange, NeedEdit } from './need-edit.entity.js';
export { NeedEditLoader } from './need-edit.loader.js';
