export { aStoredFile } from './a-stored-file.js';
export { type ClamdServer, startClamdServer, VIRUS } from './clamd-server.js';
export { anArchive, anOfficeDocument, anOpenDocument, aPdf, sayingThatPartsUnpackTo } from './documents.js';
export { aPicture, metadataOfPictures } from './pictures.js';
export { type S3Server, startS3Server } from './s3-server.js';
export { TestSubject } from './test-subject.js';
