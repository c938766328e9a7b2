/** Laws draw the same cases in each run of the tests, so that what one machine sees all see; `npm run laws` draws new ones. */
import fc from 'fast-check';

const everyRun = 20_261_124;

fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? everyRun) });
