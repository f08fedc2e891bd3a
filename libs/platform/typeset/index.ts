export { lockPdf } from './lock-pdf.js';
export { Typesetter } from './typesetter.js';
export type { TypesetData, TypesetPictures } from './typesetter.js';
