// npm start: builds what is missing, then runs the platform in this process.
import { build, builtApi } from './workspace.mjs';

build(['api', 'web']);
await builtApi('main.js');
