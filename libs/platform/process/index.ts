export { exitWithParent } from './exit-with-parent.js';
export { keepNewObjectsYoung } from './young-objects.js';
