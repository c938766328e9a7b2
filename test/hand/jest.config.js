/**
 * Long scripts of the built page by mouse and keyboard, with the pauses of a hand: `npm run build` comes first. They take
 * half an hour, so they are a command of their own and not part of `npm test`.
 */
const shared = require('../e2e/jest.config.js');

/** @type {import('jest').Config} */
module.exports = { ...shared, testMatch: ['<rootDir>/test/hand/**/*.e2e.ts'] };
