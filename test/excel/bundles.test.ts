/** What the build promises to Excel and to other tools. */
import vm from 'node:vm';
import { functions } from '../../src/functions/generated/functions';
import { builtChunk, builtFile } from '../support/built';
import { held } from '../support/held';

type Answer = (...given: unknown[]) => unknown;

/** A JavaScript engine with nothing in it but a place to register functions. */
function bare(): { readonly answers: Map<string, Answer>; readonly engine: Record<string, unknown> } {
  const answers = new Map<string, Answer>();
  const engine: Record<string, unknown> = {
    CustomFunctions: { associate: (id: string, f: Answer) => answers.set(id, f) },
  };
  vm.runInNewContext(builtFile('functions.js'), engine);
  return { answers, engine };
}

describe('functions.js in a bare engine', () => {
  it('registers every function of functions.json', () => {
    const { functions: metadata } = JSON.parse(builtFile('functions.json')) as { functions: { id: string }[] };
    expect([...bare().answers.keys()].sort()).toEqual(metadata.map(({ id }) => id).sort());
    expect(metadata).toHaveLength(functions.length);
  });

  it('answers, with or without an invocation, with arguments left out or not sent', () => {
    const ask = (name: string, ...given: unknown[]) => bare().answers.get(name)?.(...given);
    expect(ask('CHIPSPEC', [['Ascend 910C']], [['bandwidth']], null, {})).toEqual([[3200]]);
    expect(ask('CHIPSPEC', [['Ascend 910C']], [['bandwidth']], [['TB/s']])).toEqual([[3.2]]);
    expect(ask('CHIPSPEC', 'Ascend 910C', 'bandwidth', { address: 'Sheet1!A1' })).toEqual([[3200]]);
    expect(ask('MARGINHIT', [[0.15]], {})).toEqual([[expect.closeTo(0.0882, 4)]]);
    expect(ask('MARGINHIT', [[null]], {})).toEqual([[expect.closeTo(0.0882, 4)]]);
    expect(ask('DATASETVERSION', {})).toEqual([[expect.stringMatching(/^\d{4}\.\d{2}/)]]);
  });

  it('throws a single error with code and sentence, and keeps others in their place', () => {
    const { answers } = bare();
    expect(() => answers.get('CHIPSPEC')?.([['H1000']], [['bandwidth']], {})).toThrow(
      expect.objectContaining({ code: '#N/A', message: expect.stringMatching(/Did you mean/) }),
    );
    expect(answers.get('CHIPSPEC')?.([['H20'], ['H1000']], [['bandwidth']], {})).toEqual([
      [held('H20', 'bandwidth')],
      [expect.objectContaining({ code: '#N/A' })],
    ]);
  });

  it('answers without an address where nothing can bring one, and with it once it is there', () => {
    const { answers, engine } = bare();
    const row = () => answers.get('CHIPSOURCE')?.([['H20']], [['bandwidth']], {}) as string[][];
    expect(row()[0]?.[1]).toBe('the address is in addresses.js');
    vm.runInNewContext(builtFile('addresses.js'), engine);
    expect(row()[0]?.[1]).toMatch(/^https:/);
  });

  it('on a page answers with an address as soon as there are addresses', async () => {
    const { answers, engine } = bare();
    Object.assign(engine, { document: {} });
    const row = answers.get('CHIPSOURCE')?.([['H20']], [['bandwidth']], {});
    expect(row).toHaveProperty('then');
    vm.runInNewContext(builtFile('addresses.js'), engine);
    expect(await row).toEqual([
      [
        expect.any(String),
        expect.stringMatching(/^https:/),
        expect.any(String),
        expect.any(String),
        expect.any(String),
      ],
    ]);
    expect(answers.get('CHIPSOURCE')?.([['H20']], [['bandwidth']], {})).toEqual(await row);
  });

  it('on a page says so where addresses do not come', async () => {
    const { answers, engine } = bare();
    Object.assign(engine, { document: {} });
    const row = answers.get('CHIPSOURCE')?.([['H20']], [['bandwidth']], {}) as Promise<unknown>;
    Object.assign(engine, { Office: { onReady: () => new Promise(() => undefined) } });
    vm.runInNewContext(builtFile('taskpane.js'), engine);
    await expect(row).rejects.toMatchObject({ code: '#N/A', message: expect.stringMatching(/could not be loaded/) });
  });

  it('on a page answers about a company as soon as its figures are there, and with the address of their source', async () => {
    const { answers, engine } = bare();
    Object.assign(engine, { document: {} });
    const revenue = answers.get('COMPANYFACT')?.([['TSMC']], [['revenue']], [['2025Q2']], null, {});
    const source = answers.get('COMPANYFACT')?.([['TSMC']], [['revenue']], [['2025Q2']], [['source']], {});
    expect(revenue).toHaveProperty('then');
    vm.runInNewContext(builtFile('records.js'), engine);
    expect(await revenue).toEqual([[30.07]]);
    vm.runInNewContext(builtFile('addresses.js'), engine);
    expect(((await source) as string[][])[0]?.[1]).toMatch(/^https:/);
  });

  it('alone says where the company figures and the policy events are', () => {
    const { answers } = bare();
    expect(() => answers.get('POLICYEVENTS')?.([[2025]], [[2025]], {})).toThrow(
      expect.objectContaining({ code: '#N/A', message: 'The policy events are in records.js.' }),
    );
    expect(() => answers.get('COMPANYFACT')?.([['TSMC']], [['revenue']], [['2025Q2']], null, {})).toThrow(
      expect.objectContaining({ code: '#N/A', message: 'The company figures are in records.js.' }),
    );
  });

  it('leaves world, functions and sentences for the pane', () => {
    const { engine } = bare();
    expect(engine.chipSheet).toMatchObject({ world: {}, functions: expect.anything(), sentences: {} });
  });
});

