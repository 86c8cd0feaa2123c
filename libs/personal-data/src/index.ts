export { type ErasureCause, Erasure, ErasureRequest } from './erasure/erasure-request.entity.js';
export { ErasedBrowsers } from './erasure/erased-browsers.js';
export { ErasuresService } from './erasure/erasures.service.js';
export { ErasureRequested, PersonErased } from './erasure/erasure.events.js';
export { DataExportsService } from './export/data-exports.service.js';
export { holdingsInWords } from './erasure/holdings-in-words.js';
export { personalDataMailSamples } from './mail-samples.js';
export { PersonalDataModule } from './personal-data.module.js';
export { registerTable } from './register-table.js';
