export { answerFile } from './file-answer.js';
export { DOCX_TYPE, XLSX_TYPE } from './file-kind.js';
export type { FilePurpose, MediaType } from './file-kind.js';
export { OneFile, onceWithFile } from './file-upload.js';
export type { UploadedFile } from './file-upload.js';
export { FILE_BYTES, FileVault } from './file-vault.js';
export type { CheckedFile, GivenFile, OpenedFile, StoredFile } from './file-vault.js';
export { formulaSafe } from './formula-safe.js';
export { pictureForPaper } from './paper-picture.js';
