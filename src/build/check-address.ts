/**
 * Looks at a deployed add-in as Excel will: `npm run check:address -- https://example.org/chipsheet/`. It says what the
 * server has to be taught, a sentence each.
 */
import { manifestProblems } from './check-manifest';
import { baseAddress } from './deployment';

/** Excel on the web reads the metadata from a page of its own (Microsoft, "Publish an Office Add-in"). */
const excelOnTheWeb = 'https://excel.officeapps.live.com';

interface Expected {
  readonly path: string;
  readonly types: RegExp;
  /** Excel fetches it from a page of its own. */
  readonly shared?: true;
  /** Has to be asked for again each time: an update arrives with it. */
  readonly fresh?: true;
}

const script = /^(text|application)\/javascript\b/;
const image = /^image\//;

const expected: readonly Expected[] = [
  { path: 'manifest.xml', types: /^(application|text)\/xml\b/ },
  { path: 'taskpane.html', types: /^text\/html\b/, fresh: true },
  { path: 'functions.json', types: /^application\/json\b/, shared: true, fresh: true },
  { path: 'functions.js', types: script, shared: true, fresh: true },
  { path: 'addresses.js', types: script, fresh: true },
  { path: 'records.js', types: script, fresh: true },
  { path: 'taskpane.js', types: script, fresh: true },
  { path: 'assets/icon-32.png', types: image },
  { path: 'assets/icon-64.png', types: image },
  { path: 'reference/index.html', types: /^text\/html\b/ },
  { path: 'support.html', types: /^text\/html\b/ },
];

/** What is wrong at an address; nothing where Excel will find all that it needs. */
export async function addressProblems(base: string): Promise<readonly string[]> {
  const found = await Promise.all(expected.map((file) => fileProblems(base, file)));
  return [...found.flat(), ...(await manifestProblemsAt(base))];
}

async function fileProblems(base: string, { path, types, shared, fresh }: Expected): Promise<readonly string[]> {
  const response = await fetched(base + path);
  if (typeof response === 'string') return [`${path}: ${response}`];
  if (!response.ok) return [`${path}: the server answers ${response.status}. Put all of dist/ there.`];
  const header = (name: string) => response.headers.get(name) ?? '';
  const type = header('content-type');
  const cache = header('cache-control');
  const allowed = header('access-control-allow-origin');
  return [
    types.test(type) ? '' : `${path}: its type is "${type}". Teach the server the type of such files.`,
    shared !== true || allowed === '*' || allowed === excelOnTheWeb
      ? ''
      : `${path}: no Access-Control-Allow-Origin: * in the answer. Excel on the web will show no function.`,
    fresh !== true || /no-cache|no-store|max-age=0/.test(cache)
      ? ''
      : `${path}: Cache-Control is "${cache}". Send no-cache, or updates arrive late and in parts.`,
    image.test(type) && /no-store/.test(cache) ? `${path}: Cache-Control is "no-store". Excel shows no icon then.` : '',
  ].filter((problem) => problem !== '');
}

async function manifestProblemsAt(base: string): Promise<readonly string[]> {
  const response = await fetched(`${base}manifest.xml`);
  if (typeof response === 'string' || !response.ok) return [];
  const xml = await response.text();
  const page = /<SourceLocation DefaultValue="([^"]*)"/.exec(xml)?.[1] ?? '';
  return [
    ...manifestProblems(xml).map((problem) => `manifest.xml: ${problem}`),
    page === `${base}taskpane.html`
      ? ''
      : `manifest.xml: it names ${page}. Build with ADDIN_ORIGIN=${base} and put that manifest there.`,
  ].filter((problem) => problem !== '');
}

/** The answer, or why there is none. */
async function fetched(address: string): Promise<Response | string> {
  try {
    return await fetch(address, { headers: { Origin: excelOnTheWeb }, signal: AbortSignal.timeout(20_000) });
  } catch (error) {
    const cause = (error as { readonly cause?: { readonly message?: string } }).cause?.message;
    return `the server cannot be reached (${cause ?? (error as Error).message}). Its certificate has to be trusted.`;
  }
}

async function main([address = '']: readonly string[]): Promise<void> {
  const base = baseAddress(address);
  const problems = await addressProblems(base);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${base} is ready: upload ${base}manifest.xml.`);
}

if (require.main === module) void main(process.argv.slice(2));
