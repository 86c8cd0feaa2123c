export { keepForCompany } from './keep-for-company.js';
export { changesBetween, type NeedChange, NeedEdit, NeedEditLoader } from './need-edit.entity.js';
