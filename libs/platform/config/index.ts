export { Config, loadConfig } from './config.js';
