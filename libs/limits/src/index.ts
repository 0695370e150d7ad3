export { ADMISSION } from './admission.js';
export { COMMENT } from './comment.js';
export { EVENT } from './event.js';
export { PAGE } from './page.js';
export { POST } from './post.js';
export { PROGRAMME } from './programme.js';
export { QUESTION } from './question.js';
export { REPORT } from './report.js';