it('the pane shares the modules of the functions script: one class of errors on the page', () => {
  const marker = 'The result is too large to be a number.';
  const scripts = ['functions.js', 'addresses.js', 'records.js', 'taskpane.js'].map(
    (name) => [name, builtFile(name)] as const,
  );
  const holders = [...scripts, ['pane', builtChunk('pane')] as const].filter(([, text]) => text.includes(marker));
  expect(holders.map(([name]) => name)).toEqual(['functions.js']);
});

it.each([
  ['functions.js', builtFile('functions.js')],
  ['addresses.js', builtFile('addresses.js')],
  ['records.js', builtFile('records.js')],
  ['taskpane.js', builtFile('taskpane.js')],
  ['the pane', builtChunk('pane')],
])('%s asks nobody for anything', (_, script) => {
  const calls = /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/g;
  expect(script.match(calls)).toBeNull();
});

describe('a new pane over old functions', () => {
  /** Excel can take a day to fetch the functions anew; the page comes at once. */
  const shownWith = async (functionsScript: string): Promise<string> => {
    let shown = '';
    const engine: Record<string, unknown> = {
      CustomFunctions: { associate: () => undefined },
      Office: { onReady: () => new Promise(() => undefined) },
      document: {
        getElementById: () => ({
          replaceChildren: (text: string) => {
            shown = text;
          },
        }),
      },
      console: { error: () => undefined },
    };
    vm.runInNewContext(functionsScript, engine);
    vm.runInNewContext(builtFile('taskpane.js'), engine);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return shown;
  };
  const [, build = ''] = /functions\.js\?v=([\da-f]{10})/.exec(builtFile('taskpane.html')) ?? [];

  it('says what to do', async () => {
    const older = builtFile('functions.js').replaceAll(build, '0000000000');
    expect(await shownWith(older)).toMatch(/was updated.*close all workbooks and start Excel again/);
  });

  it('opens where both are of one build', async () => {
    expect(await shownWith(builtFile('functions.js'))).toBe('');
  });
});

describe('taskpane.html', () => {
  const html = builtFile('taskpane.html');

  it('loads office.js, then the functions as a plain script, then addresses, records and pane', () => {
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes.trim());
    expect(scripts).toEqual([
      expect.stringMatching(/^src="(office\/office\.js|https:\/\/appsforoffice\.microsoft\.com\/[^"]*)"$/),
      expect.stringMatching(/^src="functions\.js\?v=[\da-f]{10}"$/),
      expect.stringMatching(/^src="addresses\.js\?v=[\da-f]{10}" defer/),
      expect.stringMatching(/^src="records\.js\?v=[\da-f]{10}" defer/),
      expect.stringMatching(/^src="taskpane\.js\?v=[\da-f]{10}" defer/),
    ]);
  });

  it('forbids every foreign server and every script in the page itself', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy.split(';').find((rule) => rule.includes('script-src'))).not.toMatch(/unsafe|\*/);
  });
});
